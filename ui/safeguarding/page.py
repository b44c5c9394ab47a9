"""The safeguarding record on screen: shut until the passphrase is typed, shut again when left."""

from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.errors import Refusal
from homeapp.i18n import N_, _
from homeapp.services.safeguarding import SafeguardingRecord, StillToCome
from ui.common import (
    Button,
    Card,
    ErrorSummary,
    Heading,
    PageScroll,
    PassphraseField,
    PlainLabel,
    Problem,
    announce,
    button_row,
    column,
)
from ui.common.giving_way import is_left
from ui.desk import Desk
from ui.safeguarding.form import EntryForm
from ui.safeguarding.presenter import Entry, SafeguardingPresenter
from ui.tasks import Task
from ui.theme import SIZES

__all__ = ["SafeguardingPage"]

_RULES = (
    N_("You need no consent to write here. The law allows it, also after a no to a record."),
    N_("Write it on the same day. It never prints, and no resident's page shows it."),
)


class SafeguardingPage(QWidget):
    """One person's record. It closes itself whenever it goes out of sight."""

    left = Signal()
    help_key = "safeguarding"

    def __init__(self, desk: Desk, resident_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safeguarding")
        self._desk, self._resident_id = desk, resident_id
        self._presenter = SafeguardingPresenter(desk.planner, resident_id)
        self._task: Task | None = None
        self._face: _OpenRecord | None = None
        self._passphrase = PassphraseField("safeguarding.passphrase", _("Your passphrase"))
        self._passphrase.line.returnPressed.connect(self._unlock)
        self._gate = self._make_gate()
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.space)
        back = Button("safeguarding.back", _("Back to the session"), icon="ui/arrow-left")
        back.clicked.connect(lambda: self.left.emit())
        name = desk.planner.residents.get(resident_id).preferred_name
        whose = PlainLabel(_("This record is about {name}.", name=name), role="strong")
        whose.setObjectName("safeguarding.whose")
        for part in (button_row(back), Heading(_("Safeguarding record")), whose, self._gate):
            self._column.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(self._body)
        layout.addWidget(self._scroll)

    @property
    def resident_id(self) -> UUID:
        """Return whose record it is."""
        return self._resident_id

    def take_focus(self) -> None:
        """Begin with the passphrase."""
        self._passphrase.take_focus()

    def _make_gate(self) -> Card:
        card = Card()
        card.add(PlainLabel(_("Type your own passphrase to open it. Each opening is noted.")))
        card.add(self._passphrase)
        card.add(
            button_row(
                Button("safeguarding.open", _("Open the record"), "primary", on_click=self._unlock)
            )
        )
        return card

    def _unlock(self) -> None:
        if self._task is not None:
            return
        passphrase = self._passphrase.value()
        if not passphrase:
            self._refuse(_("Type your passphrase."))
            return
        self._passphrase.clear_error()
        self._task = Task()
        self._desk.runner.run(
            lambda: self._presenter.unlock(passphrase),
            self._show_record,
            lambda refusal: self._refuse(str(refusal)),
            label=_("Opening the record"),
            task=self._task,
            owner=self,
        )

    def _show_record(self, record: SafeguardingRecord) -> None:
        self._task = None
        self._passphrase.set_value("")
        if not self.isVisible():
            record.close()
            return
        self._presenter.take(record)
        self._gate.hide()
        self._face = _OpenRecord(self._presenter)
        self._face.adding.connect(self._show_form)
        self._column.addWidget(self._face)
        self._face.show()  # at once, so that the focus finds it
        self._face.take_focus()

    def _show_form(self) -> None:
        """Bring the form into sight from its title on: it says what the entry adds to."""
        if self._face is not None:
            for part in self._face.beginning:
                self._scroll.show_part(part)

    def _refuse(self, sentence: str) -> None:
        self._task = None
        self._passphrase.show_error(sentence)
        announce(self._passphrase, sentence)
        self._passphrase.line.selectAll()
        self._passphrase.take_focus()

    def _shut(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._passphrase.set_value("")
        self._passphrase.clear_error()
        face, self._face = self._face, None
        if face is not None:
            face.keep_drafts()
            face.hide()
            face.setParent(None)
            face.deleteLater()
        self._presenter.close()
        self._gate.show()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Close the record when another page is shown, not for its help or a window put aside."""
        if not event.spontaneous() and is_left(self):
            self._shut()
        super().hideEvent(event)


class _OpenRecord(QWidget):
    """What an open record shows; it goes as a whole when the record closes."""

    adding = Signal()
    """The form now adds to an entry, and is laid out for it."""

    def __init__(self, presenter: SafeguardingPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._adds_to: UUID | None = None
        self._summary = ErrorSummary()
        self._kept, self._reminder = PlainLabel(role="strong"), PlainLabel(role="strong")
        self._after = QFrame()
        self._after.setObjectName("safeguarding.after")
        self._after.setProperty("panel", "notice")
        self._form = EntryForm(presenter)
        self._form.kept.connect(self._keep)
        self._form.new_wanted.connect(lambda: self._add_to(None, ""))
        self._entries = QVBoxLayout()
        self._entries.setSpacing(SIZES.space)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        rules = (PlainLabel(_(sentence)) for sentence in _RULES)
        inside = QVBoxLayout(self._after)
        inside.addWidget(self._kept)
        inside.addWidget(self._reminder)
        for part in (*rules, self._summary, self._after, self._form):
            layout.addWidget(part)
        layout.addWidget(Heading(_("What was written"), 2))
        layout.addLayout(self._entries)
        self._form.fill()
        self._show_entries()

    def take_focus(self) -> None:
        """Begin at the first question."""
        self._form.fields["about"].take_focus()

    @property
    def beginning(self) -> tuple[QWidget, QWidget]:
        """Return the title of the form and its first question."""
        return self._form.beginning

    def keep_drafts(self) -> None:
        """Keep what is typed and not kept yet."""
        self._form.keep_drafts()

    def _keep(self) -> None:
        problems = self._form.problems()
        self._summary.show_problems(problems, self._form.problems)
        if problems:
            return
        try:
            self._presenter.write(self._form.values(), self._adds_to)
        except Refusal as refusal:
            self._summary.show_problems(self._blame(refusal))
            return
        self._form.fill()
        self._add_to(None, "")
        self._show_entries()
        self._say_kept()

    def _say_kept(self) -> None:
        """Say here, and not in the notices, that it is kept: those outlast the open record."""
        self._kept.setText(_("The entry is kept."))
        self._kept.show()
        self._after.show()
        said = " ".join(filter(None, (self._kept.text(), self._reminder.text())))
        self._after.setAccessibleName(said)
        self._after.setFocus(Qt.FocusReason.OtherFocusReason)  # which brings it into sight
        announce(self._after, said)

    def _blame(self, refusal: Refusal) -> list[Problem]:
        """Return a refusal beside the field where it is put right."""
        field = "noticed_at" if isinstance(refusal, StillToCome) else "said"
        return [(self._form.fields[field], str(refusal))]

    def _add_to(self, entry_id: UUID | None, title: str) -> None:
        self._adds_to = entry_id
        self._form.add_to(title)
        if title:
            self.take_focus()
            QTimer.singleShot(0, self, self.adding.emit)  # once what it adds to has its room

    def _show_entries(self) -> None:
        while (item := self._entries.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        entries = self._presenter.entries()
        if not entries:
            self._entries.addWidget(PlainLabel(_("Nothing is written yet.")))
        for entry in entries:
            self._entries.addWidget(self._card(entry))
        reminder = self._presenter.reminder()
        self._reminder.setText(reminder)
        self._reminder.setVisible(bool(reminder))
        self._kept.hide()
        self._after.setVisible(bool(reminder))

    def _card(self, entry: Entry) -> QWidget:
        card = Card(entry.title)
        for label, words in entry.lines:
            card.add(column(PlainLabel(label, role="strong"), PlainLabel(words), gap=0))
        if not entry.is_addition:
            add = Button(
                f"safeguarding.add.{entry.id}",
                _("Add to this"),
                on_click=lambda: self._add_to(entry.id, entry.title),
            )
            card.add(button_row(add))
        return card
