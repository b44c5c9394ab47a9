"""A key is sealed in a process of its own, and here where none can be started."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from db import sealing
from db.keys import StoreKeys
from db.sealing import Passlock, seal, seals_aside, unseal

KEY = bytes(range(32))
SMALL, LARGE = 64, 16 * 1024  # KiB
LOCK = Passlock(
    secret="Kettle ظ garden".encode(),
    salt=bytes(16),
    nonce=bytes(12),
    identity=b"slot",
    passes=1,
    memory_kib=LARGE,
    lanes=1,
)


def test_it_is_the_same_wherever_it_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = seal(LOCK, KEY)
    assert unseal(LOCK, sealed) == KEY
    monkeypatch.setattr(sealing, "_WORTH_A_PROCESS", LARGE + 1)
    assert seal(LOCK, KEY) == sealed
    assert unseal(LOCK, sealed) == KEY


@pytest.mark.parametrize("kib", [SMALL, LARGE])
@pytest.mark.parametrize("wrong", [{"secret": b"Another"}, {"identity": b"moved"}])
def test_another_passphrase_opens_nothing(kib: int, wrong: dict[str, bytes]) -> None:
    lock = replace(LOCK, memory_kib=kib)
    assert unseal(replace(lock, **wrong), seal(lock, KEY)) is None  # type: ignore[arg-type]


def test_much_memory_is_never_ours(tmp_path: Path) -> None:
    """Read the most memory that a process held which unsealed at the price of 64 MB."""
    if not Path("/proc/self/status").exists():
        pytest.skip("this system does not tell how much memory a process held")
    child = tmp_path / "peak.py"
    child.write_text(
        "from db.sealing import Passlock, seal\n"
        "seal(Passlock(b'a', bytes(16), bytes(12), b'', 1, 64 * 1024, 1), bytes(32))\n"
        "print(open('/proc/self/status').read())\n"
    )
    said = subprocess.run(
        [sys.executable, str(child)],
        env={"PYTHONPATH": str(Path(sealing.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r"VmHWM:\s+(\d+) kB", said.stdout)
    assert found is not None
    assert int(found[1]) < 40 * 1024


def test_nothing_secret_is_on_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []

    def listen(command: list[str], **_rest: object) -> subprocess.CompletedProcess[str]:
        started.append(command)
        raise OSError

    monkeypatch.setattr(subprocess, "run", listen)
    seal(LOCK, KEY)
    assert started == [[sys.executable, "-I", sealing.__file__]]


@pytest.mark.parametrize("program", ["/nowhere/python", "/bin/false", "/bin/echo", "/bin/true"])
def test_where_no_process_answers_it_is_done_here(
    monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    sealed = seal(LOCK, KEY)
    assert seals_aside()
    monkeypatch.setattr(sys, "executable", program)
    assert not seals_aside()
    assert seal(LOCK, KEY) == sealed
    assert unseal(LOCK, sealed) == KEY


def test_a_cheap_lock_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)
    lock = replace(LOCK, memory_kib=SMALL)
    assert unseal(lock, seal(lock, KEY)) == KEY


@given(st.binary(min_size=32, max_size=32))
def test_keys_are_derived_as_the_standard_says(data_key: bytes) -> None:
    wanted = HKDF(hashes.SHA256(), 32, None, b"happy-healthy-at-home 1 database").derive(data_key)
    assert StoreKeys(data_key).database == wanted
