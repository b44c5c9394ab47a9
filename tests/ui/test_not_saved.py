"""What cannot be saved, for want of room on the disk for one, is never lost from the screen."""

from uuid import UUID

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from homeapp.domain.workers import Worker
from homeapp.errors import Refusal
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import MemoryStore
from tests.ui.desks import leave, retype
from tests.ui.typing_in import find
from tests.ui.whole import Whole
from ui.common.saving import Saving

FULL = Refusal("The disk is full, so this was not saved. Make some space, then try again.")
WORDS = "My garden and my sister"


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    whole = Whole(qtbot).unlock()
    whole.window._ask_to_leave = lambda _window: True  # nobody is there to answer
    return whole


@pytest.fixture
def store(whole: Whole) -> MemoryStore:
    store = whole.planner.residents._store
    assert isinstance(store, MemoryStore)
    return store


@pytest.fixture
def person(whole: Whole) -> UUID:
    return whole.planner.residents.add(a_resident()).id


def said(planner: Planner, person: UUID) -> dict[str, str]:
    return {key: one.words for key, one in planner.conversations.statements(person).items()}


def write_words(whole: Whole, person: UUID) -> QPlainTextEdit:
    """Type an answer in the talk, and leave it."""
    whole.begin(person)
    whole.press("session.step.conversations")
    return write(whole, "conversations.important", WORDS, QPlainTextEdit)


def write(whole: Whole, field: str, words: str, kind: type[QWidget]) -> QWidget:
    box = find(whole.window, field, kind)
    retype(box, words)
    leave(box)
    whole.settle()
    return box


def try_again_now(box: QWidget) -> None:
    """Let the seconds pass after which a field is tried again."""
    parent = box.parentWidget()
    while not (found := parent.findChildren(Saving)):
        parent = parent.parentWidget()
    found[0]._again.timeout.emit()


