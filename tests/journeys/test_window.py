"""The journey a link worker makes with a resident, in the real window, on a real store."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from homeapp.exchange.oruk import read_file
from homeapp.i18n import language
from homeapp.log import record_fault
from homeapp.paths import SAMPLE, log_folder
from tests.journeys.walking import PASSPHRASE, Walk, typed_day
from tests.terminal import words_of_pdf
from tests.ui.typing_in import find

CANARY = "Zyzzyxa"  # the resident's name, and nowhere else
MATTERS = "میرے پوتے پوتیاں اور پانچ وقت کی نماز"
GOAL = "پارک تک پیدل جاؤں گی"
STEP = "جوتے دروازے کے پاس رکھوں گی"
SERVICE = "BEEP: Bradford Encouraging Exercise in People"
PHONE = "07700 900 321"


def set_up(walk: Walk) -> None:
    """Make the store, as on the first day, with its recovery key copied from the screen."""
    assert not walk.place.exists()
    walk.shot("first run")
    for field, words in (
        ("first.name", "Sana Jamil"),
        ("first.phone", PHONE),
        ("first.organisation", "Example Community Connectors"),
        ("first.base", "Example Community Centre"),
        ("first.passphrase", PASSPHRASE),
        ("first.again", PASSPHRASE),
    ):
        walk.fill(field, words)
    walk.press("first.create")
    walk.wait(lambda: walk.in_sight("recovery.key"))
    key = find(walk.window, "recovery.key", QLabel)
    walk.shot("recovery key")
    walk.fill("recovery.typed", "".join(key.text().split()).lower())
    walk.press("recovery.done")
    walk.wait(lambda: walk.is_open)
    walk.shot("home, empty")


def take_in_services(walk: Walk) -> None:
    sample = read_file(SAMPLE / "directory.json")
    walk.planner.directory.take_in(sample.organisations, sample.services)


def add_person(walk: Walk) -> None:
    walk.press("residents.new.first")
    walk.fill("residents.new.name", CANARY)
    walk.shot("new person")
    walk.press("residents.new.add")


def ask_consent(walk: Walk) -> None:
    walk.shot("consent")
    for purpose in ("record", "gp"):
        walk.press(f"consents.{purpose}.given")
    walk.shot("consent given")
    walk.press("session.continue")


def ask_what_matters(walk: Walk) -> None:
    walk.pick("conversations.language", "Urdu")
    walk.press("conversations.involved.0")
    walk.fill("conversations.important", MATTERS)
    walk.leave("conversations.important")
    walk.press("conversations.tile.moving")
    walk.shot("what matters")
    walk.press("session.continue")


def ask_about_them(walk: Walk) -> None:
    walk.pick("residents.reading_language", "Urdu")
    walk.press("residents.local_authority.0")
    walk.fill("residents.postcode", "bd11hy")
    walk.leave("residents.postcode")
    assert walk.box("residents.postcode").text() == "BD1 1HY"  # type: ignore[union-attr]
    walk.shot("about")
    walk.press("session.continue")
    walk.shot("check-ins, none asked")
    walk.press("session.continue")


def set_a_goal(walk: Walk) -> None:
    walk.shot("goals, none")
    walk.press("goals.add.activity")
    walk.fill("goals.own_words", GOAL)
    walk.leave("goals.own_words")
    walk.press("goals.unit.offer.0")
    for field, words in (("goals.baseline", "5"), ("goals.target", "20")):
        walk.fill(field, words)
        walk.leave(field)
    walk.press("goals.how_often.offer.0")
    walk.press("goals.confidence.8")
    walk.press("goals.steps.add")
    (step,) = (
        one.objectName()
        for one in walk.window.findChildren(type(walk.box("goals.if_cue")))
        if one.objectName().endswith(".description")
    )
    walk.fill(step, STEP)
    walk.leave(step)
    walk.shot("a goal")
    walk.press("goals.back")
    walk.shot("goals")
    walk.press("session.continue")


def offer_a_service(walk: Walk) -> None:
    walk.shot("services")
    walk.fill("signposts.search", "beep")
    (beep,) = walk.planner.directory.search("beep")
    wanted = f"signposts.found.{beep.service.id}"
    walk.wait(lambda: walk.in_sight(wanted))
    walk.shot("services found")
    walk.press(wanted)
    walk.shot("service offered")
    walk.press("session.continue")


def agree(walk: Walk) -> None:
    pages = find(walk.window, "plans.preview", QPdfView)
    walk.wait(lambda: pages.document().pageCount() > 0)
    walk.shot("plan, not agreed")
    walk.fill("plans.next_review", typed_day(date.today() + timedelta(weeks=3)))
    walk.leave("plans.next_review")
    walk.press("plans.read_back.0")
    walk.wait(find(walk.window, "plans.agree", QWidget).isEnabled)  # once the plan is drawn
    walk.press("plans.agree")
    walk.wait(lambda: is_version(1, pages.accessibleDescription(), "ur"))
    walk.shot("plan agreed")


def is_version(number: int, read: str, code: str) -> bool:
    """Whether a screen reader is told in this language which version of the plan it is."""
    agreed = "We agreed this plan on {date}. It is version {version}."
    wanted = language(code).text(agreed, date="|", version=number).rpartition("|")[2]
    return _plain(wanted) in _plain(read)


def _plain(text: str) -> str:
    return re.sub("[\u2066-\u2069]", "", text)


def save(walk: Walk, place: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Save the plan on show by its button, and return the words of the file."""
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_asked: (str(place), ""))
    )
    walk.press("plans.save")
    walk.wait(lambda: "The plan is saved" in walk.words())
    return words_of_pdf(place)


