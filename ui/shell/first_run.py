"""The first time: who you are, a passphrase, and the recovery key, which is asked back once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout

from homeapp.domain.workers import Worker
from homeapp.entrance import Entrance, NewStore
from homeapp.errors import Refusal
from homeapp.i18n import _
from ui.common import Button, LineField, PhoneField, PlainLabel, Problem, button_row
from ui.shell.door import DoorPage
from ui.shell.passphrases import NewPassphrase
from ui.tasks import Runner

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["FirstRunPage", "RecoveryKeyPage"]


class FirstRunPage(DoorPage):
    """Makes the store for its first worker."""

    def __init__(
        self, entrance: Entrance, runner: Runner, made: Callable[[NewStore], object]
    ) -> None:
        super().__init__(
            _("Set up your planner"),
            _("It takes about two minutes. Your name and phone are printed on each plan."),
        )
        self._entrance, self._runner, self._made = entrance, runner, made
        self._name = LineField("first.name", _("Your name"))
        self._phone = PhoneField("first.phone", _("Your work phone"))
        self._organisation = LineField("first.organisation", _("Your organisation"))
        self._base = LineField(
            "first.base", _("Where people can find you"), hint=_("Such as a surgery or a library")
        )
        self._new = NewPassphrase("first")
        self._new.entered.connect(self._create)
        button = Button("first.create", _("Make my store"), "primary", on_click=self._create)
        fields = (self._name, self._phone, self._organisation, self._base, self._new)
        for part in (*fields, button_row(button)):
            self.card.add(part)

    def take_focus(self) -> None:
        """Begin at the top."""
        self._name.take_focus()

    def _create(self) -> None:
        problems: list[Problem] = []
        if not self._name.value():
            problems.append((self._name, _("Type your name, as people know you.")))
        problems += self._new.problems()
        self.summary.show_problems(problems)
        if problems:
            return
        worker, passphrase = self._worker(), self._new.value()
        self.wait(True)
        self._runner.run(
            lambda: self._entrance.create(worker, passphrase),
            self._on_made,
            self._on_refused,
            label=_("Making your store"),
        )

    def _worker(self) -> Worker:
        return Worker(
            name=self._name.value(),
            phone=self._phone.value(),
            organisation=self._organisation.value(),
            base=self._base.value(),
        )

    def _on_made(self, store: NewStore) -> None:
        self.wait(False)
        self._new.clear()
        self._made(store)

    def _on_refused(self, refusal: Refusal) -> None:
        self.wait(False)
        self.summary.show_problems(self._new.problem_of(refusal))


class RecoveryKeyPage(DoorPage):
    """Shows the recovery key once, and asks it back, so that it is surely written down."""

    def __init__(
        self,
        entrance: Entrance,
        confirmed: Callable[["Planner"], object],
        print_key: Callable[[str], object] | None,
    ) -> None:
        super().__init__(
            _("Write down your recovery key"),
            _(
                "It opens your store if you forget your passphrase. It is shown only this once. "
                "Keep it on paper, in a safe place, away from this computer."
            ),
        )
        self._entrance, self._confirmed = entrance, confirmed
        self._store: NewStore | None = None
        self._key = PlainLabel(role="key")
        self._key.setObjectName("recovery.key")
        self._typed = LineField(
            "recovery.typed",
            _("Now type it back from your paper"),
            hint=_("You can use small letters, and leave out the dashes."),
        )
        self._typed.line.returnPressed.connect(self._confirm)
        self._build(print_key)

    def show_key(self, store: NewStore) -> None:
        """Show the key of a store just made."""
        self._store = store
        groups = store.recovery_key.split("-")
        half = (len(groups) + 1) // 2
        lines = ("  -  ".join(part) for part in (groups[:half], groups[half:]) if part)
        self._key.setText("\n".join(lines))

    def take_focus(self) -> None:
        """Begin at the key itself, so that a screen reader reads it."""
        self._key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, print_key: Callable[[str], object] | None) -> None:
        frame = QFrame()
        frame.setProperty("panel", "key")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(20, 20, 20, 20)
        inside.addWidget(self._key)
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._key.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card.add(frame)
        if print_key is not None:
            self.card.add(
                button_row(
                    Button(
                        "recovery.print",
                        _("Print it"),
                        icon="ui/printer",
                        on_click=lambda: print_key(self._store.recovery_key if self._store else ""),
                    )
                )
            )
        self.card.add(self._typed)
        done = Button("recovery.done", _("Continue"), "primary", on_click=self._confirm)
        self.card.add(button_row(done))

    def _confirm(self) -> None:
        if self._store is None:
            return
        try:
            same = self._entrance.confirms_recovery(self._typed.value(), self._store.recovery_key)
        except Refusal as refusal:
            self.summary.show_problems([(self._typed, str(refusal))])
            return
        if not same:
            sentence = _("This is another key. Type the one shown above.")
            self.summary.show_problems([(self._typed, sentence)])
            return
        planner, self._store = self._store.planner, None
        self._key.setText("")
        self._typed.set_value("")
        self.summary.clear()
        self._confirmed(planner)


def print_recovery_key(key: str) -> None:
    """Print the recovery key in large letters on one page, by the system's own print dialogue."""
    # Printing costs memory and a plugin; only those who press the button pay for it.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    if QPrintDialog(printer).exec() != QPrintDialog.DialogCode.Accepted:
        return
    painter = QPainter(printer)
    font = QFont(painter.font())
    font.setPointSize(18)
    painter.setFont(font)
    page = painter.viewport().adjusted(200, 200, -200, -200)
    words = _("Recovery key of the planner. Keep this page in a safe place.")
    text = f"{words}\n\n{key.replace('-', '  -  ')}"
    painter.drawText(page, Qt.TextFlag.TextWordWrap, text)
    painter.end()
