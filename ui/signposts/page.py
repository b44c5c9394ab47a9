"""The Services page of the session: what may help, what was offered, and what came of it."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from homeapp.domain.consents import How, NoInterpreterNamed
from homeapp.domain.signposts import SignpostStatus
from homeapp.errors import Refusal
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from homeapp.services.listings import ListingWords
from ui.common import (
    Button,
    ColumnsGrid,
    EmptyState,
    Heading,
    LineField,
    PickField,
    PlainLabel,
    SessionPage,
    column,
)
from ui.common.tab_order import in_tab_order
from ui.desk import Desk
from ui.signposts.cards import OfferedCard, ServiceCard
from ui.signposts.presenter import SignpostsPresenter
from ui.signposts.shown import Suggested
from ui.theme import SIZES

__all__ = ["SignpostsPage"]

_PAUSE = 150  # ms without typing before a search


class SignpostsPage(SessionPage):
    """Places that can help this person."""

    def __init__(
        self,
        desk: Desk,
        *,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = SignpostsPresenter(desk.planner, self._show, today)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self._offered, self._suggested, self._found = _Cards(), _Cards(), _Cards()
        self._empty = EmptyState(
            _("Nothing offered yet. Choose a service below, or search for one."),
            pictogram="ui/map-pin",
        )
        self._no_list = EmptyState(
            _("The planner has no list of services yet. Bring one in, then come back here."),
            pictogram="ui/map-pin",
            button=Button(
                "signposts.take_in",
                _("Go to the list of services"),
                "primary",
                icon="ui/arrow-right",
                on_click=lambda: self.page_wanted.emit("directory"),
            ),
        )
        self._words = LineField("signposts.search", _("Search all services"))
        self._words.line.textChanged.connect(lambda _text: self._pause.start())
        self._for_goal = PickField(
            "signposts.for_goal", _("Offer it for"), [], none=_("No special goal")
        )
        self._search_summary = PlainLabel(role="quiet")
        self._shown: object = None
        self._lay_out()
        desk.bus.changed.connect(self._on_changes)

    def open(self, resident_id: UUID) -> None:
        """Show this person's services."""
        self._words.set_value("")
        self._presenter.open(resident_id)

    def look_for(self, words: str) -> None:
        """Begin with a search of all services."""
        self._words.set_value(words)
        self._search()
        self._words.take_focus()

    def become(self, signpost_id: UUID, status: SignpostStatus, reason: str = "") -> None:
        """Note how far a service got."""
        with self._desk.refusals():
            self._presenter.become(signpost_id, status, reason)

    def answer(self, agrees: bool, how: How, interpreter: str = "") -> None:
        """Keep the answer to the question before a referral; raise `NoInterpreterNamed`."""
        try:
            self._presenter.answer(agrees, how, interpreter)
        except NoInterpreterNamed:
            raise  # the question says it, beside the name
        except Refusal as refusal:
            self._desk.warn(str(refusal))
        else:
            self._desk.say(
                _("The yes is kept. You can ask the organisation now.")
                if agrees
                else _("The no is kept. Nothing is passed on.")
            )

    def leave_question(self) -> None:
        """Ask another time."""
        self._presenter.leave_question()

    def take_back(self, signpost_id: UUID) -> None:
        """Take an offer back that was made by mistake."""
        with self._desk.refusals():
            self._presenter.remove(signpost_id)
            self._desk.say(_("The offer is taken back. Undo brings it back."))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.wide)
        layout.addWidget(Heading(_("Services")))
        for part in (self._no_list, self._empty, self._offered, self._suggested):
            layout.addWidget(part)
        below = (self._words, self._search_summary, self._for_goal, self._found)
        self._finding = column(Heading(_("Find another service"), 2), *below, gap=SIZES.wide)
        layout.addWidget(self._finding)
        layout.addStretch()

    def _on_changes(self, changes: ChangeSet) -> None:
        # A method of the page, so that Qt lets go of it together with the page.
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        presenter = self._presenter
        listed = presenter.has_list
        now = (presenter.offered, presenter.suggested, presenter.found, presenter.question, listed)
        if now == self._shown:
            return
        self._shown = now
        name = self._leave_focus()
        self._no_list.setVisible(not listed)
        self._finding.setVisible(listed)
        self._empty.setVisible(listed and not presenter.offered)
        self._offered.replace(
            OfferedCard(offered, self, presenter.question) for offered in presenter.offered
        )
        self._suggested.replace(
            part
            for suggested in (presenter.suggested if listed else ())
            for part in self._suggestions(suggested)
        )
        self._found.replace([self._grid(presenter.found, None, "found")] if presenter.found else [])
        self._for_goal.set_options(presenter.goals)
        self._search_summary.setText(presenter.search_summary)
        self._search_summary.setVisible(bool(presenter.search_summary))
        in_tab_order([self._offered, self._suggested, self._words, self._for_goal, self._found])
        self._focus_again(name)
        self.changed.emit()

    def _suggestions(self, suggested: Suggested) -> list[QWidget]:
        words, topic = suggested.goal_words, _(suggested.topic.words)
        said = (
            _("For the goal: {words}", words=words) if words else _("About: {topic}", topic=topic)
        )
        title = Heading(said, 2)
        if not suggested.services:
            nothing = _("The directory has no more services for this. Search below.")
            return [title, PlainLabel(nothing, role="quiet")]
        grid = self._grid(
            suggested.services,
            suggested.goal_id,
            f"suggested.{suggested.goal_id or suggested.topic.value}",
        )
        return [title, grid]

    def _grid(
        self, services: Iterable[ListingWords], goal_id: UUID | None, place: str
    ) -> ColumnsGrid:
        grid = ColumnsGrid(min_width=290, most=3)
        grid.add(*(self._service(words, goal_id, place) for words in services))
        return grid

    def _service(self, words: ListingWords, goal_id: UUID | None, place: str) -> ServiceCard:
        return ServiceCard(words, partial(self._offer, words.service_id, goal_id), place=place)

    def _offer(self, service_id: UUID, goal_id: UUID | None) -> None:
        with self._desk.refusals():
            self._presenter.offer(service_id, goal_id or self._for_goal.value())
            self._offered.focus_last()

    def _search(self) -> None:
        self._presenter.look_for(self._words.value())

    def _leave_focus(self) -> str:
        """Return what is focused on a card that is made anew, and let it go; "" for nothing."""
        focused = QApplication.focusWidget()
        lists = (self._offered, self._suggested, self._found)
        if focused is None or not any(cards.isAncestorOf(focused) for cards in lists):
            return ""
        focused.clearFocus()
        return focused.objectName()

    def _focus_again(self, name: str) -> None:
        """Move the keyboard to the button pressed, made anew, else to another on its card."""
        if self._presenter.question is not None:
            self._offered.focus_panel()
        elif name:
            near = name.rpartition(".")[0]
            buttons = self.findChildren(Button)
            same = [button for button in buttons if button.objectName() == name]
            beside = [button for button in buttons if button.objectName().startswith(near)]
            for button in (same + beside)[:1]:
                button.setFocus()


class _Cards(QWidget):
    """Cards under each other, replaced whole."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SIZES.space)
        self._parts: list[QWidget] = []

    def replace(self, parts: Iterable[QWidget]) -> None:
        """Show these instead."""
        for part in self._parts:
            self._layout.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts = list(parts)
        for part in self._parts:
            self._layout.addWidget(part)
            part.show()
        self.setVisible(bool(self._parts))

    def focus_last(self) -> None:
        """Move the keyboard to the card that was added last."""
        buttons = self._parts[-1].findChildren(Button) if self._parts else []
        if buttons:
            buttons[0].setFocus()

    def focus_panel(self) -> None:
        """Move the keyboard to the question that waits for an answer."""
        for part in self._parts:
            if isinstance(part, OfferedCard) and part.panel is not None:
                part.panel.take_focus()
