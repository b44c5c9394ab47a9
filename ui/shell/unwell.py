"""The page of the door for a store that cannot be opened: what is wrong, and the way on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from homeapp.entrance import Entrance, StoreCopy, StoreState
from homeapp.errors import Refusal
from homeapp.i18n import _, language
from ui.common import Button, PassphraseField, PickField, PlainLabel, Problem, button_row
from ui.shell.door import DoorPage
from ui.shell.unlock import WhoField
from ui.tasks import Runner

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["UnwellPage"]


class UnwellPage(DoorPage):
    """Says what is wrong with the store, and offers the daily copies that lie beside it."""

    help_key = "unwell"

    def __init__(
        self,
        entrance: Entrance,
        runner: Runner,
        opened: Callable[["Planner"], object],
        again: Callable[[], object],
        anew: Callable[[], object],
    ) -> None:
        super().__init__(_("The planner cannot be opened"))
        self._entrance, self._runner, self._opened = entrance, runner, opened
        self._words = PlainLabel()
        self._copy = PickField("unwell.copy", _("Daily copies"), [])
        self._copy.left.connect(lambda _copy: self._show_who())
        self._who = WhoField("unwell.worker", _("Your name"), [])
        self._passphrase = PassphraseField(
            "unwell.passphrase",
            _("Your passphrase"),
            hint=_("The one that you had on the day of the copy."),
        )
        self._passphrase.line.returnPressed.connect(self._bring_back)
        self._button = Button(
            "unwell.bring_back", _("Bring back this copy"), "primary", on_click=self._bring_back
        )
        self._again = Button("door.again", _("Try again"), on_click=again)
        self._anew = Button("unwell.anew", _("Set up a new planner"), "quiet", on_click=anew)
        for part in (self._words, self._copy, self._who, self._passphrase):
            self.card.add(part)
        self.card.add(button_row(self._button, self._again, self._anew))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what is wrong, and offer the copies as they are now."""
        self.wait_no_more()
        self.summary.clear()
        self.lead.setText(str(refusal))
        self.lead.show()
        copies = self._entrance.copies()
        self._copy.set_options([(copy, _words_of(copy)) for copy in copies])
        self._copy.set_value(copies[0] if copies else None)
        self._passphrase.set_value("")
        self._words.setText(
            _("What was written after a copy is not in it. Every file that lies there is kept.")
            if copies
            else _("There is no daily copy beside this store.")
        )
        for part in (self._copy, self._passphrase, self._button):
            part.setVisible(bool(copies))
        self._anew.setVisible(self._entrance.state() is StoreState.GONE)
        self._show_who()

    def take_focus(self) -> None:
        """Begin where there is something to do."""
        if self._copy.isHidden():
            self._again.setFocus()
        else:
            self._copy.take_focus()

    def _show_who(self) -> None:
        copy: StoreCopy | None = self._copy.value()
        self._who.show_workers(copy.workers if copy else ())

    def _bring_back(self) -> None:
        problems = self._problems()
        self.summary.show_problems(problems, self._problems)
        if problems:
            return
        copy, worker_id = self._copy.value(), self._who.value()
        passphrase = self._passphrase.value()
        doing = _("Bringing back the copy…")
        self.wait(doing)
        self._runner.run(
            lambda: self._entrance.bring_back(copy, worker_id, passphrase),
            self._on_opened,
            self._on_refused,
            label=doing,
        )

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        if self._copy.value() is None:
            found.append((self._copy, _("Choose a copy.")))
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
        self.summary.show_problems([(self._passphrase, str(refusal))])


def _words_of(copy: StoreCopy) -> str:
    here, english = copy.made_at.astimezone(), language("en")
    date, time = english.date(here.date()), english.time(here.time())
    return _("{date}, {time}", date=date, time=time)
