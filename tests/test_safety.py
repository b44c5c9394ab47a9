"""What the planner must do and must never do: each rule has tests, and here are those of no layer.

The rules stand in docs/safety.md, what can go wrong in docs/hazard-log.md.
"""

import ast
import io
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader

from homeapp.content.loading import load_content
from homeapp.content.measures import load_measures
from homeapp.domain.conversations import Interpreting
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import PREFER_NOT_TO_SAY, Response
from homeapp.domain.plans import Layout
from homeapp.domain.scoring import advice_for
from homeapp.i18n import language, languages
from homeapp.paths import CONTENT, ROOT
from homeapp.planner import Planner
from tests.factories import a_goal
from tests.ready_plans import a_ready_resident
from tests.sources import PACKAGES, uses_of
from translations.catalogues import extract_catalogues
from translations.files import DOMAINS, read_catalogue

DOCUMENTS = {"safety.md": ("M", 13, "N", 13), "hazard-log.md": ("H", 19, "", 0)}
FIGURES = {
    "activity": {"minutes", "activity-band"},
    "alcohol": {"audit-c", "audit", "units-a-week", "units-most-days", "heavy-days"},
    "eating": {"bmi-standard", "bmi-lower", "waist-to-height"},
    "smoking": {"cigarettes", "hsi", "packet-money", "pouch-money", "money"},
    "wellbeing": {
        *("satisfied-band", "worthwhile-band", "happy-band", "anxious-band", "loneliness"),
    },
}
"""Every figure there is. A clinical safety officer looks at each that is to come."""
DIAGNOSES = re.compile(
    r"\bdiagnos|(?<!do )\byou (?:have|suffer from) (?:a |an )?(?:disease|disorder|illness|condition"
    r"|depression|diabetes|dementia|cancer)|\brisk (?:score|of (?:a |an )?(?:stroke|heart|cancer"
    r"|diabetes|dementia|death|disease))|\b(?:QRISK|prognosis|life expectancy|clinically)\b"
    r"|\bchance of (?:dying|getting)|\b(?:treatment plan|triage)",
    re.IGNORECASE,
)
MEDICINES = re.compile(
    r"\b(?:stop|start|take|use|change|reduce|increase|halve|double|skip|miss|cut)\w*"
    r"(?: \w+){0,3} (?:medicines?|medications?|tablets?|pills?|insulin|doses?|warfarin|clozapine"
    r"|statins?|antidepressants?|inhalers?|patch(?:es)?|gum|lozenges?|vitamins?)\b"
    r"|\b\d+ ?(?:mg|mcg|micrograms?|milligrams?)\b|\bdos(?:e|age)s?\b|\bprescri",
    re.IGNORECASE,
)
NO_DIAGNOSIS = "This plan is mine. It is not a medical record and not a diagnosis."
SENT_TO_ASK = re.compile(r"(?=.*medicines)(?=.*Tell your GP or pharmacist)")
MAY_NAME_MEDICINES = {
    "Do you take medicines, or live with a mental illness? Tell your GP or pharmacist before the "
    "day you stop smoking.": "sends them to who can say (NHS Specialist Pharmacy Service)",
    "Do you have diabetes? Talk to your GP, your pharmacist or your diabetes team before you fast. "
    "This matters most if you take insulin or tablets for it.": "sends them to who can say",
}
"""Sentences that name medicines and give no advice on them, each with the reason."""


def _rows(name: str) -> list[tuple[str, str]]:
    page = (ROOT / "docs" / name).read_text("utf-8")
    return re.findall(r"^\| ([MNH]\d+) \|(.*)\|$", page, re.MULTILINE)


