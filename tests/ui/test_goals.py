"""Goals on screen: what the presenter decides, and what the page does with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from homeapp.domain.goals import Doer, GoalDomain, GoalStatus, Step, TooManyGoals
from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import MemoryStore
from ui.goals.presenter import GoalPresenter, GoalsPresenter
from ui.goals.wordings import UNITS, WrongAmount, read_amount, show_amount

TODAY = date(2026, 11, 21)


def today() -> date:
    return TODAY


@pytest.fixture
def amina(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


def a_presenter(
    planner: Planner, person: Resident, tell: Callable[[], None] = lambda: None
) -> GoalsPresenter:
    presenter = GoalsPresenter(planner, tell, today)
    planner.listen(presenter.on_changes)
    presenter.open(person.id)
    return presenter


def opened(presenter: GoalsPresenter) -> GoalPresenter:
    assert presenter.opened is not None
    return presenter.opened


# The presenter


def test_goals_of_the_plan_come_first(planner: Planner, amina: Resident) -> None:
    done = planner.goals.add(a_goal(amina.id, status=GoalStatus.ACHIEVED))
    now = planner.goals.add(a_goal(amina.id, status=GoalStatus.PAUSED))
    presenter = a_presenter(planner, amina)
    assert [card.goal for card in presenter.current] == [now]
    assert [card.goal for card in presenter.earlier] == [done]


def test_a_card_says_it_in_words(planner: Planner, amina: Resident) -> None:
    goal = planner.goals.add(
        a_goal(amina.id, own_words="پارک تک چلنا", words_language="ur", review_on=TODAY)
    )
    planner.goals.add_step(Step(goal_id=goal.id, done_on=TODAY))
    planner.goals.add_step(Step(goal_id=goal.id))
    card = a_presenter(planner, amina).current[0]
    assert (card.about, card.status, card.language.code) == ("Moving more", "Doing it now", "ur")
    assert card.notes == (
        "How sure: 8 of 10",
        "Steps done: 1 of 2",
        "Review: 21 November 2026",
    )


def test_words_in_a_language_we_do_not_print_still_run_their_own_way(
    planner: Planner, amina: Resident
) -> None:
    planner.goals.add(a_goal(amina.id, own_words="ورځنی ګرځېدل", words_language="ps"))
    assert a_presenter(planner, amina).current[0].language.direction == "rtl"


def test_a_new_goal_is_done_from_today_and_looked_at_in_four_weeks(
    planner: Planner, amina: Resident
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.add(GoalDomain.EATING)
    goal = planner.goals.of(amina.id)[0]
    assert opened(presenter).goal == goal
    assert goal.status is GoalStatus.ACTIVE
    assert (goal.starts_on, goal.review_on) == (TODAY, date(2026, 12, 19))
    assert opened(presenter).date_doubt == ""


@pytest.mark.parametrize(
    ("review", "doubt"),
    [
        (date(2027, 2, 13), ""),
        (date(2027, 2, 14), "more than 12 weeks"),
        (date(2026, 11, 20), "has come"),
        (TODAY, "has come"),
        (date(2026, 11, 22), ""),
        (None, ""),
    ],
)
def test_dates_are_doubted_kindly(
    planner: Planner,
    memory_store: MemoryStore,
    amina: Resident,
    review: date | None,
    doubt: str,
) -> None:
    goal = planner.goals.add(a_goal(amina.id, starts_on=TODAY))
    if review is not None and review < TODAY:
        with memory_store.start_work("Chosen weeks ago") as work:
            work.goals.save(replace(goal, starts_on=None, review_on=review))
    else:
        planner.goals.change(goal.id, review_on=review)
    said = GoalPresenter(planner, goal.id, today).date_doubt
    assert said.startswith("The review") if doubt else said == ""
    assert doubt in said


@pytest.mark.parametrize("domain", list(GoalDomain))
def test_the_safety_sentence_is_there_at_once(
    planner: Planner, amina: Resident, domain: GoalDomain
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.add(domain)
    expected = planner.content.warnings_for(domain)
    assert opened(presenter).warnings == expected
    assert bool(expected) is (domain not in {GoalDomain.EATING, GoalDomain.OWN})


def test_alcohol_always_says_not_to_stop_suddenly(planner: Planner, amina: Resident) -> None:
    presenter = a_presenter(planner, amina)
    presenter.add(GoalDomain.OWN)
    opened(presenter).change("domain", GoalDomain.ALCOHOL)
    assert "do not stop suddenly" in opened(presenter).warnings[0]


def test_urdu_words_bring_their_language_along(planner: Planner, amina: Resident) -> None:
    presenter = a_presenter(planner, amina)
    presenter.add(GoalDomain.ACTIVITY)
    opened(presenter).change("own_words", "Walk to the café")
    assert opened(presenter).goal.words_language == "en"
    opened(presenter).change("own_words", "پارک تک چلنا")
    assert opened(presenter).goal.words_language == "ur"


def test_only_moves_that_are_allowed_are_offered(planner: Planner, amina: Resident) -> None:
    goal = planner.goals.add(a_goal(amina.id, status=GoalStatus.PAUSED))
    presenter = GoalPresenter(planner, goal.id, today)
    assert tuple(status for status, _words in presenter.moves) == goal.next_statuses
    assert not any("fail" in words.casefold() for _status, words in presenter.moves)


def test_a_fourth_active_goal_is_refused(planner: Planner, amina: Resident) -> None:
    for _ in range(3):
        planner.goals.add(a_goal(amina.id))
    presenter = a_presenter(planner, amina)
    presenter.add(GoalDomain.OWN)
    with pytest.raises(TooManyGoals):
        opened(presenter).become(GoalStatus.ACTIVE, "")


def test_a_step_is_done_today_and_not_done_after_all(planner: Planner, amina: Resident) -> None:
    goal = planner.goals.add(a_goal(amina.id))
    presenter = GoalPresenter(planner, goal.id, today)
    presenter.add_step()
    presenter.refresh()
    step = presenter.steps[0]
    assert step.doer is Doer.ME
    presenter.tick_step(step.id, True)
    assert planner.goals.steps(goal.id)[0].done_on == TODAY
    presenter.tick_step(step.id, False)
    assert planner.goals.steps(goal.id)[0].done_on is None


def test_it_refreshes_only_when_it_is_touched(planner: Planner, amina: Resident) -> None:
    told: list[None] = []
    presenter = a_presenter(planner, amina, lambda: told.append(None))
    told.clear()
    planner.residents.change(amina.id, gender=None, postcode="BD2 2BB")
    assert told == []
    planner.goals.add(a_goal(amina.id))
    assert len(told) == 1
    assert len(presenter.current) == 1


def test_undoing_the_goal_that_is_open_goes_back_to_the_list(
    planner: Planner, amina: Resident
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.add(GoalDomain.OWN)
    planner.history.undo()
    assert presenter.opened is None


# What is typed


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("", None),
        ("  ", None),
        ("20", Decimal(20)),
        (" 2.5 ", Decimal("2.5")),
        ("2,5", Decimal("2.5")),
        ("1,500", Decimal(1500)),
        ("1 500", Decimal(1500)),
        ("٢٠", Decimal(20)),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, amount: Decimal | None) -> None:
    assert read_amount(text) == amount


@pytest.mark.parametrize("text", ["ten", "5-10", "-3", "1.2.3", "NaN", "1e9", "1,50,0"])
def test_what_is_no_amount_is_refused_with_a_way_on(text: str) -> None:
    with pytest.raises(WrongAmount, match="Type it in figures"):
        read_amount(text)


@pytest.mark.parametrize(
    ("amount", "text"),
    [(None, ""), (Decimal("20.00"), "20"), (Decimal("2.50"), "2.5"), (Decimal(100), "100")],
)
def test_amounts_are_shown_plainly(amount: Decimal | None, text: str) -> None:
    assert show_amount(amount) == text


def test_every_domain_offers_something_to_count() -> None:
    assert set(UNITS) == set(GoalDomain)
