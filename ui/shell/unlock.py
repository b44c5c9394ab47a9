"""Opening the store: who you are, your passphrase, and what to do when it is forgotten."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from homeapp.domain.workers import WorkerSlot
from homeapp.entrance import PRACTICE_PASSPHRASE, Entrance
from homeapp.errors import Refusal, StoreUnwell
from homeapp.i18n import _
from ui.common import Button, LineField, PassphraseField, PickField, Problem, button_row
from ui.shell.door import DoorPage
from ui.shell.passphrases import NewPassphrase
from ui.tasks import Runner

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["ForgottenPage", "UnlockPage", "WhoField"]

OpenedBy = Callable[["Planner"], object]
Unwell = Callable[[Refusal], object]
"""Shows what is wrong with a store that no passphrase can open as it lies there."""


class WhoField(PickField):
    """Which worker is at the keyboard; not asked where there is only one, and no name shown."""

    def show_workers(self, workers: Sequence[WorkerSlot]) -> None:
        """Offer these workers."""
        self.set_options([(worker.id, worker.name) for worker in workers])
        self.set_value(workers[0].id if len(workers) == 1 else None)
        self.setVisible(len(workers) > 1)


class UnlockPage(DoorPage):
    """The first thing seen where there is a store."""

    help_key = "unlock"

    def __init__(
        self,
        entrance: Entrance,
        runner: Runner,
        opened: OpenedBy,
        forgot: Callable[[], object],
        unwell: Unwell,
    ) -> None:
        super().__init__(_("Welcome back"), _practice_note() if entrance.is_demo else "")
        self._entrance, self._runner, self._opened = entrance, runner, opened
        self._unwell = unwell
        self._who = WhoField("unlock.worker", _("Your name"), [])
        self._passphrase = PassphraseField("unlock.passphrase", _("Your passphrase"))
        self._passphrase.line.returnPressed.connect(self._unlock)
        self._button = Button("unlock.open", _("Unlock"), "primary", on_click=self._unlock)
        forgotten = Button("unlock.forgot", _("I forgot my passphrase"), "quiet", on_click=forgot)
        self.card.add(self._who)
        self.card.add(self._passphrase)
        self.card.add(button_row(self._button, forgotten))

    def show_workers(self, workers: Sequence[WorkerSlot]) -> None:
        """Ask again, with nothing left of the time before."""
        self.wait_no_more()
        self.summary.clear()
        self._passphrase.set_value("")
        self._who.show_workers(workers)

    def take_focus(self) -> None:
        """Begin where there is something to type or choose."""
        first = self._passphrase if self._who.value() is not None else self._who
        first.take_focus()

    def _unlock(self) -> None:
        problems = self._problems()
        self.summary.show_problems(problems, self._problems)
        if problems:
            return
        worker_id, passphrase = self._who.value(), self._passphrase.value()
        doing = _("Opening your planner…")
        self.wait(doing)
        self._runner.run(
            lambda: self._entrance.unlock(worker_id, passphrase),
            self._on_opened,
            self._on_refused,
            label=doing,
        )

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        if self._who.value() is None:
            found.append((self._who, _("Choose your name.")))
        if not self._passphrase.value():
            found.append((self._passphrase, _("Type your passphrase.")))
        return found

    def _on_opened(self, planner: "Planner") -> None:
        # What is said stays until home is there: its first page is made in turns.
        self._passphrase.set_value("")
        self._opened(planner)

    def _on_refused(self, refusal: Refusal) -> None:
        self.wait_no_more()
        if isinstance(refusal, StoreUnwell):
            self._unwell(refusal)
            return
        self.summary.show_problems([(self._passphrase, str(refusal))])
        # The one thing to do now is to type it again.
        self._passphrase.line.selectAll()
        self._passphrase.take_focus()


def _practice_note() -> str:
    """Return the passphrase that opens nothing but made-up people; everybody may know it."""
    return _(
        "This is practice, with made-up people. The passphrase is “{passphrase}”.",
        passphrase=PRACTICE_PASSPHRASE,
    )


class ForgottenPage(DoorPage):
    """Opens the store with the recovery key, and asks for a new passphrase."""

    help_key = "forgotten"

    def __init__(
        self,
        entrance: Entrance,
        runner: Runner,
        opened: OpenedBy,
        back: Callable[[], object],
        unwell: Unwell,
    ) -> None:
        super().__init__(
            _("Open with the recovery key"),
            _("You wrote it down or printed it when the store was made."),
        )
        self._entrance, self._runner, self._opened = entrance, runner, opened
        self._unwell = unwell
        self._who = WhoField("recover.worker", _("Your name"), [])
        self._key = LineField(
            "recover.key",
            _("Recovery key"),
            hint=_(
                "Eight groups of five letters and numbers. "
                "You can use small letters, and leave out the dashes."
            ),
        )
        self._new = NewPassphrase("recover")
        self._new.entered.connect(self._recover)
        go_on = Button("recover.open", _("Open the planner"), "primary", on_click=self._recover)
        go_back = Button("recover.back", _("Back"), "quiet", on_click=back)
        for part in (self._who, self._key, self._new, button_row(go_on, go_back)):
            self.card.add(part)

    def show_workers(self, workers: Sequence[WorkerSlot]) -> None:
        """Ask again, with nothing left of the time before."""
        self.wait_no_more()
        self.summary.clear()
        self._key.set_value("")
        self._new.clear()
        self._who.show_workers(workers)

    def take_focus(self) -> None:
        """Begin at the top."""
        (self._key if self._who.value() is not None else self._who).take_focus()

    def _recover(self) -> None:
        problems = self._problems()
        self.summary.show_problems(problems, self._problems)
        if problems:
            return
        key, worker_id, passphrase = self._key.value(), self._who.value(), self._new.value()
        doing = _("Opening your planner…")
        self.wait(doing)
        self._runner.run(
            lambda: self._entrance.recover(key, worker_id, passphrase),
            self._on_opened,
            self._on_refused,
            label=doing,
        )

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        if self._who.value() is None:
            found.append((self._who, _("Choose your name.")))
        if not self._key.value():
            found.append((self._key, _("Type the recovery key from your paper.")))
        return found + self._new.problems()

    def _on_opened(self, planner: "Planner") -> None:
        # What is said stays until home is there: its first page is made in turns.
        self._key.set_value("")
        self._new.clear()
        self._opened(planner)

    def _on_refused(self, refusal: Refusal) -> None:
        self.wait_no_more()
        if isinstance(refusal, StoreUnwell):
            self._unwell(refusal)
            return
        self.summary.show_problems([(self._key, str(refusal))])
