"""What the page about a whole record shows and does, without a widget."""

from datetime import date
from pathlib import Path
from uuid import UUID

from homeapp.domain.rights import ErasureReason
from homeapp.errors import Refusal
from homeapp.exchange.kept import file_name
from homeapp.i18n import N_, _
from homeapp.planner import Planner

__all__ = ["NoPassphrase", "NoReason", "RightsPresenter", "erased_in_words"]


class NoReason(Refusal):
    """A record would be erased without a reason."""

    def __init__(self) -> None:
        super().__init__(N_("No reason is chosen yet. Choose why it is erased."))


class NoPassphrase(Refusal):
    """A record would be erased by a press alone."""

    def __init__(self) -> None:
        super().__init__(N_("No passphrase is typed yet. Type your own, then press again."))


class RightsPresenter:
    """Gives all that is kept about one person away as a file, or erases it."""

    def __init__(self, planner: Planner, resident_id: UUID) -> None:
        self._planner, self._resident_id = planner, resident_id

    @property
    def name(self) -> str:
        """Return what the person likes to be called."""
        return self._planner.residents.get(self._resident_id).preferred_name

    def file_name(self, today: date) -> str:
        """Return a name for the file that tells nothing about the person."""
        return file_name(today, is_practice=self._planner.is_demo)

    def save(self, place: Path) -> None:
        """Save the copy, and note it; raise a `Refusal`. Slow: use a task."""
        self._planner.save_copy(self._resident_id, place)

    def check(self, reason: ErasureReason | None, passphrase: str) -> ErasureReason:
        """Return the reason; raise `NoReason` or `NoPassphrase` where something is missing."""
        if reason is None:
            raise NoReason
        if not passphrase:
            raise NoPassphrase
        return reason

    def erase(self, reason: ErasureReason, passphrase: str, *, lead_agrees: bool) -> bool:
        """Erase the person and return whether no daily copy holds them; raise a `Refusal`. Slow."""
        return self._planner.rights.erase(
            self._resident_id, reason, passphrase, lead_agrees=lead_agrees
        )


def erased_in_words(*, copies_are_fresh: bool) -> str:
    """Return what is said when it is done."""
    done = _("The record is erased. One line in the trail says when, and why.")
    if copies_are_fresh:
        return done
    still = _("The daily copies still hold it: a fresh one could not be made. Make some space.")
    return f"{done} {still}"
