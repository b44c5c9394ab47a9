"""My details: what the plan prints about the link worker."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.errors import Refusal
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import (
    Button,
    Card,
    ErrorSummary,
    Heading,
    LineField,
    PageScroll,
    PassphraseField,
    PhoneField,
    PlainLabel,
    button_row,
    column,
)
from ui.common.saving import Saving
from ui.desk import Desk
from ui.tasks import OneAtATime
from ui.workers.presenter import FIELDS, NamelessWorker, WorkersPresenter
from ui.workers.recovery import RecoveryCard

__all__ = ["MyDetailsPage"]


class MyDetailsPage(QWidget):
    """A worker's name, phone, organisation and base."""

    left = Signal()
    guide_wanted = Signal()
    """Show again what there is to get ready."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = WorkersPresenter(desk.planner, self._show)
        self._stretching = OneAtATime(desk.runner, self)  # a PIN takes a tenth of a second
        self._kept: dict[str, str] = {}
        self._savings: dict[str, Saving] = {}
        self._summary = ErrorSummary()
        self._fields: dict[str, LineField | PhoneField] = {
            "name": LineField("workers.name", _("Your name")),
            "phone": PhoneField("workers.phone", _("Your phone number")),
            "organisation": LineField("workers.organisation", _("Your organisation")),
            "base": LineField(
                "workers.base",
                _("Where people find you"),
                hint=_("Such as a surgery or a library"),
            ),
        }
        card = Card()
        for name in FIELDS:
            field = self._fields[name]
            self._savings[name] = Saving(
                field,
                save=partial(self._save, name),
                keep=partial(self._presenter.keep, name),
                settle=partial(self._presenter.settle, name),
            )
            card.add(field)
        for part in self._pin_parts():
            card.add(part)
        self._recovery = RecoveryCard(desk, self._summary.show_problems)
        self._lay_out(card)
        desk.bus.changed.connect(self._on_changes)

    def _pin_parts(self) -> tuple[QWidget, ...]:
        self._pin = PassphraseField(
            "workers.pin",
            _("PIN for the resident's screen"),
            hint=_("4 to 6 figures. It brings you back when the screen is turned."),
        )
        self._pin.edited.connect(self._pin.clear_error)
        self._pin_state = PlainLabel(role="quiet")
        keep = Button("workers.keep_pin", _("Keep this PIN"), on_click=self._keep_pin)
        return self._pin, self._pin_state, button_row(keep)

    def open(self) -> None:
        """Show my details, with what was typed before and is not saved yet."""
        self._kept = {}
        for saving in self._savings.values():
            saving.begin()
        self._summary.clear()
        self._pin.set_value("")
        self._pin.clear_error()
        self._recovery.show_state()
        self._presenter.open()
        for name in self._presenter.drafts.keys() & self._fields.keys():
            self._savings[name].bring_back(self._presenter.drafts[name])

    def _lay_out(self, card: Card) -> None:
        back = Button("workers.back", _("Back to the list"), "primary", on_click=self._go_back)
        guide = Button("workers.guide", _("Getting ready"), "quiet", icon="ui/list")
        guide.clicked.connect(lambda: self.guide_wanted.emit())
        told = PlainLabel(_("The plan prints these, so that people can reach you."))
        title = Heading(_("My details"))
        content = column(self._summary, title, told, card, self._recovery, button_row(back, guide))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(content, max_width=720))

    def _save(self, name: str, value: str) -> None:
        self._kept[name] = value
        self._presenter.save(name, value)

    def _keep_pin(self) -> None:
        self._pin.clear_error()
        pin = self._pin.value()
        self._stretching.run(
            lambda: self._presenter.keep_pin(pin),
            lambda _kept: self._say_kept(),
            self._refuse_pin,
            label=_("Opening the page"),
        )

    def _say_kept(self) -> None:
        self._pin.set_value("")
        self._desk.say(_("Your PIN is kept."))

    def _refuse_pin(self, refusal: Refusal) -> None:
        self._pin.show_error(str(refusal))
        self._pin.take_focus()

    def _go_back(self) -> None:
        self._summary.clear()
        if not self._fields["name"].value():
            self._summary.show_problems([(self._fields["name"], str(NamelessWorker()))])
            return
        self.left.emit()

    def _on_changes(self, changes: ChangeSet) -> None:
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        is_set = bool(self._presenter.me.pin_hash)
        self._pin_state.setText(_("You have a PIN.") if is_set else _("You have no PIN yet."))
        for name, field in self._fields.items():
            value = getattr(self._presenter.me, name)
            if self._savings[name].is_refused:
                continue
            if self._kept.get(name) != value:
                self._kept[name] = value
                field.set_value(value)
