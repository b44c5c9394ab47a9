"""The daily copies as commands: listed, and brought back with nothing lost."""

import json

import pytest

from tests.terminal import Terminal, refused

pytest_plugins = ("tests.practice",)
WRONG = "quite another thing"


@pytest.fixture
def copied(own: Terminal) -> Terminal:
    """Return a store with a copy of today beside it."""
    assert own.run("residents").code == 0
    return own


def moments(terminal: Terminal) -> list[str]:
    return [row["made_at"] for row in json.loads(terminal.run("copies", "--json").out)]


def test_copies_are_listed_without_a_passphrase(copied: Terminal) -> None:
    said = copied.run("copies", passphrase=None)
    (made_at,) = moments(copied)
    assert (said.code, said.out) == (0, f"{made_at}  Sam Practice\n")


@pytest.mark.parametrize("harm", ["damaged", "empty", "no keys", "no store", "nothing"])
def test_a_copy_comes_back_and_what_was_there_is_kept(copied: Terminal, harm: str) -> None:
    keys = copied.store.with_name(f"{copied.store.name}.keys")
    wanted = copied.residents()
    if harm == "damaged":
        copied.store.write_bytes(b"x" * copied.store.stat().st_size)
    elif harm == "empty":
        copied.store.write_bytes(b"")
    if harm in ("no keys", "nothing"):
        keys.unlink()
    if harm in ("no store", "nothing"):
        copied.store.unlink()
    left = copied.store.read_bytes() if copied.store.exists() else None
    assert "daily copy" in refused(copied.run("residents"))
    said = copied.run("restore")
    assert (said.code, said.out) == (0, f"restored: {moments(copied)[0]}\n")
    assert "This is the copy of " in said.err
    assert copied.residents() == wanted
    aside = copied.store.with_name(f"{copied.store.name}.kept-1")
    assert (aside.read_bytes() if aside.exists() else None) == left


def test_a_copy_that_is_not_there_or_not_opened_changes_nothing(copied: Terminal) -> None:
    before = copied.store.read_bytes()
    assert "copies" in refused(copied.run("restore", "2020-01-01T10:00:00Z"))
    assert "copies" in refused(copied.run("restore", "yesterday"))
    assert "does not open" in refused(copied.run("restore", passphrase=WRONG))
    assert copied.store.read_bytes() == before
    (made_at,) = moments(copied)
    assert copied.run("restore", made_at).code == 0


def test_a_store_without_copies_says_so(own: Terminal) -> None:
    said = own.run("copies")
    assert (said.code, said.out) == (0, "There is no daily copy beside this store.\n")
    assert "no such copy" in refused(own.run("restore"))
