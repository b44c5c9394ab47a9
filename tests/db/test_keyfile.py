"""The key file: read strictly, written whole."""

import json
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import keyfile, keys
from db.files import backup_name
from db.keyfile import KdfCost, KeyFile
from db.refusals import KeyFileDamaged, KeyFileMissing, StoreEmpty, StoreMissing

QUICK = KdfCost(passes=1, memory_kib=8 * 1024, lanes=1)
NEW = keys.create("Sam Jones", "correct horse battery", QUICK)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    written = tmp_path / "planner.store.keys"
    keyfile.write(written, NEW.keyfile)
    return written


def doctored(path: Path, *where: str | int, value: object) -> Path:
    document = json.loads(path.read_text("utf-8"))
    part = document
    for key in where[:-1]:
        part = part[key]
    part[where[-1]] = value
    path.write_text(json.dumps(document), "utf-8")
    return path


def test_reads_what_was_written(path: Path) -> None:
    assert keyfile.read(path) == NEW.keyfile


def test_holds_no_secret(path: Path) -> None:
    text = path.read_text("utf-8")
    for secret in (NEW.keys.data_key.hex(), NEW.keys.database.hex(), NEW.recovery_key):
        assert secret not in text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_is_for_its_owner_alone(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_keeps_the_former_version_beside_it(path: Path) -> None:
    later = keys.confirm_recovery(NEW.keyfile, NEW.keys, NEW.recovery_key)
    keyfile.write(path, later)
    assert keyfile.read(path) == later
    assert keyfile.read(backup_name(path)) == NEW.keyfile
    assert {file.name for file in path.parent.iterdir()} == {path.name, path.name + ".bak"}


def test_a_write_that_breaks_off_leaves_the_former_version(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Exception, match="disk is full"):
        keyfile.write(path, NEW.keyfile)
    assert keyfile.read(path) == NEW.keyfile
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("cut", [0, 1, 10, 200, -2])
def test_a_cut_file_is_damaged(path: Path, cut: int) -> None:
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(KeyFileDamaged):
        keyfile.read(path)


@pytest.mark.parametrize("slot", [0, 1])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("passes", 0),
        ("passes", 10**9),
        ("memory_kib", 8),
        ("memory_kib", 2**40),
        ("lanes", 0),
        ("lanes", 1000),
        ("passes", True),
        ("passes", "3"),
        ("passes", -1),
        ("passes", 1.5),
    ],
)
def test_a_cost_out_of_range_is_refused_before_it_is_spent(
    path: Path, slot: int, name: str, value: object
) -> None:
    with pytest.raises(KeyFileDamaged):
        keyfile.read(doctored(path, "slots", slot, "cost", name, value=value))


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("version",), 2),
        (("store_id",), "not an id"),
        (("slots",), None),
        (("slots",), [None]),
        (("slots", 0, "kind"), "master"),
        (("slots", 0, "salt"), "00"),
        (("slots", 0, "sealed"), "zz"),
        (("slots", 0, "id"), "00000000-0000-0000-0000-000000000000"),
        (("slots", 0, "name"), 7),
        (("anchor",), []),
        (("anchor", "seq"), -1),
        (("mac",), ""),
    ],
)
def test_a_wrong_part_is_refused(path: Path, where: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(KeyFileDamaged):
        keyfile.read(doctored(path, *where, value=value))


@given(st.binary(max_size=400))
def test_any_bytes_at_all_are_refused(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.mktemp("keys") / "a.keys"
    path.write_bytes(raw)
    with pytest.raises(KeyFileDamaged):
        keyfile.read(path)


def test_a_deep_or_huge_file_is_refused(path: Path) -> None:
    path.write_text("[" * 100_000, "utf-8")
    with pytest.raises(KeyFileDamaged):
        keyfile.read(path)
    path.write_text('"' + "x" * 2_000_000 + '"', "utf-8")
    with pytest.raises(KeyFileDamaged):
        keyfile.read(path)


def test_tells_apart_what_is_not_there(tmp_path: Path) -> None:
    store = tmp_path / "planner.store"
    with pytest.raises(StoreMissing, match="called planner"):
        keyfile.of_store(store)
    store.touch()
    with pytest.raises(StoreEmpty):
        keyfile.of_store(store)
    store.write_bytes(b"x")
    with pytest.raises(KeyFileMissing, match=r"planner\.store\.keys"):
        keyfile.of_store(store)


def test_names_the_workers(path: Path) -> None:
    store = path.with_name("planner.store")
    store.write_bytes(b"x")
    found: KeyFile = keyfile.of_store(store)
    assert [slot.name for slot in found.workers] == ["Sam Jones"]
