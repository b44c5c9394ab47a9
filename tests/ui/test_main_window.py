"""The window: home, undo, notices, the idle lock, and nothing left behind by it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.errors import Refusal
from homeapp.settings import Settings, load_settings, save_settings
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.shell import Home, Shell
from tests.ui.typing_in import click, find, press, type_text
from ui.common import Button, PlainLabel
from ui.shell.main_window import MainWindow, forget_copied_words
from ui.shell.session_bar import SessionBar
from ui.shell.text_size import TextSize
from ui.tasks import Runner, Task
from ui.theme import dress


def test_undo_names_what_it_undoes_and_says_it_did(shell: Shell) -> None:
    shell.unlock()
    undo = shell.window.actions_here.undo
    assert not undo.isEnabled()
    shell.home.name.take_focus()
    type_text(shell.home.name.line, "Amina")
    shell.home.search_box.take_focus()
    assert undo.text() == "Undo: Add a person"
    press(shell.home.search_box.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk = shell.window.desk
    assert desk is not None
    assert desk.planner.residents.caseload() == []
    assert "Taken back: Add a person" in shell.words()
    press(shell.home.search_box.line, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.planner.residents.caseload()) == 1


def test_search_goes_home_and_to_the_box(shell: Shell) -> None:
    shell.unlock()
    page = QWidget()
    shell.window.show_page(page)
    press(shell.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert shell.home.isVisible()
    assert shell.home.search_box.line.hasFocus()


def test_locking_saves_what_is_typed_and_leaves_nothing(shell: Shell, qtbot: QtBot) -> None:
    shell.unlock()
    desk = shell.window.desk
    assert desk is not None
    kept: list[object] = []
    desk.planner.listen(kept.append)
    shell.home.name.take_focus()
    type_text(shell.home.name.line, "Amina")
    shell.window.notices.warn("Look at this.")
    press(shell.home.name.line, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert shell.locked == 1
    assert len(kept) == 1
    assert shell.window.desk is None
    assert desk.planner.history.next_undo is None
    qtbot.waitUntil(lambda: shell.window.findChild(Home) is None)
    every_word = "\n".join(label.text() for label in shell.window.findChildren(QLabel))
    assert "Amina" not in every_word
    assert "Sana" not in shell.words()
    assert "Look at this." not in every_word
    assert not shell.window.actions_here.lock.isEnabled()


class Clipboard:
    """A clipboard that says whose words it holds; the offscreen one cannot."""

    def __init__(self, ours: bool) -> None:
        self.ours, self.words = ours, "Amina"

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's name
        return self.ours

    def clear(self) -> None:
        self.words = ""


def test_locking_clears_the_clipboard_of_our_own_words_only() -> None:
    for ours, left in ((True, ""), (False, "Amina")):
        clipboard = Clipboard(ours)
        forget_copied_words(clipboard)
        assert clipboard.words == left


def test_without_a_way_to_begin_again_locking_shows_the_door(
    qtbot: QtBot, entrance: FakeEntrance, runner: Runner
) -> None:
    window = MainWindow(entrance, runner, Settings(), make_home=Home)
    qtbot.addWidget(window)
    window.show()
    type_text(find(window, "unlock.passphrase", QLineEdit), PASSPHRASE)
    click(window, "unlock.open")
    window.lock()
    assert find(window, "unlock.open", Button).isVisible()


def test_closing_saves_and_asks_nothing(shell: Shell) -> None:
    shell.unlock()
    desk = shell.window.desk
    assert desk is not None
    kept: list[object] = []
    desk.planner.listen(kept.append)
    shell.home.name.take_focus()
    type_text(shell.home.name.line, "Amina")
    shell.window.close()
    assert len(kept) == 1
    assert shell.window.desk is None


def test_idle_planner_warns_can_be_kept_open_and_locks(shell: Shell) -> None:
    shell.unlock()
    shell.clock.now = 151
    shell.idle.tick()
    assert "It locks in 29 seconds." in shell.words()
    click(shell.window, "notices.idle.button")
    assert "It locks in" not in shell.words()
    shell.clock.now += 150
    shell.idle.tick()
    assert "It locks in 30 seconds." in shell.words()
    handle = shell.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert "It locks in" not in shell.words()
    shell.clock.now += 181
    shell.idle.tick()
    assert shell.locked == 1
    assert shell.window.desk is None


def test_warning_is_never_shorter_than_twenty_seconds(tmp_path: Path) -> None:
    place = tmp_path / "settings.json"
    place.write_text('{"warning_seconds": 3, "idle_minutes": 5, "odd": 1}', "utf-8")
    assert load_settings(place) == Settings(idle_minutes=5)
    place.write_text("[]", "utf-8")
    assert load_settings(place) == Settings()
    place.write_text("{", "utf-8")
    assert load_settings(place) == Settings()
    save_settings(Settings(text_scale=1.5), place)
    assert load_settings(place).text_scale == 1.5


def test_refusal_inside_a_block_becomes_a_warning(shell: Shell) -> None:
    shell.unlock()
    desk = shell.window.desk
    assert desk is not None
    with desk.refusals():
        raise Refusal("Type it again.")
    assert "Type it again." in shell.words()
    click(shell.window, "notices.warned.button")
    assert "Type it again." not in shell.words()


def test_waiting_shows_progress_and_can_be_cancelled(shell: Shell, qtbot: QtBot) -> None:
    task = Task("Making the plan")
    shell.window.notices.show_waiting(task)
    assert "Making the plan" in shell.words()
    click(shell.window, "notices.waits.button")
    assert task.is_cancelled
    assert "Making the plan" not in shell.words()


def test_words_grow_in_steps_to_twice_their_size(application: QApplication) -> None:
    kept: list[float] = []
    said: list[str] = []
    size = TextSize(Settings(), said.append, kept.append)
    try:
        for _step in range(5):
            size.larger()
        assert kept == [1.25, 1.5, 1.75, 2.0, 2.0]
        assert application.font().pixelSize() == 34
        for _step in range(5):
            size.smaller()
        assert kept[-1] == 1.0
        assert said[0] == "Words are at 125 % of their size."
    finally:
        size.smaller()


def test_session_bar_says_where_we_are_and_leads_out(
    application: QApplication, qtbot: QtBot
) -> None:
    bar = SessionBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_place(["Hello", "What matters"], 1)
    assert "Step 2 of 2: What matters" in [label.text() for label in bar.findChildren(QLabel)]
    with qtbot.waitSignal(bar.stopped):
        click(bar, "session_bar.stop")


def test_session_bar_names_the_person_and_gives_way(
    application: QApplication, qtbot: QtBot
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    bar = SessionBar(holder)
    bar.resize(1200, 60)
    holder.show()
    bar.show_place(["Hello", "What matters"], 1)
    bar.show_saved("Saved at 10:15")
    bar.show_person("Amina")
    person = find(bar, "session_bar.person", PlainLabel)
    assert "Amina" in person.text()
    saved = next(label for label in bar.findChildren(QLabel) if label.text() == "Saved at 10:15")
    assert saved.isVisible()
    bar.resize(420, 60)
    assert not saved.isVisible()
    assert person.isVisible()
    bar.show_person("Amina of the very long name indeed")
    assert "\u2026" in person.text()
    assert person.accessibleName() == "Amina of the very long name indeed"


def test_header_gives_way_before_it_widens_the_window(
    application: QApplication, shell: Shell, qtbot: QtBot
) -> None:
    shell.unlock()
    shell.home.name.take_focus()
    type_text(shell.home.name.line, "Amina")
    shell.home.search_box.take_focus()
    undo = find(shell.window, "header.actions.undo", Button)
    shell.window.resize(1366, 700)
    assert undo.text() == "Undo: Add a person"
    dress(application, 2.0)
    try:
        qtbot.waitUntil(lambda: undo.text() == "Undo")
        assert undo.accessibleName() == "Undo: Add a person"
        assert shell.window.minimumSizeHint().width() <= 1366
        for name in ("search", "undo", "redo", "lock"):
            button = find(shell.window, f"header.actions.{name}", Button)
            # The row is laid out once more after its words have changed.
            qtbot.waitUntil(lambda one=button: one.width() >= one.sizeHint().width())
            assert button.geometry().right() < 1366
    finally:
        dress(application)
    qtbot.waitUntil(lambda: undo.text() == "Undo: Add a person")


def _has_room(words: PlainLabel) -> bool:
    return words.height() >= words.heightForWidth(words.width())


def test_notice_has_room_for_its_words_at_every_size(
    application: QApplication, shell: Shell, qtbot: QtBot
) -> None:
    shell.unlock()
    shell.window.resize(1366, 700)
    sentence = "This is not a full postcode. Type it like BD1 1HY, or leave it empty. " * 2
    try:
        for scale in (1.0, 2.0):
            dress(application, scale)
            shell.window.notices.warn(sentence)
            words = find(shell.window, "notices.warned.words", PlainLabel)
            qtbot.waitUntil(partial(_has_room, words))
    finally:
        dress(application)
