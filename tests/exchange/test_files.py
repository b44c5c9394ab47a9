"""Files that somebody asked for: whole or not at all, and never in the place of a store."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from homeapp.exchange.files import NotSaved, TakenByStore, write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    place = tmp_path / "plan.pdf"
    write_whole(place, b"first")
    write_whole(place, b"second")
    assert place.read_bytes() == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


@pytest.mark.parametrize(
    "name",
    [
        "planner.store",
        "planner.store.keys",
        "planner.store.keys.bak",
        "planner.store.lock",
        "planner.store-wal",
        "PLANNER.STORE-SHM",
        "planner.store.before-0001-2",
        "planner.store.kept-3",
        "20261121T100000Z.backup",
        "link",
    ],
)
def test_nothing_of_a_store_is_ever_replaced(tmp_path: Path, name: str) -> None:
    store = tmp_path / "planner.store"
    store.write_bytes(b"a store")
    store.with_name("planner.store.keys").write_bytes(b"its keys")
    (tmp_path / "link").symlink_to(store)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(TakenByStore):
        write_whole(tmp_path / name, b"a plan")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("name", ["", "folder", "x" * 300 + ".pdf", "circle", "nowhere/plan.pdf"])
def test_where_no_file_can_be_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    with pytest.raises(NotSaved):
        write_whole(tmp_path / name, b"a plan")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix keeps pipes in folders")
def test_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(NotSaved):
        write_whole(pipe, b"a plan")
    assert pipe.is_fifo()


KILLED = """
import os, signal, sys
from pathlib import Path
from homeapp.exchange.files import write_whole
os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
write_whole(Path(sys.argv[1]), b"about a person")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name a file before it is whole")
def test_a_crash_while_saving_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "plan.pdf"
    place.write_bytes(b"before")
    ended = subprocess.run([sys.executable, "-c", KILLED, place])
    assert ended.returncode == -signal.SIGKILL
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"plan.pdf": b"before"}


def test_what_a_crash_left_elsewhere_goes_with_the_next_save(tmp_path: Path) -> None:
    old, young = tmp_path / ".saving-old", tmp_path / ".saving-young"
    old.write_bytes(b"half a plan")
    young.write_bytes(b"another save that goes on")
    os.utime(old, (time.time() - 3600,) * 2)
    write_whole(tmp_path / "plan.pdf", b"a plan")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".saving-young", "plan.pdf"]


def test_a_disk_without_unnamed_files_takes_the_file_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    write_whole(tmp_path / "plan.pdf", b"first")
    write_whole(tmp_path / "plan.pdf", b"second")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"plan.pdf": b"second"}