def positions(words: str, *wanted: str) -> list[int]:
    """Return where each of these stands first; all of them must."""
    places = [words.find(" ".join(one.split())) for one in wanted]
    assert -1 not in places, [one for one, at in zip(wanted, places, strict=True) if at < 0]
    return places


def found_in(folder: Path, text: str) -> list[str]:
    """Return the names and the files under a folder that hold a text in any usual encoding."""
    wanted = [text.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    everything = list(folder.rglob("*"))
    told = [path.name for path in everything if text.lower() in path.name.lower()]
    files = [path for path in everything if path.is_file()]
    return told + [str(path) for path in files if any(one in path.read_bytes() for one in wanted)]


@pytest.fixture
def talked(walk: Walk) -> Walk:
    """Return the window in the first session of a person, past the consent."""
    set_up(walk)
    take_in_services(walk)
    add_person(walk)
    ask_consent(walk)
    return walk


def open_first_person(walk: Walk) -> None:
    walk.open_row("residents.table", 0)


def test_a_first_session_from_nothing_to_a_plan_on_paper(
    talked: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_what_matters(talked)
    ask_about_them(talked)
    set_a_goal(talked)
    offer_a_service(talked)
    agree(talked)
    urdu = save(talked, tmp_path / "urdu.pdf", monkeypatch)
    numbers = ("999", "111", "0800 952 1181", "116 123")
    in_urdu = ("میرے لیے کیا اہم ہے", MATTERS, "میرے مقصد", GOAL, "جہاں سے مدد مل سکتی ہے", SERVICE)
    in_order = positions(urdu, PHONE, *in_urdu, "اگر آپ کو ابھی مدد چاہیے")
    assert in_order == sorted(in_order)
    talked.press("plans.language.0")
    talked.wait(lambda: talked.in_sight("plans.agree"))
    agree_again(talked)
    english = save(talked, tmp_path / "english.pdf", monkeypatch)
    in_english = ("What matters to me", MATTERS, "My goals", GOAL, "5 to 20", STEP)
    places = positions(english, PHONE, *in_english, SERVICE, "If you need help now", *numbers[2:])
    assert places == sorted(places)
    for words in (urdu, english):
        positions(words, CANARY, *numbers)
    assert "Nobody has checked it yet" in urdu
    assert talked.planner.audit.check_store() == []
    talked.press("session_bar.stop")
    talked.shot("home, one person")
    talked.wait(lambda: "Plan agreed on" in talked.words())


def agree_again(walk: Walk) -> None:
    walk.press("plans.read_back.0")
    walk.wait(find(walk.window, "plans.agree", QWidget).isEnabled)  # once the plan is drawn
    walk.press("plans.agree")
    pages = find(walk.window, "plans.preview", QPdfView)
    walk.wait(lambda: is_version(2, pages.accessibleDescription(), "en"))


def test_what_was_being_typed_when_the_window_closed_is_there_again(talked: Walk) -> None:
    talked.fill("conversations.important", MATTERS)
    talked.reopen()
    open_first_person(talked)
    talked.press("session.step.conversations")
    box = talked.box("conversations.important")
    talked.wait(lambda: box.toPlainText() == MATTERS)  # type: ignore[union-attr]


def test_what_cannot_be_read_yet_is_there_again_as_it_was_typed(talked: Walk) -> None:
    talked.press("session.step.about")
    talked.fill("residents.born_on", "3 11 19")
    talked.reopen()
    open_first_person(talked)
    talked.press("session.step.about")
    assert talked.box("residents.born_on").text() == "3 11 19"  # type: ignore[union-attr]


def test_what_is_typed_is_kept_while_it_is_typed(talked: Walk) -> None:
    (person,) = talked.planner.residents.caseload()
    talked.press("session.step.conversations")
    talked.fill("conversations.important", MATTERS)
    drafts = talked.planner.drafts
    talked.wait(lambda: MATTERS in drafts.of(person.resident_id).values())
    assert talked.box("conversations.important").hasFocus()


def test_locking_forgets_everything_on_screen(talked: Walk) -> None:
    talked.press("session.step.conversations")
    talked.fill("conversations.important", MATTERS)
    talked.press("header.actions.lock")
    assert not talked.is_open
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    talked.shot("locked")
    for widget in talked.window.findChildren(QWidget):
        for kind in ("text", "toPlainText", "accessibleName", "accessibleDescription"):
            if hasattr(widget, kind):
                said = getattr(widget, kind)()
                assert CANARY not in said, widget.objectName()
                assert MATTERS not in said, widget.objectName()
    talked.fill("unlock.passphrase", PASSPHRASE)
    talked.press("unlock.open")
    talked.wait(lambda: talked.is_open)
    talked.wait(lambda: talked.in_sight("conversations.important"))
    box = talked.box("conversations.important")
    talked.wait(lambda: box.toPlainText() == MATTERS)  # type: ignore[union-attr]


def test_no_name_is_ever_in_a_title_a_log_or_a_file(talked: Walk, home: Path) -> None:
    titles: set[str] = set()
    talked.window.windowTitleChanged.connect(titles.add)
    ask_what_matters(talked)
    record_fault(ValueError(CANARY))
    titles.add(talked.window.windowTitle())
    assert titles == {"Happy, Healthy at Home"}
    assert found_in(home, CANARY) == []
    talked.close()
    assert log_folder().is_relative_to(home)
    assert list(log_folder().iterdir())
    assert found_in(home, CANARY) == []
    assert found_in(home, MATTERS) == []