RULES = [(name, rule, said) for name in DOCUMENTS for rule, said in _rows(name)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_rule_and_every_hazard_is_there_once(name: str) -> None:
    first, count, other, more = DOCUMENTS[name]
    wanted = [f"{first}{number}" for number in range(1, count + 1)]
    wanted += [f"{other}{number}" for number in range(1, more + 1)]
    assert [rule for rule, _said in _rows(name)] == wanted


@pytest.mark.parametrize(("name", "rule", "said"), RULES)
def test_every_rule_is_kept_by_tests_that_exist(name: str, rule: str, said: str) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", said)
    assert named, f"{name} {rule}"
    for path, test in named:
        tree = ast.parse((ROOT / path).read_text("utf-8"))
        there = {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}
        assert test in there, f"{name} {rule}: {path}"


def test_every_hazard_says_all_and_leaves_judging_to_the_clinical_safety_officer() -> None:
    for rule, said in _rows("hazard-log.md"):
        cells = [cell.strip() for cell in said.split("|")]
        assert len(cells) == 7, rule
        assert all(cells), rule
        assert cells[-2:] == ["for the CSO", "for the CSO"], rule


@pytest.fixture(scope="module")
def sentences(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return every sentence of both catalogues, read afresh, and those of the content files."""
    tree = tmp_path_factory.mktemp("tree")
    (tree / "translations").mkdir()
    for folder in (*PACKAGES, "resources"):
        (tree / folder).symlink_to(ROOT / folder, target_is_directory=True)
    extract_catalogues(tree)
    found = [one for domain in DOMAINS for one in _messages(tree, domain)]
    found += [words for path in CONTENT.rglob("*.toml") for words in _quoted(path)]
    return list(dict.fromkeys(found))


def _messages(tree: Path, domain: str) -> Iterator[str]:
    for message in read_catalogue(tree / "translations" / f"{domain}.pot"):
        if message.id:
            yield from (message.id,) if isinstance(message.id, str) else message.id


def _quoted(path: Path) -> Iterator[str]:
    """Yield every text in quotes of a content file, those for workers included."""
    yield from re.findall(
        r'^(?:words|text|hint|title|intro) = "(.*)"$', path.read_text("utf-8"), re.M
    )


def test_no_word_diagnoses_or_scores_a_risk(sentences: list[str]) -> None:
    assert len(sentences) > 1000
    assert [one for one in sentences if DIAGNOSES.search(one)] == [NO_DIAGNOSIS]
    assert DIAGNOSES.search("Your risk of diabetes is 12 in 100.")
    assert DIAGNOSES.search("You have a disorder.")


def test_no_word_advises_on_medicines(sentences: list[str]) -> None:
    found = {one for one in sentences if MEDICINES.search(one)}
    assert found - MAY_NAME_MEDICINES.keys() == set()
    assert MAY_NAME_MEDICINES.keys() <= found, "an exception that is used no more"
    for wrong in ("Stop taking your tablets.", "Use a 21 mg patch.", "Change the dose."):
        assert MEDICINES.search(wrong), wrong


def test_every_figure_is_a_published_one_or_a_plain_count() -> None:
    known = {measure.key: {scale.key for scale in measure.scales} for measure in load_measures()}
    assert known == FIGURES
    for measure in load_measures():
        sources = {source.key: source for source in measure.sources}
        assert all(sources[scale.source].origin for scale in measure.scales)


def test_no_figure_joins_two_check_ins() -> None:
    for measure in load_measures():
        own = {*(one.key for one in measure.questions), *(one.key for one in measure.scales)}
        for scale in measure.scales:
            assert set(scale.items) <= own, scale.key


@pytest.mark.parametrize("answer", ["daily", "sometimes"])
def test_whoever_stops_smoking_hears_of_their_medicines(answer: str) -> None:
    smoking = next(one for one in load_measures() if one.key == "smoking")
    lines = [one.words for one in advice_for(smoking, {"status": Response(chosen=(answer,))})]
    assert any(SENT_TO_ASK.search(line) for line in lines), lines


def test_whoever_keeps_their_smoking_private_hears_only_what_has_a_source() -> None:
    smoking = next(one for one in load_measures() if one.key == "smoking")
    private = advice_for(smoking, {"status": Response(chosen=(PREFER_NOT_TO_SAY,))})
    assert all(line.source for line in private)


@pytest.mark.parametrize(
    ("domain", "wanted"),
    [
        (GoalDomain.ALCOHOL, re.compile("do not stop suddenly")),
        (GoalDomain.SMOKING, SENT_TO_ASK),
        (GoalDomain.ACTIVITY, re.compile("Stop and call 999")),
    ],
)
def test_every_such_goal_on_paper_has_its_safety_words(
    planner: Planner, domain: GoalDomain, wanted: re.Pattern[str]
) -> None:
    person = a_ready_resident(planner)
    planner.goals.add(a_goal(person, domain=domain, own_words="Begin on Monday"))
    content = planner.plans.compose(person)
    of_it = [goal for goal in content.goals if goal.domain is domain]
    assert of_it
    assert all(any(wanted.search(said) for said in goal.warnings) for goal in of_it)
    assert any(wanted.search(line) for line in planner.plan_lines(content, "en"))


@pytest.mark.parametrize("path", sorted(CONTENT.glob("*.toml")), ids=lambda path: path.stem)
def test_no_file_is_settled_before_somebody_confirmed_it(path: Path) -> None:
    review = tomllib.loads(path.read_text("utf-8"))["review"]
    assert review == "draft" or review.startswith("to be confirmed by the "), review


def test_ethnic_group_is_used_for_nothing() -> None:
    """It is asked and kept; the thresholds of NICE go by a question of the check-in itself."""
    assert uses_of("ethnicity") == set()


def test_nothing_merges_two_people(planner: Planner) -> None:
    names = {name for name in dir(planner.residents) if not name.startswith("_")}
    assert not [name for name in names if "merge" in name or "join" in name]
    first, second = a_ready_resident(planner), a_ready_resident(planner)
    planner.residents.likely_duplicates(planner.residents.get(first))
    planner.residents.change(second, family_name="Example")
    assert len(planner.residents.caseload()) == 2
    assert len(planner.goals.of(first)) == len(planner.goals.of(second)) == 1


def test_no_child_is_asked_to_interpret() -> None:
    assert not [one for one in Interpreting if re.search("child|family|friend", one.words.lower())]
    asked = (ROOT / "ui/consents/asking.py").read_text("utf-8")
    assert "Never a child." in asked


def test_a_plan_holds_nothing_of_anybody_else(planner: Planner) -> None:
    mine = a_ready_resident(planner)
    theirs = a_ready_resident(planner, preferred_name="Zebedee", family_name="Quillfeather")
    planner.conversations.say(theirs, "important", "My model railway", "en")
    planner.goals.add(a_goal(theirs, own_words="Paint the Quillfeather bridge"))
    planner.conversations.involve(theirs, "Uncle Quillfeather")
    said = repr(planner.plans.compose(mine)) + repr(planner.plans.agree(mine))
    for word in ("Zebedee", "Quillfeather", "railway", str(theirs)):
        assert word not in said
    assert "railway" in repr(planner.plans.compose(theirs))


def test_what_somebody_said_is_never_translated(planner: Planner) -> None:
    """Even words that are a sentence of our own, and so stand in the catalogue."""
    ours = "Walk for 5 minutes"
    assert language("ur").text(ours) != ours, "the sentence is translated where it is ours"
    person = a_ready_resident(planner, reading_language="ur")
    (goal,) = planner.goals.of(person)
    planner.goals.change(goal.id, own_words=ours, words_language="en")
    planner.plans.choose(person, layout=Layout.STANDARD, language="ur")
    pages = PdfReader(io.BytesIO(planner.preview_plan(person))).pages
    said = " ".join("".join(page.extract_text() for page in pages).split())
    assert ours in said
    assert "Buy walking shoes" in said


@pytest.mark.parametrize("code", [one.code for one in languages()])
def test_every_plan_prints_whom_to_call(planner: Planner, code: str) -> None:
    person = a_ready_resident(planner, reading_language=code)
    choices = planner.plans.choices(person)
    planner.plans.choose(person, left_off=tuple(goal.domain for goal in planner.goals.of(person)))
    content = planner.plans.compose(person)
    lines = "\n".join(planner.plan_lines(content, choices.language))
    for line in load_content().crisis_for("E08000032"):
        assert line.number in re.sub("[\u2066-\u2069]", "", lines).replace("\u00a0", " ")


def test_a_plan_says_which_content_it_was_made_of(planner: Planner) -> None:
    content = planner.plans.compose(a_ready_resident(planner))
    assert content.content_version == load_content().version
    assert re.fullmatch(r"\d{4}-\d{2}.*", content.content_version)


def test_every_day_is_shown_with_its_month_in_words() -> None:
    day = date(2026, 11, 3)
    for known in languages():
        shown = known.date(day)
        assert not re.search(r"\d+\s*[/.\-]\s*\d+", shown), shown
        assert re.search(r"[^\W\d]", shown), shown


def test_a_person_without_answers_has_no_figure_and_no_label(planner: Planner) -> None:
    person: UUID = a_ready_resident(planner)
    assert planner.measures.of(person) == []
    assert Decimal(0) not in [goal.target for goal in planner.goals.of(person)]
