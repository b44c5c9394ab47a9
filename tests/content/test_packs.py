"""A team's own content: put in place whole and checked, or not at all."""

import re
import shutil
from pathlib import Path

import pytest

from homeapp.content import packs as packs_module
from homeapp.content.loading import WrongContent
from homeapp.content.packs import NotCopied, NotEmpty, Packs
from homeapp.errors import Refusal
from homeapp.i18n import language, use_wordings


@pytest.fixture
def own(own: Path) -> Path:
    """Return a team's pack: ours, with one prompt in other words."""
    reword(own / "prompts.toml", "What is most important to you?", "What counts most for you?")
    return own


@pytest.fixture(autouse=True)
def _forget_wordings() -> object:
    yield
    use_wordings({})


def reword(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def first_question(packs: Packs) -> str:
    content, warning = packs.load()
    assert warning == ""
    return content.prompts[0].question


def add_wordings(folder: Path, code: str, english: str, said: str) -> Path:
    file = folder / "translations" / f"{code}.po"
    file.parent.mkdir(exist_ok=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    file.write_text(f'{head}\nmsgid "{english}"\nmsgstr "{said}"\n', "utf-8")
    return file


def test_without_a_teams_pack_ours_is_used(packs: Packs) -> None:
    assert not packs.has_team_pack
    assert first_question(packs) == "What is most important to you?"


def test_a_teams_words_are_used_from_the_next_start_on(packs: Packs, own: Path) -> None:
    packs.use(own)
    assert first_question(packs) == "What counts most for you?"
    packs.drop()
    assert first_question(packs) == "What is most important to you?"


def test_the_check_ins_are_the_teams_as_well(packs: Packs, own: Path) -> None:
    reword(own / "measures" / "smoking.toml", 'version = "2026-11"', 'version = "2027-01"')
    packs.use(own)
    packs.load()
    versions = {one.key: one.version for one in packs.load_measures()}
    assert versions["smoking"] == "2027-01"
    packs.drop()
    packs.load()
    assert {one.version for one in packs.load_measures()} == {"2026-11"}


def test_a_copy_is_used_so_that_later_changes_wait_for_a_check(packs: Packs, own: Path) -> None:
    packs.use(own)
    (own / "prompts.toml").write_text("not toml at all [", "utf-8")
    assert first_question(packs) == "What counts most for you?"
    with pytest.raises(WrongContent):
        packs.use(own)
    assert first_question(packs) == "What counts most for you?"


@pytest.mark.parametrize(
    ("file", "before", "after", "named"),
    [
        ("crisis.toml", 'number = "999"', 'number = "998"', "crisis.toml"),
        ("warnings.toml", 'domain = "alcohol"', 'domain = "eating"', "warnings.toml"),
        ("measures/alcohol.toml", 'key = "dependence"\nwords', 'key = "gone"\nwords', "alcohol"),
        ("measures/smoking.toml", 'kind = "choice"', 'kind = "guess"', "smoking.toml"),
        ("prompts.toml", "[[prompt]]", "[[prompts]]", "prompts.toml"),
    ],
)
def test_what_is_not_safe_or_not_right_is_refused_by_name(
    packs: Packs, own: Path, file: str, before: str, after: str, named: str
) -> None:
    reword(own / file, before, after)
    with pytest.raises(Refusal, match=named):
        packs.use(own)
    assert not packs.has_team_pack


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("tiles.toml", "a = " + "[" * 5000 + "]" * 5000),
        ("tiles.toml", None),
        ("measures/alcohol.toml", "x = 1"),
    ],
)
def test_a_file_spoiled_since_is_noticed_at_the_start(
    packs: Packs, own: Path, file: str, text: str | None
) -> None:
    packs.use(own)
    place = packs.folder / file
    place.unlink()
    if text is None:
        place.mkdir()
    else:
        place.write_text(text, "utf-8")
    content, warning = packs.load()
    assert content.prompts[0].question == "What is most important to you?"
    assert place.name in warning
    assert "alcohol" in {one.key for one in packs.load_measures()}


def test_check_ins_taken_away_since_are_noticed_at_the_start(packs: Packs, own: Path) -> None:
    packs.use(own)
    shutil.rmtree(packs.folder / "measures")
    assert packs.load()[1].startswith("Your team's content is not used.")


def test_a_start_reads_no_check_in_that_was_checked_before(
    packs: Packs, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs.use(own)
    monkeypatch.setattr(packs_module, "_measures", None)
    assert first_question(packs) == "What counts most for you?"


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("tiles.toml", r'^version = ".*"', "version = 3"),
        ("tiles.toml", r"^dated = .*", 'dated = "2026"'),
        ("tiles.toml", r"^\[\[tile\]\]", "[tile]"),
        ("crisis.toml", r'^number = "116 123"', 'number = ["a"]'),
        ("crisis.toml", r"^words = .*", "words = 5"),
        ("prompts.toml", r"^key = .*", "key = 5"),
        ("safeguarding.toml", r"^number = .*", "number = 5"),
        ("warnings.toml", r"^key = .*", "key = []"),
    ],
)
def test_values_of_another_kind_are_refused_by_file(
    packs: Packs, own: Path, file: str, before: str, after: str
) -> None:
    text, count = re.subn(before, after, (own / file).read_text("utf-8"), count=1, flags=re.M)
    assert count == 1
    (own / file).write_text(text, "utf-8")
    with pytest.raises(WrongContent, match=file):
        packs.check(own)


