"""Whose trouble it is: a refusal is the worker's to act on, anything else is a fault of ours."""

from typing import Any

from homeapp.i18n import N_, _

__all__ = ["NotFound", "Refusal", "StoreUnwell"]


class Refusal(Exception):
    """A plain sentence to the worker: what is wrong, and what to do next.

    `message` is an English catalogue entry with named places; `places` fill them. Neither ever
    holds a resident's name, number or words, because refusals reach logs and screens alike.
    """

    def __init__(self, message: str, **places: Any) -> None:  # noqa: ANN401 - any value a place can show
        super().__init__(message)
        self.message = message
        self.places = places

    def __str__(self) -> str:
        """Return the sentence in the screen's language."""
        return _(self.message, **self.places)


class StoreUnwell(Refusal):
    """A store cannot be opened as it lies there; an older copy of it may be brought back."""


class NotFound(Refusal):
    """Something asked for by its id is not in the store."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            N_("This {kind} is not in the store. Go back to the list and choose again."), kind=kind
        )
