"""The copy of a whole record: a page to read and the same for computers, and no way to harm."""

import io
import json
import re
import stat
import zipfile
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from uuid import UUID

import pytest

from homeapp.content.loading import load_content
from homeapp.content.measures import load_measures
from homeapp.domain.conversations import Conversation, Statement
from homeapp.domain.day_drinks import with_count
from homeapp.domain.entity import Entity
from homeapp.domain.measures import PREFER_NOT_TO_SAY, AnswerKind, CheckIn, Response
from homeapp.domain.residents import Resident
from homeapp.domain.usual_week import DRINKING_DAYS
from homeapp.domain.weekdays import on_days
from homeapp.exchange.files import NotSaved
from homeapp.exchange.kept import DATA, PAGE, as_data, file_name, kept_file
from homeapp.planner import Planner
from homeapp.services.rights import KeptAbout
from tests.everything import MARKER, a_marked_resident, in_the_open, keep
from tests.factories import a_goal, a_resident
from tests.fakes import MemoryStore

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def kept(*records: Entity) -> KeptAbout:
    return KeptAbout(made_at=NOW, records=records, names={}, trail=((NOW, "Add a person"),))


def parts_of(whole: bytes) -> tuple[str, dict[str, object]]:
    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == [PAGE, DATA]
        return packed.read(PAGE).decode(), json.loads(packed.read(DATA))


def page_of(*records: Entity, is_practice: bool = False) -> str:
    made = kept_file(kept(*records), load_content(), load_measures(), is_practice=is_practice)
    return parts_of(made)[0]


