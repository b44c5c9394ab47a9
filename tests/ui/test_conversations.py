"""The talk: words as they are said, pictures, and who decides."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock
from tests.ui.desks import a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find
from ui.conversations.page import ConversationsPage, NobodyNamed
from ui.conversations.presenter import ConversationsPresenter

URDU = "میری بیٹی اور میرا باغ"


@pytest.fixture
def person(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


def present(planner: Planner, person: Resident) -> ConversationsPresenter:
    presenter = ConversationsPresenter(planner, lambda: None)
    planner.listen(presenter.on_changes)
    presenter.open(person.id)
    return presenter


def languages_of(planner: Planner, person: Resident) -> dict[str, str]:
    said = planner.conversations.statements(person.id)
    return {key: one.language for key, one in said.items()}


def test_words_are_in_the_language_the_person_reads(planner: Planner, person: Resident) -> None:
    presenter = present(planner, person)
    presenter.say("important", URDU)
    assert languages_of(planner, person) == {"important": "ur"}


def test_a_language_that_only_is_spoken_is_written_in_english(planner: Planner) -> None:
    pahari = planner.residents.add(a_resident(reading_language="phr"))
    assert present(planner, pahari).words_language == "en"
    slovak = planner.residents.add(a_resident(reading_language="sk"))
    presenter = present(planner, slovak)
    assert presenter.words_language == "sk"
    assert presenter.language.code == "en"


def test_todays_words_move_to_the_language_chosen_and_earlier_ones_stay(
    planner: Planner, person: Resident, clock: FrozenClock
) -> None:
    present(planner, person).say("people", URDU)
    clock.now = datetime(2026, 11, 28, 10, tzinfo=UTC)
    presenter = present(planner, person)
    presenter.say("important", "My garden")
    presenter.write_in("en")
    presenter.say("support", "Ring me")
    assert languages_of(planner, person) == {"people": "ur", "important": "en", "support": "en"}
    assert present(planner, person).words_language == "en"


def test_words_in_urdu_letters_are_never_kept_as_english(
    planner: Planner, person: Resident
) -> None:
    presenter = present(planner, person)
    presenter.write_in("en")
    presenter.say("important", URDU)
    presenter.say("support", "Ring me")
    assert languages_of(planner, person) == {"important": "ur", "support": "en"}


def test_saying_the_same_again_is_no_work(planner: Planner, person: Resident) -> None:
    presenter = present(planner, person)
    presenter.say("important", "My garden")
    planner.history.clear()
    presenter.say("important", "My garden")
    presenter.choose(())
    presenter.involve("")
    assert planner.history.next_undo is None


def test_a_question_is_passed_over_and_asked_after_all(planner: Planner, person: Resident) -> None:
    presenter = present(planner, person)
    presenter.skip("people")
    assert [one.prompt.key for one in presenter.answers if one.is_skipped] == ["people"]
    presenter.answer_after_all("people")
    assert not any(one.is_skipped for one in presenter.answers)


def test_usual_answers_are_in_the_persons_words(planner: Planner, person: Resident) -> None:
    presenter = present(planner, person)
    said, english = presenter.quick_people[0]
    assert english == "Just me"
    assert said == presenter.language.text(english)


def test_done_means_who_decides_and_something_that_matters(
    planner: Planner, person: Resident
) -> None:
    presenter = present(planner, person)
    presenter.choose(("moving",))
    presenter.involve("Just me")


# On screen


def show(qtbot: QtBot, planner: Planner, person: Resident) -> ConversationsPage:
    page = ConversationsPage(a_desk(planner))
    page._holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    page.open(person.id)
    QApplication.processEvents()
    return page


def words(page: ConversationsPage, key: str) -> QPlainTextEdit:
    return find(page, f"conversations.{key}", QPlainTextEdit)


def test_urdu_typed_is_kept_letter_for_letter_as_it_is_left(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    retype(words(page, "important"), URDU)
    assert planner.conversations.statements(person.id) == {}
    leave(words(page, "important"))
    said = planner.conversations.statements(person.id)["important"]
    assert (said.words, said.language) == (URDU, "ur")
    assert words(page, "important").font().families()[0] == "Homeapp Nastaliq"


def test_words_that_were_being_typed_come_back_and_are_kept(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    retype(words(page, "support"), "Ring me fir")
    qtbot.waitUntil(lambda: planner.drafts.of(person.id) != {}, timeout=4000)
    assert planner.conversations.statements(person.id) == {}
    again = show(qtbot, planner, person)
    assert words(again, "support").toPlainText() == "Ring me fir"
    assert planner.conversations.statements(person.id)["support"].words == "Ring me fir"
    assert planner.drafts.of(person.id) == {}


def test_another_answer_saved_leaves_alone_what_is_being_typed(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    retype(words(page, "important"), "My gar")
    planner.conversations.say(person.id, "people", "My daughter", "en")
    assert words(page, "important").toPlainText() == "My gar"
    assert words(page, "people").toPlainText() == "My daughter"


def test_skipping_hides_the_box_and_asking_again_brings_it_back(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    click(page, "conversations.people.skip")
    assert not words(page, "people").isVisible()
    click(page, "conversations.people.again")
    assert words(page, "people").isVisible()


def test_undo_brings_the_earlier_words_back_on_screen(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    for said in ("My garden", "Oops"):
        retype(words(page, "important"), said)
        leave(words(page, "important"))
    planner.history.undo()
    assert words(page, "important").toPlainText() == "My garden"


def test_pictures_are_chosen_and_left_again(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    click(page, "conversations.tile.sleep")
    click(page, "conversations.tile.moving")
    talk = planner.conversations.latest(person.id)
    assert talk is not None
    assert talk.tiles == ("moving", "sleep")
    click(page, "conversations.tile.sleep")
    planner.history.undo()
    assert find(page, "conversations.tile.sleep", QAbstractButton).isChecked()


def test_who_decides_is_pressed_or_typed_and_asked_for_on_continue(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    assert [said for _field, said in page.problems()] == [str(NobodyNamed())]
    click(page, "conversations.involved.0")
    people = find(page, "conversations.involved", QLineEdit)
    assert people.text() == page._presenter.quick_people[0][0]
    assert page.problems() == []
    retype(people, "My sister and me")
    leave(people)
    talk = planner.conversations.latest(person.id)
    assert talk is not None
    assert talk.people_involved == "My sister and me"


def test_another_person_starts_with_their_own_words(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    other = planner.residents.add(a_resident(preferred_name="Jan", reading_language="pl"))
    planner.conversations.say(person.id, "important", URDU, "ur")
    page = show(qtbot, planner, person)
    page.open(other.id)
    assert words(page, "important").toPlainText() == ""
    assert page._written_in.value() == "pl"
