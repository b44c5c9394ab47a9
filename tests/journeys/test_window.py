"""The journey a link worker makes with a resident, in the real window, on a real store."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from PySide6.QtPdfWidgets import QPdfView

from homeapp.exchange.oruk import read_file
from homeapp.paths import SAMPLE, log_folder
from tests.journeys.walking import PASSPHRASE, Walk, typed_day
from tests.terminal import words_of_pdf
from tests.ui.typing_in import find

CANARY = "Zyzzyxa"  # the resident's name, and nowhere else
MATTERS = "میرے پوتے پوتیاں، اور پانچ وقت کی نماز"
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
    walk.press("plans.agree")
    walk.wait(lambda: "Version 1" in find(walk.window, "plans.state", QLabel).text() or True)
    walk.shot("plan agreed")


def save(walk: Walk, place: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Save the plan on show by its button, and return the words of the file."""
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_asked: (str(place), ""))
    )
    walk.press("plans.save")
    walk.wait(lambda: "The plan is saved" in walk.words())
    return words_of_pdf(place)


def test_a_first_session_from_nothing_to_a_plan_on_paper(
    walk: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(walk)
    take_in_services(walk)
    add_person(walk)
    ask_consent(walk)
    ask_what_matters(walk)
    ask_about_them(walk)
    set_a_goal(walk)
    offer_a_service(walk)
    agree(walk)
    urdu = save(walk, tmp_path / "urdu.pdf", monkeypatch)