class _Reader(HTMLParser):
    """Reads a page as a browser does: the tags, and what stands between them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.told: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.told.append(data.strip())


def read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page)
    return reader


def test_its_name_tells_nothing() -> None:
    assert file_name(date(2026, 11, 21)) == "record-2026-11-21.zip"
    assert file_name(date(2026, 11, 21), is_practice=True) == "practice-record-2026-11-21.zip"


def test_both_parts_hold_every_word(planner: Planner, memory_store: MemoryStore) -> None:
    person = a_marked_resident()
    life = in_the_open(person, memory_store.worker_id)
    keep(memory_store, *life)
    about = planner.rights.kept_about(person.id)
    page, data = parts_of(kept_file(about, planner.content, planner.measures.all()))
    words = [
        value
        for one in about.records
        for value in (getattr(one, known.name) for known in fields(one))
        if type(value) is str and MARKER in value
    ]
    assert len(words) > 8
    told = "\n".join(read(page).told)
    assert [one for one in words if one not in told] == []
    assert [one for one in words if json.dumps(one) not in json.dumps(data)] == []


def test_the_file_for_computers_has_every_field() -> None:
    goal = a_goal(UUID(int=7))
    (held,) = as_data(kept(goal))["records"]["Goal"]
    assert set(held) == {known.name for known in fields(goal)}
    assert held["baseline"] == "5"
    assert held["status"] == "active"
    person = as_data(kept(a_resident()))["records"]["Resident"][0]
    assert person["born_on"] == "1961-04-03"
    assert person["phones"] == [{"number": "07700 900 456", "whose": "mobile"}]
    assert person["safe_ways"] == ["call"]


def test_nothing_typed_is_run_by_a_browser() -> None:
    nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
    page = page_of(a_resident(contact_note=nasty, family_name=nasty))
    reader = read(page)
    assert "script" not in reader.tags
    assert "img" not in reader.tags
    assert nasty in "".join(reader.told)
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|@import|url\(", page)


def test_words_from_right_to_left_keep_their_side() -> None:
    talk = Conversation(resident_id=UUID(int=7), held_on=NOW.date())
    said = Statement(
        resident_id=UUID(int=7),
        conversation_id=talk.id,
        prompt="good-day",
        words="میں چلنا چاہتی ہوں",
        language="ur",
    )
    page = page_of(said)
    assert '<span dir="auto">میں چلنا چاہتی ہوں</span>' in page
    assert "Urdu" in page


def test_days_have_their_month_in_words_and_answers_their_own_words() -> None:
    told = read(page_of(a_resident(spoken_language="syl", reading_language="bn"))).told
    assert "3 April 1961" in told
    assert "Phone call" in told
    assert "Sylheti" in told
    assert "Yes" in told
    assert "1961-04-03" not in told


def test_a_check_in_reads_as_it_was_asked() -> None:
    measure = next(
        one
        for one in load_measures()
        if any(question.kind is AnswerKind.CHOICE for question in one.questions)
    )
    first = next(one for one in measure.questions if one.kind is AnswerKind.CHOICE)
    given = {first.key: Response(chosen=(first.answers[0].key,))}
    done = CheckIn(
        resident_id=UUID(int=7),
        measure=measure.key,
        content_version=measure.version,
        taken_on=NOW.date(),
        language="ur",
        responses=given,
    )
    told = read(page_of(done)).told
    assert {measure.title, first.words, first.answers[0].words} <= set(told)


@pytest.mark.parametrize(
    ("days", "said"),
    [((0, 4, 5), "Monday\nFriday\nSaturday\n3 days"), ((), "4 days")],
)
def test_days_of_a_usual_week_stand_in_both_parts(days: tuple[int, ...], said: str) -> None:
    measure = next(one for one in load_measures() if one.key == "alcohol")
    response = on_days(days) or Response(number=Decimal(4))
    done = CheckIn(
        resident_id=UUID(int=7),
        measure=measure.key,
        content_version=measure.version,
        taken_on=NOW.date(),
        language="en",
        responses={DRINKING_DAYS: response},
    )
    assert said in read(page_of(done)).told
    (held,) = as_data(kept(done))["records"]["CheckIn"]
    assert held["responses"][DRINKING_DAYS] == {
        "chosen": list(response.chosen),
        "number": str(response.number),
        "drinks": [],
        "day_drinks": [],
    }


@pytest.mark.parametrize("version", ["", "before"])
def test_drinks_told_day_by_day_stand_in_both_parts(version: str) -> None:
    measure = next(one for one in load_measures() if one.key == "alcohol")
    by_day = with_count(None, "pint-4", Decimal(2), 0)
    by_day = with_count(by_day, "own-330-4.8", Decimal("1.5"), 5)
    done = CheckIn(
        resident_id=UUID(int=7),
        measure=measure.key,
        content_version=version or measure.version,
        taken_on=NOW.date(),
        language="en",
        responses={"drinks": by_day or Response()},
    )
    told = "\n".join(read(page_of(done)).told)
    if version:
        assert "Drinks on each day that you told" in told
        assert "saturday" in told
    else:
        assert "Pint of beer or cider, 4%: 2\n" in told
        assert "Monday: Pint of beer or cider, 4%: 2\n" in told
        assert "Saturday: 330 ml of a drink of 4.8%: 1.5" in told
        assert "330 ml ml" not in told
    (held,) = as_data(kept(done))["records"]["CheckIn"]
    assert held["responses"]["drinks"]["day_drinks"] == [
        ["monday", "pint-4", "2"],
        ["saturday", "own-330-4.8", "1.5"],
    ]


@pytest.mark.parametrize(("code", "is_told"), [("en", False), ("ur", True)])
def test_it_says_that_words_were_tested_in_english_alone(code: str, is_told: bool) -> None:
    measure = next(one for one in load_measures() if one.key == "alcohol")
    done = CheckIn(
        resident_id=UUID(int=7),
        measure=measure.key,
        content_version=measure.version,
        taken_on=NOW.date(),
        language=code,
        responses={measure.questions[0].key: Response(chosen=("never",))},
    )
    said = "These words were tested in English alone."
    assert (said in read(page_of(done)).told) == is_told


@pytest.mark.parametrize("version", ["", "before"])
def test_answers_to_other_questions_stay_as_they_were_kept(version: str) -> None:
    measure = load_measures()[0]
    given = {
        "no-such-question": Response(number=Decimal("3.50")),
        measure.questions[0].key: Response(chosen=(PREFER_NOT_TO_SAY,)),
    }
    done = CheckIn(
        resident_id=UUID(int=7),
        measure=measure.key,
        content_version=version or measure.version,
        taken_on=NOW.date(),
        language="en",
        responses=given,
    )
    told = read(page_of(done)).told
    assert "No-such-question" in told
    assert "3.50" in told
    assert ("You would rather not say" in told) == (not version)
    assert (measure.questions[0].words in told) == (not version)


def test_it_says_what_was_done_and_where_a_person_is_made_up() -> None:
    assert "21 November 2026 at 10:00: Add a person" in read(page_of(a_resident())).told
    assert "For practice only. This person is made up." not in page_of(a_resident())
    made_up = page_of(a_resident(), is_practice=True)
    assert "For practice only. This person is made up." in made_up


def test_a_field_that_nobody_named_yet_is_told_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("homeapp.exchange.kept_words._LABELS", {})
    monkeypatch.setattr("homeapp.exchange.kept_words._TITLES", {})
    told = read(page_of(a_resident())).told
    assert {"Resident", "Nhs number", "9990000018"} <= set(told)


def test_it_is_whole_private_and_noted(planner: Planner, tmp_path: Path) -> None:
    person = planner.residents.add(a_resident())
    place = tmp_path / file_name(NOW.date())
    planner.save_copy(person.id, place)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [place.name]
    assert planner.audit.entries(person.id)[0].work == "Make a copy of all that is kept"


def test_a_place_that_takes_nothing_is_refused(planner: Planner, tmp_path: Path) -> None:
    person = planner.residents.add(Resident(preferred_name="Jan"))
    with pytest.raises(NotSaved):
        planner.save_copy(person.id, tmp_path / "nowhere" / "copy.zip")
    assert list(tmp_path.iterdir()) == []
