"""Urgent help, one click and one key from every screen: whom to call, what to do, whom to tell."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from homeapp.errors import Refusal
from homeapp.i18n import _
from ui.common import Button
from ui.desk import Desk
from ui.memory import importing
from ui.shell.cover import Cover
from ui.turns import Turns

if TYPE_CHECKING:
    from homeapp.domain.content import Content
    from ui.shell.crisis_facts import CrisisFacts
    from ui.shell.crisis_panel import CrisisPanel

__all__ = ["ACTION", "Crisis", "CrisisButton"]

ACTION = "actions.crisis"


class CrisisButton(Button):
    """Opens urgent help from a page that has no head above it, such as the door."""

    def __init__(self, button_id: str) -> None:
        super().__init__(button_id, _("Urgent help (F2)"), "quiet", on_click=self._press)

    def _press(self) -> None:
        action = self.window().findChild(QAction, ACTION)
        if action is not None:
            action.trigger()


class Crisis(QObject):
    """Lays urgent help over whatever is on show, and takes it away again."""

    def __init__(
        self,
        cover: Cover,
        pages: QStackedWidget,
        action: QAction,
        turns: Turns,
        desk: Callable[[], Desk | None],
        shown: Callable[[], object],
    ) -> None:
        """`desk` returns what is open now; `shown` is called when the panel lies over the rest."""
        super().__init__(cover)
        self._cover, self._pages, self._turns = cover, pages, turns
        self._desk, self._shown = desk, shown
        self._panel: CrisisPanel | None = None
        action.triggered.connect(self.toggle)
        cover.crisis_wanted.connect(self.toggle)

    def toggle(self) -> None:
        """Show it, or put it away; a resident's screen shows its own, with numbers alone."""
        for view in (QApplication.activeWindow(), self._cover.currentWidget()):
            turn = getattr(view, "toggle_crisis", None)
            if turn is not None:
                turn()
                return
        known = self._known()
        if known is not None and known.isVisible():
            known.put_away()
        else:
            self._turns.do(self._get_ready, self._lay_over)

    def forget(self) -> None:
        """Let go of the panel, because the planner is being locked."""
        known, self._panel = self._known(), None
        if known is not None:
            known.hide()
            known.deleteLater()

    def _known(self) -> "CrisisPanel | None":
        """Return the panel, unless the page that it lay over took it along."""
        return self._panel if self._panel is not None and isValid(self._panel) else None

    def _get_ready(self) -> None:
        under, page = self._cover.currentWidget(), self._pages.currentWidget()
        if under is None or page is None:
            return
        facts = self._facts(getattr(page, "resident_id", None))
        known = self._known()
        if known is None or known.facts != facts or known.parentWidget() is not under:
            self.forget()
            known = self._panel = _make_panel(under, facts)
            known.record_wanted.connect(self._open_record)
        known.offer_record(offered=not self._cover.is_on and _record_of(page) is not None)

    def _lay_over(self) -> None:
        known = self._known()
        if known is not None:
            known.lay_over()
            self._shown()  # brings the warning of the lock above it

    def _open_record(self) -> None:
        wanted = _record_of(self._pages.currentWidget())
        if wanted is not None:
            wanted.emit()

    def _facts(self, resident_id: UUID | None) -> "CrisisFacts":
        with importing():
            from ui.shell.crisis_facts import bare_facts, facts_for
        desk = self._desk()
        if desk is None:
            try:
                return facts_for(_content_of_door(), None)
            except Refusal as refusal:
                return bare_facts(str(refusal))
        planner = desk.planner
        if resident_id is None:
            return facts_for(planner.content, None)
        with suppress(Refusal):  # nobody of that id any more
            area = planner.residents.get(resident_id).local_authority
            return facts_for(planner.content, area or "")
        return facts_for(planner.content, None)


def _record_of(page: QWidget | None) -> SignalInstance | None:
    """Return what leads from a page to the safeguarding record of its person, where it has one."""
    return getattr(page, "record_wanted", None)


# At the door no person is open and nothing is unlocked; what this needs is imported when it is
# first asked for, so that the door paints sooner.


def _content_of_door() -> "Content":
    with importing():
        from homeapp.content.packs import Packs
    return Packs().load()[0]


def _make_panel(under: QWidget, facts: "CrisisFacts") -> "CrisisPanel":
    with importing():
        from ui.shell.crisis_panel import CrisisPanel
    return CrisisPanel(under, facts)
