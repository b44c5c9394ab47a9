"""Entries of the content files: each key is checked, and each may have a source of its own."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from homeapp.content.entries import ENTRIES, OWN
from homeapp.content.lines import content_lines
from homeapp.content.loading import WrongContent, load_content
from homeapp.domain.goals import GoalDomain
from homeapp.paths import CONTENT

REVIEW = "to be confirmed by the clinical safety officer"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the content to spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def spoil(folder: Path, file: str, before: str, after: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_an_entry_without_a_source_of_its_own_is_as_its_file() -> None:
    content = load_content()
    prompt = content.prompts[0]
    assert content.source_of("prompts", prompt.key) == content.source_of("prompts")


def test_each_line_of_urgent_help_says_who_stands_behind_its_number() -> None:
    content = load_content()
    origins = {line.number: content.source_of("crisis", line.words) for line in content.crisis}
    assert "Samaritans" in origins["116 123"].source
    assert "Bradford District Care" in origins["0800 952 1181"].source
    assert len({one.source for one in origins.values()}) == 4
    assert {one.dated for one in origins.values()} == {content.source_of("crisis").dated}


def test_each_warning_names_its_own_source() -> None:
    content = load_content()
    named = {
        domain: content.source_of("warnings", content.warnings_for(domain)[0]).source
        for domain in (GoalDomain.ALCOHOL, GoalDomain.SMOKING, GoalDomain.ACTIVITY)
    }
    assert "alcohol treatment" in named[GoalDomain.ALCOHOL]
    assert "Specialist Pharmacy Service" in named[GoalDomain.SMOKING]
    assert "safety rule" in named[GoalDomain.ACTIVITY]


def test_an_entry_says_its_own_date_and_state(folder: Path) -> None:
    own = (
        'key = "sleep"\nsource = "A book on sleep"\ndated = 2020-01-02\n'
        'review = "confirmed by Dr A Example on 2026-11-20"\n'
    )
    spoil(folder, "tiles.toml", 'key = "sleep"\n', own)
    content = load_content(folder)
    source = content.source_of("tiles", "sleep")
    assert (source.source, source.dated) == ("A book on sleep", date(2020, 1, 2))
    assert source.is_confirmed
    assert not content.source_of("tiles", "moving").is_confirmed
    listed = {line.message: line for line in content_lines(content, ())}
    assert listed["Sleeping well"].origin == "A book on sleep"
    assert listed["Moving more"].review == REVIEW


@pytest.mark.parametrize(
    ("file", "before", "after", "reason"),
    [
        (
            "tiles.toml",
            'key = "sleep"',
            'key = "sleep"\nreview = "fine"',
            r"\[\[tile\]\] number \d+, review: 'fine' is not draft, to be confirmed by WHO, or",
        ),
        (
            "warnings.toml",
            'key = "activity-stop"',
            'key = "activity-stop"\ndated = "2026"',
            r"\[\[warning\]\] number 3, dated: '2026' is not a date such as 2026-11-22",
        ),
        (
            "crisis.toml",
            'number = "999"',
            "number = 999",
            r"number 1, number: 999 is not in quotes",
        ),
        ("crisis.toml", 'number = "999"', "", r"\[\[line\]\] number 1: 'number' is missing"),
        (
            "crisis.toml",
            'number = "999"',
            'number = "999"\nfax = "1"',
            "number 1: nothing is called",
        ),
        ("prompts.toml", "dated = ", "date = ", "it does not say its 'dated'"),
        ("prompts.toml", "dated = ", 'mood = "x"\ndated = ', "nothing is called mood here"),
        ("prompts.toml", 'review = "to be', 'review = "not', "its review: .* is not draft"),
        (
            "safeguarding.toml",
            "check = true\nsource",
            'check = "yes"\nsource',
            "number 1, check: 'yes' is neither",
        ),
    ],
)
def test_what_is_wrong_is_named_by_file_entry_and_key(
    folder: Path, file: str, before: str, after: str, reason: str
) -> None:
    spoil(folder, file, before, after)
    with pytest.raises(WrongContent, match=rf"{file} cannot be used: .*{reason}"):
        load_content(folder)


def test_no_entry_calls_anything_of_its_own_by_the_name_of_a_source() -> None:
    for entries in ENTRIES.values():
        for entry in entries:
            assert not set(OWN) & {*entry.must, *entry.may}
            assert entry.named_by in entry.must


def test_an_idea_that_a_guideline_names_says_which_and_of_what_day() -> None:
    content = load_content()
    for key, year in (("strength", 2019), ("less-sitting", 2019), ("14-units", 2016)):
        source = content.source_of("goal_ideas", key)
        assert "UK Chief Medical Officers" in source.source
        assert source.dated.year == year
        assert source.review == REVIEW
