"""The resident's view on screen, with somebody whose name must never show in it."""

from collections.abc import Callable, Iterator
from datetime import time
from decimal import Decimal
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.directory import Cost, Location
from homeapp.domain.schedules import Frequency, Schedule, ScheduleDay, Weekday
from homeapp.planner import Planner
from tests.factories import a_service, an_organisation
from tests.fakes import MemoryStore
from tests.ready_plans import a_ready_resident
from tests.ui.desks import Told, a_desk
from ui.common import TileButton
from ui.common.listening import Listener
from ui.common.resident_pages import ResidentPage
from ui.session.resident_parts import make_parts
from ui.session.resident_view import ResidentView

__all__ = ["SECRETS", "ResidentOnScreen", "in_sight", "words_of"]

SECRETS = ("Amina", "Example-Private", "9990000018", "07700 900 456", "1 Test Street", "BD1 1HY")

_ALL_THAT_A_CARD_TELLS = {
    "locations": (
        Location(
            name="Example Pavilion",
            address_lines=("Practice Park",),
            city="Bradford",
            postcode="BD9 4NS",
        ),
    ),
    "schedules": (
        Schedule(
            days=(ScheduleDay(weekday=Weekday.TUESDAY), ScheduleDay(weekday=Weekday.THURSDAY)),
            opens_at=time(10),
            closes_at=time(11, 30),
            freq=Frequency.WEEKLY,
        ),
    ),
    "costs": (Cost(option="Free", amount=Decimal(0)),),
    "languages": ("English", "Urdu", "Bengali", "Polish"),
}


def in_sight(view: QWidget, kind: type[QWidget] = QWidget) -> list[QWidget]:
    """Return the widgets of a kind that are in sight."""
    return [one for one in view.findChildren(kind) if one.isVisible()]


def words_of(view: QWidget) -> str:
    """Return every word in sight, and every name that a screen reader says."""
    said = []
    for one in in_sight(view):
        said += [one.accessibleName(), one.accessibleDescription()]
        if isinstance(one, QLabel | QAbstractButton):
            said.append(one.text())
        if isinstance(one, QPlainTextEdit):
            said.append(one.toPlainText())
    return "\n".join(filter(None, said))


class ResidentOnScreen:
    """One resident's view, and the ways to go through it."""

    def __init__(
        self,
        qtbot: QtBot,
        planner: Planner,
        store: MemoryStore,
        code: str = "ur",
        *,
        listener: Listener | None = None,
    ) -> None:
        self.planner = planner
        self.told = Told()
        self.resident_id: UUID = a_ready_resident(
            planner, reading_language=code, family_name="Example-Private"
        )
        organisation = an_organisation()
        with store.start_work("Fill the directory") as work:
            work.organisations.save(organisation)
            work.services.save(a_service(organisation, **_ALL_THAT_A_CARD_TELLS))
            work.services.save(a_service(name="Example swim club", verified_on=None))
        desk = a_desk(planner, self.told)
        self.view = ResidentView(desk, make_parts(desk), listener=listener)
        qtbot.addWidget(self.view)
        self.view.resize(1366, 768)
        self.view.open(self.resident_id)
        self.view.show()
        self.view.activateWindow()
        qtbot.waitUntil(self.view.isActiveWindow)

    @property
    def page(self) -> ResidentPage:
        """Return the page on show."""
        return self.view.page

    def button(self, name: str) -> QAbstractButton:
        """Return a button of the view by the end of its id."""
        return next(
            one
            for one in self.view.findChildren(QAbstractButton, f"resident.{name}")
            if one.isVisible()
        )

    def press(self, name: str) -> None:
        """Press a button in sight."""
        self.button(name).click()
        QApplication.processEvents()

    def tiles(self) -> list[TileButton]:
        """Return the tiles in sight."""
        return [one for one in in_sight(self.view, TileButton) if isinstance(one, TileButton)]

    def point_at(self, place: int) -> None:
        """Press a tile of the page."""
        self.tiles()[place].click()
        QApplication.processEvents()

    def go_to(self, page: str) -> None:
        """Go on to a page by the name of its class, choosing what leads there."""
        for name in self.walk():
            if name == page:
                return
        raise LookupError(page)

    def walk(self, go_on: Callable[[], None] | None = None) -> Iterator[str]:
        """Go through every page with Continue, making a goal to walk on the way."""
        for _turn in range(60):
            name = type(self.page).__name__
            yield name
            if name == "TopicPage" and not any(tile.isChecked() for tile in self.tiles()):
                self.point_at(3)
            elif name == "IdeaPage" and not any(tile.isChecked() for tile in self.tiles()):
                self.point_at(1)
            if name == "ThanksPage":
                return
            (go_on or (lambda: self.press("continue")))()
