"""Where the work with a person ends, and begins again, on the page about visits."""

import pytest
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from homeapp.domain.closures import ClosureOutcome, ClosureReason
from homeapp.domain.goals import GoalStatus
from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_goal
from tests.ui.desks import Told
from tests.ui.typing_in import click, find, type_text
from tests.ui.visit_pages import LATER, OpenPage, said, type_in
from ui.visits.cards import NextCard
from ui.visits.closing import ClosingCard


def test_the_work_is_closed_in_two_presses_and_opened_again(
    open_page: OpenPage, planner: Planner, amina: Resident, told: Told
) -> None:
    goal = planner.goals.add(a_goal(amina.id))
    page = open_page()
    assert "1 goal stays as it stands" in said(page, "visits.closing.said")
    click(page, "visits.closing.begin")
    click(page, "visits.closing.close")
    asked = page.findChildren(ClosingCard)[0].reason
    assert asked.error.endswith("No reason is chosen yet. Choose why the work ends, then close it.")
    assert told.warned == []
    click(page, f"visits.closing.reason.{list(ClosureReason).index(ClosureReason.MOVED_ON)}")
    click(page, f"visits.closing.outcome.{list(ClosureOutcome).index(ClosureOutcome.BETTER)}")
    click(page, "visits.closing.close")
    standing = planner.closures.standing(amina.id)
    assert standing is not None
    assert standing.reason is ClosureReason.MOVED_ON
    assert planner.goals.get(goal.id).status is GoalStatus.ACTIVE
    assert asked.error == ""
    assert find(page, "visits.closing.because", QLineEdit).hasFocus()
    assert "All of it can still be read." in said(page, "visits.line")
    type_in(page, "visits.closing.because", "She rang")
    click(page, "visits.closing.reopen")
    assert planner.closures.standing(amina.id) is None
    assert planner.closures.of(amina.id)[0].reopened_because == "She rang"
    assert said(page, "visits.line") == "This is visit 1 of about 6."
    assert find(page, "visits.closing.begin", QPushButton).hasFocus()
    earlier = said(page, "visits.closing.earlier")
    assert earlier.startswith("Closed on 21 November 2026. The person goes on by themselves.")
    assert earlier.endswith("Opened again on 21 November 2026.\nShe rang")


def test_while_the_work_is_closed_no_meeting_is_offered(
    open_page: OpenPage, planner: Planner, amina: Resident
) -> None:
    planner.plans.choose(amina.id, next_review_on=LATER)
    planner.closures.close(amina.id, ClosureReason.MOVED_ON)
    page = open_page()
    (card,) = page.findChildren(NextCard)
    assert not card.isVisible()
    planner.closures.reopen(amina.id)
    click(page, "visits.next.from_plan")
    planner.closures.close(amina.id, ClosureReason.MOVED_ON)
    assert said(page, "visits.next.closed").startswith("Still planned: 3 December 2026")
    for name in ("visits.next.on", "visits.next.place"):
        assert not find(page, name, QLineEdit).isVisible()
    assert not find(page, "visits.next.calendar", QPushButton).isVisible()
    click(page, "visits.next.cancel")
    assert planner.visits.next(amina.id) is None
    assert not card.isVisible()


def test_of_who_died_nobody_is_asked_how_they_see_it(
    open_page: OpenPage, planner: Planner, amina: Resident
) -> None:
    page = open_page()
    click(page, "visits.closing.begin")
    click(page, f"visits.closing.outcome.{list(ClosureOutcome).index(ClosureOutcome.BETTER)}")
    click(page, f"visits.closing.reason.{list(ClosureReason).index(ClosureReason.DIED)}")
    assert not page.findChildren(ClosingCard)[0].outcome.isVisible()
    click(page, "visits.closing.close")
    standing = planner.closures.standing(amina.id)
    assert standing is not None
    assert standing.outcome is ClosureOutcome.UNKNOWN
    assert said(page, "visits.closing.said") == "Closed on 21 November 2026. The person died."


@pytest.mark.parametrize("words", ["x" * 3000, "وہ اب اپنی بہن کے ساتھ جاتی ہیں", ""])
@pytest.mark.parametrize("reason", ClosureReason)
def test_whatever_is_known_at_the_end_stays_to_be_read(
    open_page: OpenPage, planner: Planner, amina: Resident, reason: ClosureReason, words: str
) -> None:
    page = open_page()
    click(page, "visits.closing.begin")
    click(page, f"visits.closing.reason.{list(ClosureReason).index(reason)}")
    find(page, "visits.closing.words", QPlainTextEdit).setPlainText(words)
    click(page, "visits.closing.close")
    assert words in said(page, "visits.closing.said")
    click(page, "visits.closing.reopen")
    click(page, "visits.closing.begin")
    assert find(page, "visits.closing.words", QPlainTextEdit).toPlainText() == ""
    assert words in said(page, "visits.closing.earlier")
    assert planner.drafts.of(amina.id) == {}


def test_words_of_an_end_survive_whatever_stops_the_planner(open_page: OpenPage) -> None:
    page = open_page()
    click(page, "visits.closing.begin")
    box = find(page, "visits.closing.words", QPlainTextEdit)
    box.setFocus()
    type_text(box, "She walks with her sister")
    box.clearFocus()
    again = open_page()
    kept = find(again, "visits.closing.words", QPlainTextEdit)
    assert kept.isVisible()
    assert kept.toPlainText() == "She walks with her sister"
    click(again, "visits.closing.leave")
    third = open_page()
    assert not find(third, "visits.closing.words", QPlainTextEdit).isVisible()
