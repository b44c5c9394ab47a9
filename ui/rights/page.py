"""A person's whole record: a copy of all of it to give to them, and the way to erase it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from homeapp.domain.rights import ErasureReason, SafeguardingStays
from homeapp.errors import Refusal
from homeapp.i18n import N_, _
from ui.common import (
    Button,
    Card,
    CheckOption,
    ChoiceField,
    Field,
    Heading,
    PageScroll,
    PassphraseField,
    PlainLabel,
    announce,
    button_row,
    choices,
    column,
)
from ui.common.places import ask_place
from ui.desk import Desk
from ui.rights.presenter import NoReason, RightsPresenter, erased_in_words
from ui.tasks import Task
from ui.theme import SIZES

__all__ = ["RightsPage"]

AskPlace = Callable[[QWidget, str, str], Path | None]


_TITLES = {"copy": N_("Give them all that is kept"), "erase": N_("Erase this record")}


class RightsPage(QWidget):
    """One of two things that a person may ask for: a "copy" as a file, or to "erase" it for good.

    Neither stands beside the other, so that no hand slips from one to the other.
    """

    left = Signal()
    help_key = "rights"

    def __init__(
        self,
        desk: Desk,
        resident_id: UUID,
        part: str = "copy",
        *,
        today: Callable[[], date] = date.today,
        ask_where: AskPlace = ask_place,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rights")
        self._desk, self._today, self._ask_where = desk, today, ask_where
        self._presenter = RightsPresenter(desk.planner, resident_id)
        self._save = Button("rights.save", _("Save the copy"), "primary", on_click=self._save_copy)
        self._erasing = _ErasingCard(self._erase) if part == "erase" else None
        self._task: Task | None = None
        self._lay_out(_(_TITLES[part]), self._erasing or self._make_copy())

    def take_focus(self) -> None:
        """Begin at what is asked for."""
        if self._erasing is not None:
            self._erasing.reason.take_focus()
        else:
            self._save.setFocus()

    def _make_copy(self) -> Card:
        card = Card()
        warning = PlainLabel(
            _("The file is not encrypted. Whoever has it can read all of it."), role="strong"
        )
        sentences = (
            _("It is one file with a page to read, and the same for a computer."),
            _("Save it on something that you hand to the person. Keep no copy here."),
            _("The safeguarding record is not in it. The copy is noted in the trail."),
        )
        card.add(warning)
        card.add(column(*(PlainLabel(one) for one in sentences)))
        card.add(button_row(self._save))
        return card

    def _lay_out(self, title: str, card: Card) -> None:
        back = Button("rights.back", _("Back to the session"), icon="ui/arrow-left")
        back.clicked.connect(lambda: self.left.emit())
        whose = PlainLabel(_("This is all about {name}.", name=self._presenter.name), role="strong")
        whose.setObjectName("rights.whose")
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SIZES.space)
        for part in (button_row(back), Heading(title), whose, card):
            inside.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(body))

    def _save_copy(self) -> None:
        name = self._presenter.file_name(self._today())
        place = self._ask_where(self, _("Save the copy for the person"), name)
        if place is None:
            return
        self._desk.runner.run(
            lambda: self._presenter.save(place),
            lambda _saved: self._desk.say(_("The copy is saved. It is not encrypted.")),
            lambda refusal: self._desk.warn(str(refusal)),
            label=_("Saving the copy"),
        )

    def _erase(self) -> None:
        card = self._erasing
        if card is None or self._task is not None:
            return
        passphrase, agrees = card.passphrase.value(), card.lead_agrees.isChecked()
        try:
            reason = self._presenter.check(card.reason.value(), passphrase)
        except Refusal as refusal:
            card.refuse(refusal)
            return
        card.clear_errors()
        self._task = Task()
        # The page is gone by the time that it is done, and the answer is not for the page.
        self._desk.runner.run(
            lambda: self._presenter.erase(reason, passphrase, lead_agrees=agrees),
            self._tell,
            self._refuse,
            label=_("Erasing the record"),
            task=self._task,
        )

    def _tell(self, copies_are_fresh: bool) -> None:
        said = erased_in_words(copies_are_fresh=copies_are_fresh)
        (self._desk.say if copies_are_fresh else self._desk.warn)(said)

    def _refuse(self, refusal: Refusal) -> None:
        if not isValid(self) or self._erasing is None:  # the worker has left meanwhile
            self._desk.warn(str(refusal))
            return
        self._task = None
        self._erasing.refuse(refusal)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Keep no passphrase that is typed and out of sight."""
        if self._erasing is not None and not event.spontaneous():
            self._erasing.passphrase.set_value("")
        super().hideEvent(event)


class _ErasingCard(Card):
    """Says what goes and what stays, and asks for a reason and the worker's own passphrase."""

    def __init__(self, erase: Callable[[], None]) -> None:
        super().__init__()
        self.reason = ChoiceField(
            "rights.reason", _("Why is it erased?"), choices(ErasureReason), columns=2
        )
        self.lead_agrees = CheckOption(_("Our safeguarding lead says that it may go too."))
        self.lead_agrees.setObjectName("rights.lead_agrees")
        self._stays = PlainLabel(role="strong")
        self._stays.setObjectName("rights.stays")
        self._lead = column(self._stays, self.lead_agrees)
        self._lead.hide()
        self.passphrase = PassphraseField(
            "rights.passphrase", _("Your passphrase"), hint=_("So that no slip of a hand erases.")
        )
        self.passphrase.line.returnPressed.connect(erase)
        press = Button("rights.erase", _("Erase all of it for good"), "danger", on_click=erase)
        sentences = (
            _("Everything about this person goes. Nobody can bring it back, also not by undo."),
            _("Would they like a copy first? Go back, and give it to them."),
            _("One line stays in the trail: when, who did it, and which reason."),
            _("The daily copies still hold the person. One fresh copy takes their place."),
            _("What was saved or printed is for you to find. So are copies of the whole computer."),
        )
        self.add(column(*(PlainLabel(one) for one in sentences)))
        for part in (self.reason, self.passphrase, self._lead, button_row(press)):
            self.add(part)

    def clear_errors(self) -> None:
        """Say nothing more of what was wrong."""
        for field in (self.reason, self.passphrase):
            field.clear_error()

    def refuse(self, refusal: Refusal) -> None:
        """Say at its own place why nothing is erased."""
        self.clear_errors()
        if isinstance(refusal, SafeguardingStays):
            self._ask_for_lead(str(refusal))
            return
        field: Field = self.reason if isinstance(refusal, NoReason) else self.passphrase
        field.show_error(str(refusal))
        announce(field, field.error)
        field.take_focus()

    def _ask_for_lead(self, sentence: str) -> None:
        """Ask for one yes more, where there is a record that is mostly kept longer."""
        self._stays.setText(sentence)
        self._lead.show()
        announce(self._lead, sentence)
        # Once it has its place: before that, nothing can scroll to it.
        QTimer.singleShot(0, self.lead_agrees, self.lead_agrees.setFocus)
