"""Content files: what is read from them, and what is said where one is not as it must be."""

import shutil
from pathlib import Path

import pytest

from homeapp.content.loading import WrongContent, load_content
from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import IdeaSize
from homeapp.paths import CONTENT, PICTOGRAMS

BEHAVIOURS = [domain for domain in GoalDomain if domain is not GoalDomain.OWN]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the content to spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.mark.parametrize("domain", BEHAVIOURS)
def test_each_topic_has_an_idea_of_each_size_smallest_first(domain: GoalDomain) -> None:
    ideas = load_content().ideas_for(domain)
    assert [idea.size for idea in ideas] == list(IdeaSize)


def test_a_goal_of_ones_own_has_no_ideas() -> None:
    assert load_content().ideas_for(GoalDomain.OWN) == ()


def test_ideas_have_pictures_and_a_reviewer() -> None:
    content = load_content()
    assert all((PICTOGRAMS / f"{idea.pictogram}.svg").is_file() for idea in content.goal_ideas)
    source = next(source for source in content.sources if source.name == "goal_ideas")
    assert "clinical safety officer" in source.review


def test_no_idea_on_alcohol_tells_anybody_to_stop() -> None:
    said = " ".join(idea.words for idea in load_content().ideas_for(GoalDomain.ALCOHOL)).lower()
    assert not {"stop", "quit", "alcohol-free", "never", "no alcohol"} & set(said.split())
    assert "alcohol-free" not in said
    assert "without alcohol" not in said


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        (
            'size = "small"',
            'size = "tiny"',
            "goal_ideas.toml .*number 1, size: 'tiny' is none of small, medium, large",
        ),
        (
            'domain = "activity"',
            'domain = "flying"',
            "goal_ideas.toml .*number 1, domain: 'flying' is none of",
        ),
        ('target = "5"', 'target = "five"', "number 1, target: 'five' is not a number"),
        ('words = "Walk for 5 minutes"\n', "", "number 1: 'words'"),
        ('review = "', 'reviewed = "', "does not say its 'review'"),
    ],
)
def test_a_spoiled_file_is_named_with_its_place(
    folder: Path, before: str, after: str, wrong: str
) -> None:
    path = folder / "goal_ideas.toml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(WrongContent) as refused:
        load_content(folder)
    assert refused.match(wrong), str(refused.value)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "goal_ideas.toml").unlink()
    with pytest.raises(WrongContent, match=r"goal_ideas\.toml cannot be used: it is missing"):
        load_content(folder)
