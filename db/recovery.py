"""The printable recovery key: 160 random bits and a checksum, in eight groups of five symbols."""

import hashlib
import hmac
import secrets

from db.refusals import MistypedRecoveryKey, RecoveryKeyLength

# Crockford's base 32 leaves out I, L, O and U, which the eye or an accident gets wrong.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP_LENGTH = 8, 5
SYMBOLS = GROUPS * GROUP_LENGTH
_SECRET_BYTES, _CHECK_BYTES = 20, 5
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_recovery_key() -> str:
    """Return a fresh recovery key as it is printed: `XXXXX-XXXXX-…`, eight groups of five."""
    secret = secrets.token_bytes(_SECRET_BYTES)
    number = int.from_bytes(secret + _checksum(secret), "big")
    symbols = [ALPHABET[(number >> 5 * place) & 31] for place in reversed(range(SYMBOLS))]
    return "-".join(
        "".join(symbols[start : start + GROUP_LENGTH]) for start in range(0, SYMBOLS, GROUP_LENGTH)
    )


def read_recovery_key(typed: str) -> str:
    """Return the typed key as its 40 bare symbols; case, spaces and dashes do not matter.

    Raises RecoveryKeyLength or MistypedRecoveryKey.
    """
    bare = "".join(symbol for symbol in typed.upper().translate(_LOOKALIKES) if symbol.isalnum())
    if len(bare) != SYMBOLS:
        raise RecoveryKeyLength(found=len(bare), wanted=SYMBOLS)
    if any(symbol not in ALPHABET for symbol in bare):
        raise MistypedRecoveryKey
    number = 0
    for symbol in bare:
        number = number << 5 | ALPHABET.index(symbol)
    body = number.to_bytes(_SECRET_BYTES + _CHECK_BYTES, "big")
    secret, check = body[:_SECRET_BYTES], body[_SECRET_BYTES:]
    if not hmac.compare_digest(_checksum(secret), check):
        raise MistypedRecoveryKey
    return bare


def _checksum(secret: bytes) -> bytes:
    """Return five bytes that catch a slip of the pen; they protect no secret."""
    return hashlib.sha256(b"recovery key 1" + secret).digest()[:_CHECK_BYTES]
