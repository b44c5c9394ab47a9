"""The short PIN that a worker types to take the screen back from a resident."""

import hmac
import os
from collections.abc import Callable

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["LONGEST", "SHORTEST", "Stretch", "WrongPin", "hash_pin", "pin_fits"]

SHORTEST, LONGEST = 4, 6
_SALT = 16
# 16 MB and some 50 ms a guess (RFC 7914 sizes). The store around it is encrypted as well.
_COST, _BLOCK, _LANES = 2**14, 8, 1

Stretch = Callable[[bytes, bytes, int, int, int], bytes]
"""Makes 64 bytes of a PIN, a salt, and scrypt's cost, block and lanes."""


class WrongPin(Refusal):
    """What was typed cannot be a PIN, or is one that anybody would try first."""


def hash_pin(pin: str, stretch: Stretch) -> str:
    """Return what is kept of a PIN, salted; raise `WrongPin` for one that will not do."""
    if not (pin.isascii() and pin.isdecimal() and SHORTEST <= len(pin) <= LONGEST):
        raise WrongPin(N_("A PIN has 4 to 6 figures. Type it again."))
    if len(set(pin)) == 1 or pin in "0123456789" or pin in "9876543210":
        raise WrongPin(N_("This PIN is easy to guess. Choose figures that are not in a row."))
    salt = os.urandom(_SALT)
    return f"{salt.hex()}:{_stretched(pin, salt, stretch).hex()}"


def pin_fits(pin: str, kept: str, stretch: Stretch) -> bool:
    """Whether this is the PIN that was kept, told in the same time whatever was typed."""
    salt, _, wanted = kept.partition(":")
    if not wanted:
        return False
    made = _stretched(pin, bytes.fromhex(salt), stretch)
    return hmac.compare_digest(made, bytes.fromhex(wanted))


def _stretched(pin: str, salt: bytes, stretch: Stretch) -> bytes:
    return stretch(pin.encode(), salt, _COST, _BLOCK, _LANES)
