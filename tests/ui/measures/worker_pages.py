"""The Check-ins page of the session on screen, as the worker has it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from homeapp.domain.measures import Response
from homeapp.planner import Planner
from tests.check_ins import Said, answered
from tests.ready_plans import a_ready_resident
from tests.ui.desks import Told, a_desk, on_screen
from tests.ui.resident_screens import words_of
from ui.measures.page import MeasuresPage
from ui.measures.week_field import WeekField

__all__ = ["DEPENDENT", "SAFE", "Worker"]

DEPENDENT: Mapping[str, Said] = {
    "how-often": "4-a-week",
    "units-a-day": "10",
    "many-at-once": "daily",
    "signs": ["shaky"],
}
SAFE: Mapping[str, Said] = {
    "how-often": "2-3-a-week",
    "units-a-day": "3-4",
    "many-at-once": "monthly",
}


class Worker:
    """The page on screen, with a resident who reads Urdu."""

    def __init__(self, qtbot: QtBot, planner: Planner) -> None:
        self.planner, self.told = planner, Told()
        self.resident_id = a_ready_resident(planner, reading_language="ur")
        self.page = MeasuresPage(a_desk(planner, self.told))
        self.holder = on_screen(qtbot, self.page)
        self.wanted: list[str] = []
        self.page.page_wanted.connect(self.wanted.append)

    def say(self, key: str, said: Mapping[str, Said], code: str = "ur") -> None:
        for question, response in answered(said).items():
            self.planner.measures.answer(self.resident_id, key, question, response, code)

    def open(self, key: str = "") -> None:
        self.page.open(self.resident_id)
        QApplication.processEvents()
        if key:
            self.press(f"measures.open.{key}")

    def press(self, button_id: str) -> None:
        self.button(button_id).click()
        QApplication.processEvents()

    def button(self, button_id: str) -> QAbstractButton:
        found = self.page.findChildren(QAbstractButton, button_id)
        return next(one for one in found if one.isVisible())

    def box(self, box_id: str) -> QLineEdit:
        return self.page.findChild(QLineEdit, box_id)

    def settle(self, question: str) -> None:
        """Let the pause go by after which days that were marked are kept."""
        field = next(one for one in self.page.findChildren(WeekField) if question in one.field_id)
        field._pause.timeout.emit()

    def has(self, button_id: str) -> bool:
        found = self.page.findChildren(QAbstractButton, button_id)
        return any(one.isVisible() for one in found)

    @property
    def words(self) -> str:
        return words_of(self.page)

    def kept(self, key: str) -> Mapping[str, Response]:
        found = self.planner.measures.today(self.resident_id, key)
        return found.responses if found else {}
