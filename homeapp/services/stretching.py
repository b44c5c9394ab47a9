"""Stretching a PIN by scrypt, which fills 16 MB, in a process of its own: the window stays small.

Run as a program it reads one JSON line, and imports nothing of ours: it starts in a moment.
"""

import json
import subprocess
import sys

__all__ = ["main", "stretch"]

_LONGEST = 30  # seconds; a slow laptop takes a fifth of one
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows alone has one to keep away
_NO_ANSWER = (OSError, ValueError, subprocess.SubprocessError)


def stretch(pin: bytes, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    """Return the 64 bytes that scrypt makes of a PIN (RFC 7914, sizes as there)."""
    try:
        return _aside(pin, salt, cost, block, lanes)
    except _NO_ANSWER:
        # Some systems let no program start another. Then it is done here.
        return _here(pin, salt, cost, block, lanes)


def main() -> int:
    """Answer one request from standard input, in hexadecimal figures."""
    # The window does without OpenSSL, whose 3 MB are for this alone.
    from hashlib import scrypt

    pin, salt, cost, block, lanes = json.loads(sys.stdin.readline())
    made = scrypt(bytes.fromhex(pin), salt=bytes.fromhex(salt), n=cost, r=block, p=lanes)
    sys.stdout.write(made.hex())
    return 0


def _here(pin: bytes, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=salt, length=64, n=cost, r=block, p=lanes).derive(pin)


def _aside(pin: bytes, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    """Return what a process of its own answers; raise where there is no proper answer."""
    bundled = getattr(sys, "frozen", False)
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "stretching"] if bundled else [sys.executable, "-I", __file__],
        input=json.dumps([pin.hex(), salt.hex(), cost, block, lanes]) + "\n",
        capture_output=True,
        text=True,
        check=True,
        timeout=_LONGEST,
        creationflags=_NO_CONSOLE,
    )
    answer = bytes.fromhex(done.stdout)
    if not answer:
        raise ValueError
    return answer


if __name__ == "__main__":
    sys.exit(main())