def test_a_folder_of_check_ins_that_points_elsewhere_is_refused(
    packs: Packs, own: Path, tmp_path: Path
) -> None:
    (own / "measures").rename(tmp_path / "elsewhere")
    (own / "measures").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(WrongContent, match="points to another folder"):
        packs.use(own)


def test_no_pack_is_written_into_the_one_in_place(packs: Packs, own: Path) -> None:
    packs.use(own)
    before = sorted(packs.folder.rglob("*"))
    with pytest.raises(NotCopied):
        packs.write(packs.folder / "measures" / "new")
    assert sorted(packs.folder.rglob("*")) == before


def test_a_pack_in_the_place_where_copies_are_made_is_left_alone(
    packs: Packs, tmp_path: Path
) -> None:
    place = tmp_path / "data" / "content.new"
    packs.write(place)
    with pytest.raises(NotCopied):
        packs.use(place)
    assert (place / "tiles.toml").is_file()


def test_a_pack_that_was_spoiled_since_is_not_used_and_the_worker_is_told(
    packs: Packs, own: Path
) -> None:
    packs.use(own)
    (packs.folder / "crisis.toml").unlink()
    content, warning = packs.load()
    assert content.prompts[0].question == "What is most important to you?"
    assert warning.startswith("Your team's content is not used.")
    assert "crisis.toml" in warning


def test_nothing_but_content_is_copied(packs: Packs, own: Path) -> None:
    (own / "notes.txt").write_text("not for the planner", "utf-8")
    (own / "measures" / "photo.png").write_bytes(b"\x89PNG")
    packs.use(own)
    kept = {path.name for path in packs.folder.rglob("*") if path.is_file()}
    assert kept.isdisjoint({"notes.txt", "photo.png"})


def test_a_file_that_points_elsewhere_is_refused(packs: Packs, own: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.toml"
    secret.write_text("kept = 'elsewhere'", "utf-8")
    (own / "crisis.toml").unlink()
    (own / "crisis.toml").symlink_to(secret)
    with pytest.raises(WrongContent, match="points to another file"):
        packs.use(own)


def test_a_file_without_end_is_refused(packs: Packs, own: Path) -> None:
    with (own / "tiles.toml").open("ab") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(WrongContent, match="larger than 2000000 bytes"):
        packs.use(own)


def test_a_full_disk_leaves_what_was_in_place(
    packs: Packs, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs.use(own)
    reword(own / "prompts.toml", "What counts most for you?", "Something else?")

    def full(*_where: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(NotCopied):
        packs.use(own)
    assert first_question(packs) == "What counts most for you?"


def test_no_folder_with_other_files_is_written_into(packs: Packs, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    with pytest.raises(NotEmpty):
        packs.write(tmp_path)


def test_a_packs_own_translations_are_said_as_drafts(packs: Packs, own: Path) -> None:
    add_wordings(own, "pl", "What counts most for you?", "Co jest najważniejsze?")
    packs.use(own)
    assert language("pl").text(first_question(packs)) == "Co jest najważniejsze?"
    assert not language("pl").state("What counts most for you?").checked
    packs.drop()
    packs.load()
    assert language("pl").text("What counts most for you?") == "What counts most for you?"


def test_our_own_translation_of_our_sentence_stays(packs: Packs, own: Path) -> None:
    ours = language("pl").text("Moving more")
    add_wordings(own, "pl", "Moving more", "Coś innego")
    packs.use(own)
    packs.load()
    assert language("pl").text("Moving more") == ours


@pytest.mark.parametrize(
    ("code", "english", "said", "reason"),
    [
        ("xx", "A sentence", "Zdanie", "no language of that name"),
        ("pl", "Ring {phone}", "Zadzwoń {telefon}", "different places"),
        ("pl", "Ring {phone}", "Zadzwoń {phone", "different places"),
    ],
)
def test_translations_that_cannot_be_said_are_refused(
    packs: Packs, own: Path, code: str, english: str, said: str, reason: str
) -> None:
    add_wordings(own, code, english, said)
    with pytest.raises(WrongContent, match=reason):
        packs.use(own)


@pytest.mark.parametrize("harm", [b"\xff\xfe\x00junk", b'msgid "a\nmsgstr', b"msgid_plural 1"])
def test_broken_translations_are_refused(packs: Packs, own: Path, harm: bytes) -> None:
    add_wordings(own, "pl", "A", "B").write_bytes(harm)
    with pytest.raises(WrongContent, match=r"pl\.po"):
        packs.use(own)
