"""Numbers and addresses that must read the same inside text of either direction."""

__all__ = ["isolated"]

_LEFT_TO_RIGHT, _END, _NO_BREAK = "\u2066", "\u2069", "\u00a0"


def isolated(text: str) -> str:
    """Return a phone number, web address, time or postcode kept whole and left to right.

    Without this "020 7946 0018" shows as "0018 7946 020" inside Urdu text.
    """
    return f"{_LEFT_TO_RIGHT}{text.replace(' ', _NO_BREAK)}{_END}" if text else ""
