"""The first time: who you are, a passphrase, and the recovery key, which is asked back once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from homeapp.domain.workers import Worker
from homeapp.entrance import Entrance, NewStore
from homeapp.errors import Refusal
from homeapp.i18n import _
from ui.common import Button, LineField, PhoneField, Problem, button_row
from ui.common.recovery import RecoveryKey
from ui.shell.door import DoorPage
from ui.shell.passphrases import NewPassphrase
from ui.tasks import Runner

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["FirstRunPage", "RecoveryKeyPage"]


class FirstRunPage(DoorPage):
    """Makes the store for its first worker."""

    help_key = "first"

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
        problems = self._problems()
        self.summary.show_problems(problems, self._problems)
        if problems:
            return
        worker, passphrase = self._worker(), self._new.value()
        doing = _("Making your store…")
        self.wait(doing)
        self._runner.run(
            lambda: self._entrance.create(worker, passphrase),
            self._on_made,
            self._on_refused,
            label=doing,
        )

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        if not self._name.value():
            found.append((self._name, _("Type your name, as people know you.")))
        return found + self._new.problems()

    def _worker(self) -> Worker:
        return Worker(
            name=self._name.value(),
            phone=self._phone.value(),
            organisation=self._organisation.value(),
            base=self._base.value(),
        )

    def _on_made(self, store: NewStore) -> None:
        self.wait_no_more()
        self._new.clear()
        self._made(store)

    def _on_refused(self, refusal: Refusal) -> None:
        self.wait_no_more()
        self.summary.show_problems(self._new.problem_of(refusal))


class RecoveryKeyPage(DoorPage):
    """Shows the recovery key once, and asks it back, so that it is surely written down."""

    help_key = "recovery"

    def __init__(
        self,
        runner: Runner,
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
        self._confirmed = confirmed
        self._planner: Planner | None = None
        self._key = RecoveryKey("recovery", runner, self.summary.show_problems, print_key)
        self._key.confirmed.connect(self._on_confirmed)
        self.card.add(self._key)

    def show_key(self, store: NewStore) -> None:
        """Show the key of a store just made."""
        self._planner = store.planner
        self._key.show_key(store.planner.recovery, store.recovery_key)

    def take_focus(self) -> None:
        """Begin at the key itself, so that a screen reader reads it."""
        self._key.take_focus()

    def _on_confirmed(self) -> None:
        planner, self._planner = self._planner, None
        if planner is not None:
            self._confirmed(planner)
