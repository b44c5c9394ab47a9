"""Whose a sentence on health is, whichever file of the content it stands in."""

from dataclasses import replace

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Measure
from homeapp.planner import Planner
from homeapp.services.sources import Sources
from tests.check_ins import MEASURES

CONTENT = load_content()


def _never() -> tuple[Measure, ...]:
    raise AssertionError("the check-ins are loaded for what stands in them alone")


def test_whose_a_warning_or_a_number_is_is_known_without_the_check_ins() -> None:
    sources = Sources(CONTENT, _never)
    for warning in CONTENT.warnings:
        assert sources.of(warning.text) == CONTENT.source_of("warnings", warning.text)
    for line in CONTENT.crisis:
        assert sources.of(line.words) == CONTENT.source_of("crisis", line.words)


def test_whose_a_line_of_a_check_in_is(planner: Planner) -> None:
    also_warned = {warning.text for warning in CONTENT.warnings}
    for measure in MEASURES.values():
        for line in measure.advice:
            if line.words not in also_warned:
                assert planner.sources.of(line.words) == measure.source(line.source)


def test_a_sentence_that_the_content_does_not_say_is_nobodys(planner: Planner) -> None:
    assert planner.sources.of("Eat nothing at all.") is None


@pytest.mark.parametrize("domain", GoalDomain)
def test_ideas_name_each_source_once(domain: GoalDomain) -> None:
    ideas = [idea for idea in CONTENT.goal_ideas if idea.domain is domain]
    found = Sources(CONTENT, _never).of_ideas(ideas)
    told = {CONTENT.source_of("goal_ideas", idea.key).source for idea in ideas}
    assert {one.origin for one in found} == told
    assert len(found) == len(told)


def test_a_teams_own_entry_is_that_teams() -> None:
    words = CONTENT.warnings[0].text
    own = replace(CONTENT.source_of("warnings"), entry=words, source="Our team", review="draft")
    sources = Sources(replace(CONTENT, own_sources=(own,)), _never)
    assert sources.of(words) == own
