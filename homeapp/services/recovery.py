"""The port to the store's recovery key: the printed way in when a passphrase is forgotten."""

from typing import Protocol

__all__ = ["Recovery"]


class Recovery(Protocol):
    """The recovery key of an open store. Each call is as slow as unlocking: use a task."""

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody typed the key back from its paper; quick to tell."""

    def renew(self) -> str:
        """Return a new key as it is printed; from now on the one before opens nothing.

        It is not confirmed, and is to be shown once, asked back once and then forgotten.
        """

    def confirm(self, typed: str, key: str) -> bool:
        """Keep that the key was copied right, or return `False` where another was typed.

        Raises a `Refusal` for a slip of the pen, and where the key has been replaced.
        """
