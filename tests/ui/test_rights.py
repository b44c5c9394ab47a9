"""What a person may ask of their whole record, on the worker's face alone."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.safeguarding import ConcernAbout
from homeapp.errors import Refusal
from homeapp.exchange.files import NotSaved
from homeapp.planner import Planner
from homeapp.settings import Settings
from tests.everything import MARKER, a_marked_resident, in_the_open, keep
from tests.fakes import PASSPHRASE, FrozenClock, MemoryStore
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import words_of
from tests.ui.typing_in import click, find, type_text
from ui.rights.page import RightsPage
from ui.session import make_home
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner


def settle() -> None:
    for _turn in range(4):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Desk:
    """The whole planner with a session open at the page about the person."""

    def __init__(
        self, qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner, store: MemoryStore
    ) -> None:
        entrance.store = self.store = store
        self.window = MainWindow(entrance, runner, Settings(), make_home=make_home)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 760)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        type_text(find(self.window, "unlock.passphrase", QLineEdit), PASSPHRASE)
        click(self.window, "unlock.open")
        person = a_marked_resident()
        keep(store, *in_the_open(person, store.worker_id))
        self.resident_id = person.id
        find(self.window, "home", QWidget).open_session(person.id)  # type: ignore[attr-defined]
        settle()
        click(self.window, "session.step.about")
        settle()

    @property
    def planner(self) -> Planner:
        assert self.window.desk is not None
        return self.window.desk.planner

    def ask(self, part: str) -> RightsPage:
        """Go from the page about the person to what they ask for."""
        click(self.window, f"residents.rights.{part}")
        settle()
        return find(self.window, "rights", RightsPage)

    def erase(self, passphrase: str = PASSPHRASE) -> None:
        """Choose a reason, type the passphrase and press."""
        click(self.window, "rights.reason.0")
        line = find(self.window, "rights.passphrase", QLineEdit)
        line.clear()
        line.setFocus()
        type_text(line, passphrase)
        click(self.window, "rights.erase")
        settle()

    def write_concern(self) -> None:
        """Write in the safeguarding record."""
        record = self.planner.safeguarding.open(self.resident_id, PASSPHRASE)
        record.write(about=ConcernAbout.ADULT, said=MARKER)
        record.close()


@pytest.fixture
def desk(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner, clock: FrozenClock) -> Desk:
    return Desk(qtbot, entrance, runner, MemoryStore(clock))


def test_the_way_there_stands_below_what_is_known(desk: Desk) -> None:
    about = find(desk.window, "residents.rights.copy", QWidget)
    assert about.accessibleName() == "Give them all that is kept"
    assert "ask for a copy of it, or to have it erased" in words_of(desk.window)
    desk.ask("copy")
    assert find(desk.window, "rights.save", QWidget).hasFocus()
    assert "The file is not encrypted." in words_of(desk.window)
    assert find(desk.window, "session", QWidget).isHidden()
    assert desk.window.findChild(QWidget, "rights.erase") is None


def test_back_leads_to_where_the_session_was(desk: Desk) -> None:
    desk.ask("erase")
    click(desk.window, "rights.back")
    settle()
    assert find(desk.window, "residents.rights.erase", QWidget).isVisible()
    assert desk.window.findChild(QWidget, "rights") is None


def test_a_copy_is_saved_under_a_name_that_tells_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def choose(_page: QWidget, _title: str, name: str) -> Path:
        names.append(name)
        return tmp_path / name

    page = desk.ask("copy")
    monkeypatch.setattr(page, "_ask_where", choose)
    click(desk.window, "rights.save")
    settle()
    (name,) = names
    assert name.startswith("record-2")
    assert MARKER not in name
    with zipfile.ZipFile(tmp_path / name) as packed:
        assert MARKER in packed.read("read-this.html").decode()
    assert "The copy is saved. It is not encrypted." in words_of(desk.window)
    assert desk.store.audit(limit=1)[0].work == "Make a copy of all that is kept"


@pytest.mark.parametrize("answer", [None, Path("/nowhere/copy.zip")])
def test_nothing_is_said_to_be_saved_that_is_not(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, answer: Path | None
) -> None:
    page = desk.ask("copy")
    monkeypatch.setattr(page, "_ask_where", lambda *_asked: answer)
    click(desk.window, "rights.save")
    settle()
    assert "The copy is saved" not in words_of(desk.window)
    assert (str(NotSaved()) in words_of(desk.window)) == (answer is not None)


def test_a_press_alone_erases_nothing(desk: Desk) -> None:
    desk.ask("erase")
    click(desk.window, "rights.erase")
    assert "Error: No reason is chosen yet." in words_of(desk.window)
    click(desk.window, "rights.reason.0")
    click(desk.window, "rights.erase")
    assert "Error: No passphrase is typed yet." in words_of(desk.window)
    desk.erase("four grey dogs sleeping")
    assert "Error: This is not your passphrase." in words_of(desk.window)
    assert desk.planner.residents.get(desk.resident_id)


def test_erasing_ends_the_session_and_says_so_at_home(desk: Desk, qtbot: QtBot) -> None:
    desk.ask("erase")
    desk.erase()
    assert find(desk.window, "home", QWidget).isVisible()
    assert "The record is erased. One line in the trail says when" in words_of(desk.window)
    qtbot.waitUntil(lambda: desk.window.findChild(QWidget, "session") is None)
    assert desk.window.findChild(QWidget, "rights") is None
    assert MARKER not in words_of(desk.window)
    assert desk.store.copies_renewed == 1


def test_no_table_and_no_undo_holds_them_after_it(desk: Desk) -> None:
    desk.planner.residents.change(desk.resident_id, address=f"2 {MARKER} Street")
    desk.ask("erase")
    desk.erase()
    assert MARKER not in repr(desk.store.rows)
    assert str(desk.resident_id) not in repr(desk.store.rows)
    assert desk.planner.history.next_undo is None
    assert desk.planner.history.next_redo is None
    assert desk.planner.bookmarks.mine() is None
    assert MARKER not in repr(vars(desk.planner.history))


def test_words_typed_on_the_page_before_do_not_come_back(desk: Desk) -> None:
    line = find(desk.window, "residents.postcode", QLineEdit)
    line.setFocus()
    line.selectAll()
    type_text(line, f"{MARKER} is none")
    desk.ask("erase")
    desk.erase()
    assert MARKER not in repr(desk.store.rows)
    assert desk.planner.drafts.held == {}


def test_a_safeguarding_record_asks_for_one_yes_more(desk: Desk) -> None:
    desk.write_concern()
    desk.ask("erase")
    agrees = find(desk.window, "rights.lead_agrees", QCheckBox)
    assert agrees.isHidden() or not agrees.isVisible()
    desk.erase()
    assert "Nothing is erased yet. There is a safeguarding record" in words_of(desk.window)
    assert agrees.isVisible()
    assert agrees.hasFocus()
    click(desk.window, "rights.erase")
    settle()
    assert desk.planner.residents.get(desk.resident_id)
    agrees.click()
    click(desk.window, "rights.erase")
    settle()
    assert MARKER not in repr(desk.store.rows)
    assert desk.store.audit(limit=1)[0].work.endswith("safeguarding record too, asked")


def test_without_room_for_a_fresh_copy_the_worker_is_told(desk: Desk) -> None:
    desk.store.no_room = Refusal("The disk is full.")
    desk.ask("erase")
    desk.erase()
    assert "The daily copies still hold it" in words_of(desk.window)


def test_a_passphrase_out_of_sight_is_forgotten(desk: Desk) -> None:
    page = desk.ask("erase")
    line = find(desk.window, "rights.passphrase", QLineEdit)
    line.setFocus()
    type_text(line, PASSPHRASE)
    page.hide()
    assert line.text() == ""


def test_enter_in_the_passphrase_needs_a_reason_too(desk: Desk) -> None:
    desk.ask("erase")
    line = find(desk.window, "rights.passphrase", QLineEdit)
    line.setFocus()
    type_text(line, PASSPHRASE)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert "Error: No reason is chosen yet." in words_of(desk.window)
    assert desk.planner.residents.get(desk.resident_id)


def test_no_page_of_the_resident_leads_there(desk: Desk) -> None:
    click(desk.window, "session_bar.turn")
    settle()
    shown = [one for one in desk.window.findChildren(QWidget) if one.isVisible()]
    assert not [one for one in shown if "rights" in one.objectName()]