def test_words_that_are_not_saved_stay_say_so_and_are_saved_later(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    store.refusing = FULL
    box = write_words(whole, person)
    assert said(whole.planner, person) == {}
    assert f"Error: {FULL}" in whole.words()
    whole.press("session.step.about")
    whole.press("session.step.conversations")
    box = find(whole.window, "conversations.important", QPlainTextEdit)
    assert box.toPlainText() == WORDS
    assert f"Error: {FULL}" in whole.words()
    try_again_now(box)
    assert said(whole.planner, person) == {}
    store.refusing = None
    try_again_now(box)
    assert said(whole.planner, person) == {"important": WORDS}
    assert f"Error: {FULL}" not in whole.words()
    assert whole.planner.drafts.of(person) == {}


def test_going_to_another_page_and_back_saves_them_once_there_is_room(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    store.refusing = FULL
    write_words(whole, person)
    whole.press("session.step.about")
    store.refusing = None
    whole.press("session.step.conversations")
    assert said(whole.planner, person) == {"important": WORDS}
    assert f"Error: {FULL}" not in whole.words()


def test_another_change_does_not_wipe_words_that_are_not_saved(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    store.refusing = FULL
    box = write_words(whole, person)
    store.refusing = None
    whole.planner.conversations.choose_tiles(person, ("moving",))
    whole.settle()
    assert box.toPlainText() == WORDS


def test_stopping_the_session_keeps_them_for_the_next_one(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    store.refusing = FULL
    write_words(whole, person)
    whole.window.show_home()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    store.refusing = None
    whole.begin(person)
    whole.press("session.step.conversations")
    assert said(whole.planner, person) == {"important": WORDS}


def test_fields_about_the_person_are_kept_alike(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    whole.begin(person)
    whole.press("session.step.about")
    store.refusing = FULL
    write(whole, "residents.gp_practice", "Park Surgery", QLineEdit)
    whole.press("session.step.conversations")
    whole.press("session.step.about")
    assert find(whole.window, "residents.gp_practice", QLineEdit).text() == "Park Surgery"
    store.refusing = None
    whole.press("session.step.conversations")
    whole.press("session.step.about")
    assert whole.planner.residents.get(person).gp_practice == "Park Surgery"


def test_words_of_a_goal_are_kept_alike(whole: Whole, store: MemoryStore, person: UUID) -> None:
    goal = whole.planner.goals.add(a_goal(person))
    whole.begin(person)
    whole.press("session.step.goals")
    whole.press(f"goals.open.{goal.id}")
    store.refusing = FULL
    box = write(whole, "goals.own_words", WORDS, QPlainTextEdit)
    assert f"Error: {FULL}" in whole.words()
    store.refusing = None
    try_again_now(box)
    assert whole.planner.goals.get(goal.id).own_words == WORDS


def test_my_own_details_are_kept_alike(whole: Whole, store: MemoryStore) -> None:
    whole.press("home.me")
    store.refusing = FULL
    write(whole, "workers.base", "The library", QLineEdit)
    whole.press("home.people")
    whole.press("home.me")
    assert find(whole.window, "workers.base", QLineEdit).text() == "The library"
    store.refusing = None
    whole.press("home.people")
    whole.press("home.me")
    assert whole.planner.workers.me().base == "The library"


def test_closing_with_words_not_saved_asks_first(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    asked: list[QWidget] = []
    answers = [False, True]

    def answer(window: QWidget) -> bool:
        asked.append(window)
        return answers[len(asked) - 1]

    whole.window._ask_to_leave = answer
    store.refusing = FULL
    write_words(whole, person)
    closing = QCloseEvent()
    whole.window.closeEvent(closing)
    assert asked == [whole.window]
    assert not closing.isAccepted()
    assert whole.window.desk is not None
    closing = QCloseEvent()
    whole.window.closeEvent(closing)
    assert closing.isAccepted()
    assert whole.window.desk is None


def test_closing_asks_nothing_once_there_is_room_again(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    whole.window._ask_to_leave = lambda _window: pytest.fail("all is kept")
    store.refusing = FULL
    write_words(whole, person)
    planner, store.refusing = whole.planner, None
    closing = QCloseEvent()
    whole.window.closeEvent(closing)
    assert closing.isAccepted()
    assert planner.drafts.of(person) == {"conversations.important": WORDS}


# The lock locks, and what the store would not take comes back to whoever typed it.


def lock_when_idle(whole: Whole) -> list[str]:
    """Let nobody touch the keyboard for so long that the planner locks; note a new process."""
    restarted: list[str] = []
    whole.window._on_lock = lambda: restarted.append("anew")
    whole.window._idle.expired.emit()
    whole.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert whole.window.desk is None
    assert find(whole.window, "unlock.passphrase", QLineEdit).isVisible()
    assert WORDS not in whole.words()
    return restarted


def come_back(whole: Whole, store: MemoryStore) -> None:
    """Unlock the store that was locked, with all that it keeps."""
    whole.entrance.store = store
    store._listeners.clear()  # those of the planner that was closed
    whole.unlock()
    assert whole.window.desk is not None


def test_the_lock_locks_with_words_the_store_refused_and_brings_them_back(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    store.refusing = FULL
    write_words(whole, person)
    assert lock_when_idle(whole) == []
    assert "Unlock here, and it comes back." in whole.words()
    store.refusing = None
    come_back(whole, store)
    whole.begin(person)
    whole.press("session.step.conversations")
    assert said(whole.planner, person) == {"important": WORDS}
    assert lock_when_idle(whole) == ["anew"]


def test_words_refused_for_long_come_back_time_and_again(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    store.refusing = FULL
    write_words(whole, person)
    for _time in range(2):
        lock_when_idle(whole)
        come_back(whole, store)
    assert dict(whole.planner.drafts.held) == {(person, "conversations.important"): WORDS}


def test_words_refused_are_not_for_another_worker(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    store.refusing = FULL
    write_words(whole, person)
    whole.entrance._workers = [Worker(name="Ola Nowak")]
    lock_when_idle(whole)
    store.refusing = None
    come_back(whole, store)
    assert whole.planner.workers.me().name == "Ola Nowak"
    assert not whole.planner.drafts.held
    assert whole.planner.drafts.of(person) == {}
    assert lock_when_idle(whole) == ["anew"]


def test_leaving_from_the_door_with_words_not_saved_asks_too(
    whole: Whole, store: MemoryStore, person: UUID
) -> None:
    asked: list[QWidget] = []

    def stay(window: QWidget) -> bool:
        asked.append(window)
        return False

    store.refusing = FULL
    write_words(whole, person)
    lock_when_idle(whole)
    whole.window._ask_to_leave = stay
    closing = QCloseEvent()
    whole.window.closeEvent(closing)
    assert asked == [whole.window]
    assert not closing.isAccepted()
    whole.window._ask_to_leave = lambda _window: True
