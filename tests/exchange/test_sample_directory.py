"""The sample directory that comes with the planner."""

import re

from homeapp.domain.directory import Topic
from homeapp.domain.residents import LocalAuthority
from homeapp.exchange.oruk import read_file
from homeapp.paths import SAMPLE


def test_the_sample_is_a_clean_directory_that_nobody_has_checked() -> None:
    sample = read_file(SAMPLE / "directory.json")
    assert sample.refused == ()
    assert sample.notes == ()
    assert len(sample.services) >= 35
    assert {service.verified_on for service in sample.services} == {None}
    assert all(service.topics and service.areas for service in sample.services)
    assert all(service.organisation_id for service in sample.services)
    assert all(area.code for service in sample.services for area in service.areas)


def test_the_sample_names_the_crisis_numbers_and_not_the_service_that_ended() -> None:
    sample = read_file(SAMPLE / "directory.json")
    numbers = {phone.number for service in sample.services for phone in service.phones}
    assert {"999", "111", "116 123", "0800 952 1181"} <= numbers
    (ended,) = (service for service in sample.services if "Horizons" in service.name)
    assert not ended.is_offered
    assert ended.phones == ()


def test_the_sample_speaks_in_short_sentences() -> None:
    sample = read_file(SAMPLE / "directory.json")
    for service in sample.services:
        for sentence in re.split(r"[.:]\s", f"{service.description} {service.alert}"):
            assert len(sentence.split()) <= 20, sentence


def test_the_sample_covers_the_topics_of_the_check_ins_in_both_council_areas() -> None:
    offered = [one for one in read_file(SAMPLE / "directory.json").services if one.is_offered]
    asked = {Topic.SMOKING, Topic.ALCOHOL, Topic.EATING, Topic.ACTIVITY, Topic.WELLBEING}
    for area in LocalAuthority:
        assert asked <= {topic for one in offered if one.serves(area) for topic in one.topics}
