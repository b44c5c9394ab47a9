"""What a worker does about a worry, and whom they tell: complete, in doubt where it is, exact."""

import shutil
from pathlib import Path

import pytest

from homeapp.content.loading import WrongContent, load_content
from homeapp.domain.residents import LocalAuthority
from homeapp.domain.safeguarding import ConcernAbout
from homeapp.i18n import languages
from homeapp.paths import CONTENT
from tests.test_plain_words import MOST_WORDS, OLDEST_READER, Text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the content to spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.mark.parametrize("area", [LocalAuthority.BRADFORD, LocalAuthority.NORTH_YORKSHIRE])
def test_each_area_says_whom_to_tell_about_adults_and_children(area: LocalAuthority) -> None:
    found = load_content().safeguarding.contacts_in(area.value)
    assert {contact.about for contact in found} == {ConcernAbout.ADULT, ConcernAbout.CHILD}
    assert all(contact.number.replace(" ", "").isdigit() for contact in found)


def test_what_nobody_confirmed_says_so() -> None:
    content = load_content()
    assert "local safeguarding lead" in content.source_of("safeguarding").review
    assert all(contact.must_check for contact in content.safeguarding.contacts)


def test_the_steps_ask_stay_call_and_tell() -> None:
    advice = load_content().safeguarding
    said = " ".join(advice.steps_about("self"))
    for words in ("Ask directly", "Stay with them", "999", "First Response", "supervisor today"):
        assert words in said
    said = " ".join(advice.steps_about("safety"))
    for words in ("999", "Tell the person", "no consent", "adults or for children", "today"):
        assert words in said


def test_the_steps_are_plain() -> None:
    for step in load_content().safeguarding.steps:
        text = Text(step.words)
        assert text.reading_age <= OLDEST_READER, step.words
        assert all(len(one.split()) <= MOST_WORDS for one in text.sentences), step.words


def test_nothing_of_it_is_among_the_residents_words() -> None:
    advice = load_content().safeguarding
    messages = {
        message
        for language in languages()
        for message in (
            *(one.words for one in advice.steps),
            *(one.words for one in advice.contacts),
        )
        if language.text(message) != message
    }
    assert messages == set()
    assert "translatable" not in (CONTENT / "safeguarding.toml").read_text("utf-8")


def test_the_lines_of_an_area_and_of_none() -> None:
    content = load_content()
    numbers = {
        area: {one.number for one in content.crisis_near(area)} for area in ("", "elsewhere")
    }
    assert "0800 952 1181" in numbers[""]
    assert numbers["elsewhere"] == {"999", "111", "116 123"}


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ('about = "safety"', 'about = "cake"', r"safeguarding\.toml .*'cake'"),
        ('about = "child"', 'about = "adult"', "no .*contact.* for child"),
        ('about = "self"', 'about = "safety"', "no .*step.* about self"),
        (
            'area = "E06000065"',
            'area = "elsewhere"',
            "number 5, area: 'elsewhere' is none of E08000032",
        ),
        ("check = true\n", "", "'check' is missing"),
        ('review = "', 'reviewed = "', "does not say its 'review'"),
    ],
)
def test_a_spoiled_file_is_named_with_its_reason(
    folder: Path, before: str, after: str, wrong: str
) -> None:
    path = folder / "safeguarding.toml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
    with pytest.raises(WrongContent) as refused:
        load_content(folder)
    assert refused.match(wrong), str(refused.value)
