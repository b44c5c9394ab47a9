"""Sealing a key with a passphrase, in a process of its own where that takes much memory.

Argon2id fills 64 MB on purpose with what follows from the passphrase. Python cannot wipe its
memory, but a process that ends leaves none; and the window stays as small as it was.

Run as a program it reads one JSON line, and imports nothing of ours: it starts in a moment.
"""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from typing import Any

__all__ = ["Passlock", "main", "seal", "seals_aside", "unseal"]

KEY_BYTES = 32
_WORTH_A_PROCESS = 16 * 1024
"""KiB, from which a process of its own is worth its start."""
_LONGEST = 60  # seconds; a slow laptop takes two
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows alone has one to keep away
_NO = "no"
_NO_ANSWER = (OSError, ValueError, subprocess.SubprocessError)


@dataclass(frozen=True)
class Passlock:
    """A passphrase, what its stretching by Argon2id costs, and what the sealed key is bound to."""

    secret: bytes = field(repr=False)
    salt: bytes
    nonce: bytes
    identity: bytes
    passes: int
    memory_kib: int
    lanes: int


def seal(lock: Passlock, key: bytes) -> bytes:
    """Return a key sealed with AES-256-GCM under the stretched passphrase."""
    sealed = _ask(lock, "seal", key)
    if sealed is None:
        raise AssertionError("a key can always be sealed")
    return sealed


def unseal(lock: Passlock, sealed: bytes) -> bytes | None:
    """Return the sealed key, `None` where the passphrase or what it is bound to is another."""
    return _ask(lock, "unseal", sealed)


def seals_aside() -> bool:
    """Whether a process of its own can be started here, and answers right."""
    lock = Passlock(b"", bytes(16), bytes(12), b"", 1, 64, 1)
    try:
        return _aside(lock, "seal", bytes(KEY_BYTES)) == _here(lock, "seal", bytes(KEY_BYTES))
    except _NO_ANSWER:
        return False


def main() -> int:
    """Answer one request from standard input, in hexadecimal figures."""
    asked: dict[str, Any] = json.loads(sys.stdin.readline())
    wanted = asked.pop("wanted")
    for name, said in asked.items():
        if isinstance(said, str):
            asked[name] = bytes.fromhex(said)
    given = asked.pop("given")
    answer = _here(Passlock(**asked), wanted, given)
    sys.stdout.write(_NO if answer is None else answer.hex())
    return 0


def _ask(lock: Passlock, wanted: str, given: bytes) -> bytes | None:
    if lock.memory_kib >= _WORTH_A_PROCESS:
        try:
            return _aside(lock, wanted, given)
        except _NO_ANSWER:
            pass  # Some systems let no program start another. Then it is done here.
    return _here(lock, wanted, given)


def _here(lock: Passlock, wanted: str, given: bytes) -> bytes | None:
    # 7 MB that the window's process never needs.
    from argon2.low_level import Type, hash_secret_raw
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cost = (lock.passes, lock.memory_kib, lock.lanes, KEY_BYTES)
    cipher = AESGCM(hash_secret_raw(lock.secret, lock.salt, *cost, Type.ID))
    try:
        work = cipher.encrypt if wanted == "seal" else cipher.decrypt
        return work(lock.nonce, given, lock.identity)
    except InvalidTag:
        return None


def _aside(lock: Passlock, wanted: str, given: bytes) -> bytes | None:
    """Return what a process of its own answers; raise where there is no proper answer."""
    facts = {**asdict(lock), "wanted": wanted, "given": given}
    asked = {name: one.hex() if isinstance(one, bytes) else one for name, one in facts.items()}
    bundled = getattr(sys, "frozen", False)
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "sealing"] if bundled else [sys.executable, "-I", __file__],
        input=json.dumps(asked) + "\n",
        capture_output=True,
        text=True,
        check=True,
        timeout=_LONGEST,
        creationflags=_NO_CONSOLE,
    )
    if done.stdout == _NO:
        return None
    answer = bytes.fromhex(done.stdout)
    if not answer:
        raise ValueError
    return answer


if __name__ == "__main__":
    sys.exit(main())
