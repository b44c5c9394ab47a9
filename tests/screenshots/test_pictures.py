"""Every screen looks as it was recorded for this platform, to the last pixel."""

import re
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from homeapp.paths import ROOT
from tests.screenshots.album import Album, digest_of, digest_of_file
from tests.screenshots.digests import compare, read_digests, write_digests
from tests.screenshots.drawing import (
    DOCUMENTS,
    HOW_TO_ACCEPT,
    PICTURES,
    draw_set,
    recorded_file,
)
from tests.screenshots.setting import environment, platform_key
from tests.screenshots.sheet import write_sheet

NOT_AS_RECORDED = PICTURES.with_name("screenshots-changed")
LARGEST = 60_000  # bytes of a picture in a document
MOST = 14  # pictures in the documents


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    """Return the digests of the whole set, drawn now."""
    return draw_set(NOT_AS_RECORDED, keep_all=False)


def test_screens_look_as_recorded(drawn: dict[str, str]) -> None:
    place = recorded_file()
    if not place.exists():
        pytest.skip(f"no pictures are recorded for {platform_key()}")
    known = read_digests(place)
    found = compare(known, drawn)
    assert not found, f"\n{found}\n{HOW_TO_ACCEPT.format(folder=NOT_AS_RECORDED)}"


def test_each_screen_is_drawn_in_each_language_and_size(drawn: dict[str, str]) -> None:
    talks = {tuple(re.findall(r"/(..)-01-.*-(\d+)$", name)) for name in drawn if "-01-" in name}
    wanted = {(code, size) for code in ("en", "ur", "bn", "pl") for size in ("100", "150")}
    assert {told[0] for told in talks} == {*wanted, ("en", "200")}
    for group in ("door", "home", "session"):
        mine = {name for name in drawn if name.startswith(f"{group}/") and "-whole-" not in name}
        screens = {name.rpartition("-")[0] for name in mine}
        assert mine == {f"{name}-{size}" for name in screens for size in (100, 150, 200)}


def test_documents_show_pictures_that_are_drawn(drawn: dict[str, str]) -> None:
    shown = {name for page in _pages() for name in _shown(page)}
    made = {name.removeprefix("docs/") for name in drawn if name.startswith("docs/")}
    assert shown == made
    assert {path.stem for path in DOCUMENTS.glob("*.png")} == made


def test_pictures_of_documents_are_small_and_up_to_date(drawn: dict[str, str]) -> None:
    paths = sorted(DOCUMENTS.glob("*.png"))
    assert 0 < len(paths) <= MOST
    assert {path.name: path.stat().st_size for path in paths if path.stat().st_size > LARGEST} == {}
    if recorded_file().exists():
        old = [path.name for path in paths if digest_of_file(path) != drawn[f"docs/{path.stem}"]]
        assert old == [], "python -m tests.screenshots.record"


def _pages() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def _shown(page: Path) -> list[str]:
    return re.findall(r"\]\((?:docs/)?pictures/([\w-]+)\.png\)", page.read_text("utf-8"))


def test_a_changed_pixel_is_seen_and_its_picture_kept(tmp_path: Path) -> None:
    picture = _a_picture()
    known = {"people-100": digest_of(picture)}
    album = Album(tmp_path, known, keep_all=False)
    album.add("people-100", picture)
    assert list(tmp_path.iterdir()) == []
    picture.setPixelColor(3, 4, QColor(250, 250, 251))
    changed = Album(tmp_path, known, keep_all=False)
    changed.add("people-100", picture)
    found = compare(known, changed.digests)
    assert str(found) == "  people-100 looks different"
    assert digest_of_file(tmp_path / "people-100.png") == changed.digests["people-100"]


def test_new_and_forgotten_pictures_are_named(tmp_path: Path) -> None:
    found = compare({"a-100": "1", "b-100": "2"}, {"b-100": "2", "c-100": "3"})
    assert str(found) == "  c-100 is new\n  a-100 is recorded, and no longer drawn"
    page = write_sheet(tmp_path, {"b-100": "2", "c-100": "3"}, found)
    assert page.read_text("utf-8").count('class="changed"') == 2


def test_what_is_recorded_is_read_again(tmp_path: Path) -> None:
    digests = {"resident/ur-01-HelloPage-150": "0123456789abcdef", "door/door-100": "f" * 16}
    write_digests(tmp_path / "recorded.txt", digests)
    assert (tmp_path / "recorded.txt").read_text("utf-8").startswith("door/door-100 f")
    assert read_digests(tmp_path / "recorded.txt") == digests
    assert read_digests(tmp_path / "nowhere.txt") == {}


def test_two_pictures_cannot_have_one_name(tmp_path: Path) -> None:
    album = Album(tmp_path, {}, keep_all=True)
    album.add("people-100", _a_picture())
    with pytest.raises(ValueError, match="people-100"):
        album.add("people-100", _a_picture())


def test_a_picture_for_a_document_has_a_palette(tmp_path: Path) -> None:
    Album(tmp_path, {}, keep_all=False).add_for_document("docs/people", _a_picture())
    with Image.open(tmp_path / "docs" / "people.png") as picture:
        assert picture.mode == "P"


def test_nothing_of_the_computer_gets_into_the_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_STYLE_OVERRIDE", "LANG", "FREETYPE_PROPERTIES", "QT_QPA_PLATFORMTHEME"):
        monkeypatch.setenv(name, "odd")
    setting = environment(tmp_path)
    assert "odd" not in setting.values()
    assert "no-fonts" in Path(setting["FONTCONFIG_FILE"]).read_text("utf-8")
    assert list((tmp_path / "no-fonts").iterdir()) == []


def _a_picture() -> QImage:
    picture = QImage(40, 30, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor(250, 250, 250))
    return picture
