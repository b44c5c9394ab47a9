"""The Check-ins page of the session: a card for each, or one of them open."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import Heading, PlainLabel, Problem, SessionPage
from ui.common.tab_order import in_tab_order
from ui.desk import Desk
from ui.measures.cards import MeasureSummary, SuddenStopping
from ui.measures.editor import MeasureEditor
from ui.measures.pictures import picture_of
from ui.measures.presenter import MeasuresPresenter
from ui.theme import SIZES
from ui.turns import Aside, Turns

__all__ = ["MeasuresPage"]


class MeasuresPage(SessionPage):
    """How things are: what was asked in the check-ins, and what may not be overlooked."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = MeasuresPresenter(desk.planner, self._show)
        self._turns = Turns(desk.runner, self)
        self._dependence = SuddenStopping(lambda: self.page_wanted.emit("signposts:alcohol"))
        self._dependence.hide()
        self._was_warned = True
        self._left_at = ""
        self._about = PlainLabel(
            _("Any of these can be asked, here or with the screen turned. Each answer is optional.")
        )
        self._overview = QWidget()
        self._cards: dict[str, MeasureSummary] = {}
        self._column = QVBoxLayout(self._overview)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.space)
        self._editor = MeasureEditor(desk.runner, self._presenter.keep)
        self._editor.closed.connect(self._close)
        self._editor.discarded.connect(self._discard)
        self._editor.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.wide)
        layout.addWidget(Heading(_("Check-ins")))
        for part in (self._dependence, self._about, self._overview, self._editor):
            layout.addWidget(part)
        layout.addStretch()
        desk.bus.changed.connect(self._on_changes)

    def open(self, resident_id: UUID) -> None:
        """Show this person's check-ins, once their content is read."""
        self._editor.forget()
        self._was_warned = True  # what stands already is at the head of the page
        self._turns.stop()
        self._turns.do(
            Aside(self._desk.planner.measures.all, _("Opening the page")),
            partial(self._begin, resident_id),
        )

    def come_back_to(self, inside: str) -> None:
        """Open the check-in of this key again, as soon as its content is read."""
        self._left_at = inside
        self._come_back()

    @property
    def help_key(self) -> str:
        """Help is about one check-in while it is open."""
        return "" if self._editor.isHidden() else "check_in"

    def problems(self) -> list[Problem]:
        """Return what was typed in the open check-in and cannot be read."""
        if self._presenter.opened is None:
            return []
        found = ((field, field.problem()) for field in self._editor.fields)
        return [(field, sentence) for field, sentence in found if sentence is not None]

    def _begin(self, resident_id: UUID) -> None:
        self._presenter.open(resident_id, self._desk.planner.measures.all())
        self._come_back()

    def _come_back(self) -> None:
        if any(card.key == self._left_at for card in self._presenter.cards):
            key, self._left_at = self._left_at, ""
            self._open(key)

    def _on_changes(self, changes: ChangeSet) -> None:
        # A method of the page, so that Qt lets go of it together with the page.
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        presenter = self._presenter
        opened = presenter.opened
        self._note_inside(opened.card.key if opened is not None else "")
        self._show_warning()
        self._about.setVisible(opened is None)
        self._overview.setVisible(opened is None)
        self._editor.setVisible(opened is not None)
        if opened is None:
            self._editor.forget()
            self._turns.stop()
            self._turns.do(*(partial(self._show_card, one.key) for one in presenter.cards))
        else:
            self._editor.show_measure(opened)
        self.changed.emit()

    def _show_warning(self) -> None:
        """Show the warning, and bring it into sight at the answer that calls for it."""
        presenter, dependence = self._presenter, self._dependence
        dependence.show_warning(
            presenter.warning, presenter.warning_source, is_left_off=presenter.is_left_off
        )
        is_new = bool(presenter.warning) and not self._was_warned
        self._was_warned = bool(presenter.warning)
        focus = QApplication.focusWidget()
        if presenter.opened is None or not is_new:
            dependence.forget_question()
        elif focus is not None and self._editor.isAncestorOf(focus):
            dependence.lead_back_to(focus)
        if is_new:
            # Once the page has made room for it, and Tab has come to where it goes.
            QTimer.singleShot(0, dependence, dependence.come_into_sight)

    def _show_card(self, key: str) -> None:
        card = next((one for one in self._presenter.cards if one.key == key), None)
        if card is None:
            return
        if key not in self._cards:
            before: list[QWidget] = [self._dependence, *self._cards.values()]
            summary = self._cards[key] = MeasureSummary(key, picture_of(key), self._open)
            self._column.addWidget(summary)
            in_tab_order([before[-1], summary])
        self._cards[key].show_card(card)

    def _open(self, key: str) -> None:
        with self._desk.refusals():
            self._presenter.show(key)
            self._editor.take_focus()

    def _close(self) -> None:
        opened = self._presenter.opened
        self._presenter.close()
        if opened is not None:  # come back to at once, it has no card until they are all made
            self._turns.do(partial(self._focus_card, opened.card.key))

    def _focus_card(self, key: str) -> None:
        if key in self._cards:
            self._cards[key].button.setFocus()

    def _discard(self) -> None:
        with self._desk.refusals():
            self._presenter.discard()
            self._desk.say(_("The check-in is taken back. Undo brings it back."))
