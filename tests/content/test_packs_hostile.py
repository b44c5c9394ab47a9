"""A pack with things in it that are no plain files: refused by name at once, and never followed."""

import os
import shutil
import socket
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from homeapp.content.files import LARGEST_FILE, WrongContent, read_plain
from homeapp.content.packs import NotCopied, Packs
from homeapp.errors import Refusal
from homeapp.i18n import use_wordings

pytestmark = pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="this system has no pipes among its files"
)

Harm = Callable[[Path], None]
FILES = ("prompts.toml", "measures/eating.toml", "measures/more.toml", "translations/ur.po")
ENDLESS = Path("/dev/zero")
_SOON = 20  # seconds, many times what it takes


def pipe(place: Path) -> None:
    os.mkfifo(place)


def door(place: Path) -> None:
    there = os.open(place.parent, os.O_RDONLY)
    before = Path.cwd()
    os.fchdir(there)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(before)
        os.close(there)


def device(place: Path) -> None:
    try:
        os.mknod(place, stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except OSError:
        place.symlink_to(ENDLESS)


def huge(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(50 * LARGEST_FILE)


def to_secret(place: Path) -> None:
    secret = place.with_name("secret")
    secret.write_text("kept = 'elsewhere'", "utf-8")
    place.symlink_to(secret)


HARMS: dict[str, Harm] = {
    "a pipe": pipe,
    "a socket": door,
    "a device": device,
    "too large": huge,
    "a folder": Path.mkdir,
    "a link": to_secret,
    "a link to no end": lambda place: place.symlink_to(ENDLESS),
    "a link to nothing": lambda place: place.symlink_to("/nowhere/at/all"),
    "a link to itself": lambda place: place.symlink_to(place.name),
}


def soon(do: Callable[[], object]) -> Refusal:
    """Return the refusal of some work; a pipe that is opened would let it wait for ever."""
    refusals: list[BaseException] = []

    def work() -> None:
        try:
            do()
        except BaseException as trouble:
            refusals.append(trouble)

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    worker.join(_SOON)
    assert not worker.is_alive(), "it hangs"
    assert len(refusals) == 1, "it was taken"
    assert isinstance(refusals[0], Refusal), refusals[0]
    return refusals[0]


def spoil(folder: Path, file: str, harm: Harm) -> None:
    place = folder / file
    place.parent.mkdir(exist_ok=True)
    place.unlink(missing_ok=True)
    harm(place)


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return Packs(team=tmp_path / "data" / "content")


@pytest.fixture
def own(packs: Packs, tmp_path: Path) -> Path:
    packs.write(tmp_path / "own")
    return tmp_path / "own"


@pytest.fixture(autouse=True)
def _forget_wordings() -> object:
    yield
    use_wordings({})


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_a_pack_with_what_is_no_plain_file_is_refused_by_its_name(
    packs: Packs, own: Path, harm: Harm, file: str
) -> None:
    spoil(own, file, harm)
    for do in (packs.check, packs.use):
        refusal = soon(lambda do=do: do(own))  # type: ignore[misc]
        assert isinstance(refusal, WrongContent)
        assert Path(file).name in str(refusal)
        assert "elsewhere" not in str(refusal)
    assert not packs.has_team_pack


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_in_the_teams_place_it_is_not_used_and_the_worker_is_told(
    packs: Packs, own: Path, harm: Harm, file: str
) -> None:
    packs.use(own)
    spoil(packs.folder, file, harm)
    found: list[tuple[object, str]] = []
    reading = threading.Thread(target=lambda: found.append(packs.load()), daemon=True)
    reading.start()
    reading.join(_SOON)
    [(content, told)] = found
    assert told.startswith("Your team's content is not used. ")
    assert Path(file).name in told
    assert content.prompts  # type: ignore[attr-defined]
    packs.use(own)
    assert packs.load()[1] == ""


@pytest.mark.parametrize("harm", [pipe, huge, to_secret, Path.mkdir])
def test_a_spoiled_seal_has_the_pack_checked_anew(packs: Packs, own: Path, harm: Harm) -> None:
    packs.use(own)
    spoil(packs.folder, "checked", harm)
    found: list[tuple[object, str]] = []
    reading = threading.Thread(target=lambda: found.append(packs.load()), daemon=True)
    reading.start()
    reading.join(_SOON)
    assert [told for _content, told in found] == [""]


@pytest.mark.parametrize("part", ["measures", "translations"])
@pytest.mark.parametrize("harm", [pipe, to_secret, Path.touch])
def test_a_part_that_is_no_folder_is_refused(
    packs: Packs, own: Path, part: str, harm: Harm
) -> None:
    shutil.rmtree(own / part, ignore_errors=True)
    harm(own / part)
    for do in (packs.check, packs.use):
        assert part in str(soon(lambda do=do: do(own)))  # type: ignore[misc]


IN_PLACE: dict[str, Callable[[Path, Path], None]] = {
    "a link": lambda place, own: place.symlink_to(own),
    "a pipe": lambda place, _own: pipe(place),
    "a file": lambda place, _own: place.touch(),
    "a link to nothing": lambda place, _own: place.symlink_to("/nowhere/at/all"),
}


@pytest.mark.parametrize("put", IN_PLACE.values(), ids=IN_PLACE)
def test_what_came_into_the_teams_place_is_not_followed_and_can_be_put_right(
    packs: Packs, own: Path, tmp_path: Path, put: Callable[[Path, Path], None]
) -> None:
    place = tmp_path / "data" / "content"
    place.parent.mkdir()
    put(place, own)
    _content, told = packs.load()
    assert "Your team's content is not used." in told
    assert isinstance(soon(lambda: packs.write(tmp_path / "out")), WrongContent)
    packs.drop()
    assert packs.load()[1] == ""
    for beside in ("content", "content.new", "content.before"):
        if not os.path.lexists(place.with_name(beside)):
            put(place.with_name(beside), own)
    packs.use(own)
    assert packs.load()[1] == ""
    assert packs.has_team_pack
    assert (own / "measures" / "eating.toml").is_file(), "what a link points to stays"


def test_a_pack_is_not_written_into_what_is_no_folder(packs: Packs, tmp_path: Path) -> None:
    pipe(tmp_path / "out")
    assert isinstance(soon(lambda: packs.write(tmp_path / "out")), NotCopied)


@pytest.mark.parametrize("harm", [pipe, Path.touch, door])
def test_what_is_no_folder_is_no_pack(packs: Packs, tmp_path: Path, harm: Harm) -> None:
    harm(tmp_path / "pack")
    for do in (packs.check, packs.use):
        assert "pack cannot be used: it is not a folder" in str(
            soon(lambda do=do: do(tmp_path / "pack"))  # type: ignore[misc]
        )


def test_far_too_many_files_are_refused(packs: Packs, own: Path) -> None:
    for number in range(201):
        (own / "measures" / f"more-{number}.toml").touch()
    with pytest.raises(WrongContent, match="more than 200 files"):
        packs.check(own)


def test_a_file_that_turns_into_a_pipe_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = tmp_path / "plain.toml"
    plain.write_text("a = 1", "utf-8")
    known = plain.lstat()
    pipe(tmp_path / "turned.toml")
    monkeypatch.setattr(Path, "lstat", lambda _self: known)
    refusal = soon(lambda: read_plain(tmp_path / "turned.toml"))
    assert "not a plain file" in str(refusal)
