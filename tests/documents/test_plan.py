"""The plan as a PDF: all of it there, in each language and layout, and safe to hand over."""

import io
import re
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from homeapp.content.loading import load_content
from homeapp.documents.plan import plan_pdf
from homeapp.domain.directory import WEB_ONLY, Phone, Schedule
from homeapp.domain.goals import Doer, GoalDomain, GoalStatus
from homeapp.domain.plans import (
    Layout,
    PlanContent,
    PlanGoal,
    PlanService,
    PlanStatement,
    PlanStep,
    PlanWorker,
)
from homeapp.domain.schedules import Frequency, ScheduleDay, Weekday
from homeapp.errors import Refusal
from homeapp.i18n import Language, language, languages

CONTENT = load_content()
CODES = [known.code for known in languages()]


def a_goal(**values: object) -> PlanGoal:
    usual: dict[str, object] = {
        "domain": GoalDomain.ACTIVITY,
        "status": GoalStatus.ACTIVE,
        "own_words": "Walk to the park",
        "words_language": "en",
        "unit": "minutes of walking a day",
        "baseline": Decimal(5),
        "target": Decimal("22.5"),
        "how_often": "every day",
        "confidence": 8,
        "if_cue": "breakfast is done",
        "then_action": "I put my shoes on",
        "barriers": "Rain",
        "who_helps": "Noor",
        "starts_on": date(2026, 11, 23),
        "review_on": date(2026, 12, 14),
        "steps": (
            PlanStep(description="Buy shoes", doer=Doer.ME, due_on=date(2026, 11, 24)),
            PlanStep(description="Ring the walking group", doer=Doer.LINK_WORKER),
            PlanStep(description="Come along", doer=Doer.SOMEONE, doer_name="Noor"),
        ),
        "warnings": CONTENT.warnings_for(GoalDomain.ACTIVITY),
    }
    return PlanGoal(**{**usual, **values})  # type: ignore[arg-type]


def a_plan(**values: object) -> PlanContent:
    usual: dict[str, object] = {
        "preferred_name": "Amina",
        "worker": PlanWorker(
            name="Sam Jones", phone="07700 900 123", organisation="HALE", base="Shipley"
        ),
        "people_involved": "My daughter",
        "statements": (
            PlanStatement(
                heading=CONTENT.prompts[0].heading, words="میرے پوتے پوتیاں", language="ur"
            ),
        ),
        "tiles": (CONTENT.tiles[0].words,),
        "goals": (a_goal(),),
        "services": (a_place(),),
        "crisis": CONTENT.crisis_for("E08000032"),
        "next_review_on": date(2026, 12, 14),
        "content_version": CONTENT.version,
        "version": 2,
        "agreed_on": date(2026, 11, 21),
        "reference": "0ac880c1",
    }
    return PlanContent(**{**usual, **values})  # type: ignore[arg-type]


def a_place(**values: object) -> PlanService:
    usual: dict[str, object] = {
        "name": "Park walks",
        "organisation": "Example Trust",
        "description": "Gentle walks.",
        "phones": (Phone(number="07700 900 789"),),
        "address": ("1 Park Lane", "Bradford"),
        "postcode": "BD1 1HY",
        "schedules": (
            Schedule(days=(ScheduleDay(weekday=Weekday.TUESDAY),), freq=Frequency.WEEKLY),
        ),
        "cost": "Free",
        "languages": ("English", "Urdu"),
        "url": "https://example.org/walks",
        "verified_on": date(2026, 11, 1),
        "check_first": False,
    }
    return PlanService(**{**usual, **values})  # type: ignore[arg-type]


def read(pdf: bytes, tmp_path: Path) -> str:
    """Return the words of a PDF as a reader program finds them, all white space made one."""
    place = tmp_path / "plan.pdf"
    place.write_bytes(pdf)
    found = subprocess.run(["pdftotext", "-layout", place, "-"], capture_output=True, check=True)
    return " ".join(re.sub(r"[\u2066-\u2069]", "", found.stdout.decode()).split())


def test_the_english_plan_says_all_of_it(tmp_path: Path) -> None:
    text = read(plan_pdf(a_plan(), language("en"), Layout.STANDARD), tmp_path)
    for words in (
        "My plan to be Happy, Healthy at Home",
        "Amina",
        "We agreed this plan on 21 November 2026. It is version 2.",
        "Who took part: My daughter",
        "My link worker is Sam Jones.",
        "Phone: 07700 900 123",
        "Said in Urdu:",
        "I go from 5 to 22.5 (minutes of walking a day).",
        "If: breakfast is done",
        "Then: I put my shoes on",
        "How sure I am: 8 out of 10",
        "What I will do",
        "What my link worker will do",
        "What others will do",
        "Noor: Come along",
        "Park walks",
        "07700 900 789",
        "Checked on 1 November 2026.",
        "If you need help now",
        "999",
        "116 123",
        "0800 952 1181",
        "We meet again on Monday 14 December 2026.",
        "It is not a medical record and not a diagnosis.",
        "Plan 0ac880c1",
    ):
        assert words in text, words


def test_every_alcohol_goal_prints_its_warning(tmp_path: Path) -> None:
    warnings = CONTENT.warnings_for(GoalDomain.ALCOHOL)
    assert warnings
    goal = a_goal(domain=GoalDomain.ALCOHOL, warnings=warnings)
    for known in languages():
        for layout in Layout:
            pdf = plan_pdf(a_plan(goals=(goal,)), known, layout)
            text = read(pdf, tmp_path)
            assert "do not stop suddenly" in text, (known.code, layout)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_a_draft_prints_marked_and_with_its_english(
    code: str, layout: Layout, tmp_path: Path
) -> None:
    text = read(plan_pdf(a_plan(), language(code), layout), tmp_path)
    for english in ("This translation is a draft.", "If you need help now", "Week 1", "Mon"):
        assert english in text, english


def test_checked_translations_print_alone(tmp_path: Path) -> None:
    checked = Language(
        code="pl",
        name="Polski",
        english_name="Polish",
        locale="pl_PL",
        script="Latn",
        catalogue=_AllChecked(),
    )
    text = read(plan_pdf(a_plan(), checked, Layout.STANDARD), tmp_path)
    assert "This translation is a draft" not in text
    assert text.count("Moje cele") == 1
    assert "My goals" not in text


def test_an_unchecked_service_never_prints_its_number_as_right(tmp_path: Path) -> None:
    content = a_plan(services=(a_place(check_first=True, verified_on=None),))
    text = read(plan_pdf(content, language("en"), Layout.STANDARD), tmp_path)
    assert "Phone, check before you call: 07700 900 789" in text
    assert "Nobody has checked this lately. Check before you go." in text


def test_a_place_without_a_number_says_who_can_look_it_up(tmp_path: Path) -> None:
    for phones, count in (((), 1), ((Phone(number="07700 900 789"),), 0)):
        content = a_plan(services=(a_place(phones=phones),))
        text = read(plan_pdf(content, language("en"), Layout.STANDARD), tmp_path)
        assert text.count(WEB_ONLY) == count


def test_nothing_to_pay_is_said_in_the_language_of_the_plan(tmp_path: Path) -> None:
    content = a_plan(services=(a_place(),))
    text = read(plan_pdf(content, language("pl"), Layout.STANDARD), tmp_path)
    assert f": {language('pl').text('Free')}" in text


def test_a_plan_not_agreed_says_so_on_every_page(tmp_path: Path) -> None:
    content = a_plan(version=None, agreed_on=None, goals=tuple(a_goal() for _ in range(4)))
    pdf = plan_pdf(content, language("en"), Layout.STANDARD)
    pages = len(PdfReader(io.BytesIO(pdf)).pages)
    assert pages > 1
    assert read(pdf, tmp_path).count("This plan is not agreed yet.") == pages + 1


def test_what_is_typed_never_acts_as_markup(tmp_path: Path) -> None:
    words = 'BP <140 <b>ok</b> <img src="/etc/hostname"/> {name} & more'
    goal = a_goal(own_words=words, then_action=words, unit=words)
    content = a_plan(goals=(goal,), people_involved=words)
    text = read(plan_pdf(content, language("en"), Layout.STANDARD), tmp_path)
    assert text.count("<b>ok</b>") >= 4
    assert text.count("{name} & more") >= 4


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("code", CODES)
def test_very_long_words_and_texts_still_print(code: str, layout: Layout) -> None:
    long = "خیریت " * 900 + "x" * 3000
    goal = a_goal(own_words=long, then_action=long, barriers=long)
    content = a_plan(goals=(goal,), services=(a_place(description=long, name="y" * 300),))
    assert plan_pdf(content, language(code), layout).startswith(b"%PDF-")


def test_a_sign_that_no_font_has_is_refused_by_its_name() -> None:
    content = a_plan(people_involved="Family \U0001f468")
    with pytest.raises(Refusal, match="man"):
        plan_pdf(content, language("en"), Layout.STANDARD)


def test_a_plan_with_nothing_in_it_still_prints_the_way_to_help(tmp_path: Path) -> None:
    content = PlanContent(
        preferred_name="Amina", worker=PlanWorker(), crisis=CONTENT.crisis_near("")
    )
    text = read(plan_pdf(content, language("ur"), Layout.BILINGUAL), tmp_path)
    for number in ("999", "111", "0800 952 1181", "116 123"):
        assert number in text


@pytest.mark.parametrize("code", CODES)
def test_all_fonts_are_embedded_and_no_name_is_in_the_properties(code: str) -> None:
    reader = PdfReader(io.BytesIO(plan_pdf(a_plan(), language(code), Layout.BILINGUAL)))
    assert "Amina" not in str(reader.metadata)
    assert reader.trailer["/Root"]["/Lang"] == code
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            known = font.get_object()
            inner = known.get("/DescendantFonts", [known])[0].get_object()
            assert "/FontFile2" in inner["/FontDescriptor"].get_object(), known["/BaseFont"]


def test_the_same_plan_makes_the_same_bytes() -> None:
    made = {plan_pdf(a_plan(), language("ur"), Layout.STANDARD) for _ in range(2)}
    assert len(made) == 1


def test_the_standard_english_plan_fits_two_sides() -> None:
    reader = PdfReader(io.BytesIO(plan_pdf(a_plan(), language("en"), Layout.STANDARD)))
    assert len(reader.pages) <= 2


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("code", CODES)
def test_a_plan_of_the_practice_store_says_so_on_every_page(
    code: str, layout: Layout, tmp_path: Path
) -> None:
    content = a_plan(goals=tuple(a_goal() for _ in range(4)))
    pdf = plan_pdf(content, language(code), layout, is_practice=True)
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) > 1
    assert read(pdf, tmp_path).count("For practice only.") == len(pages)
    real = plan_pdf(content, language(code), layout)
    assert "For practice only." not in read(real, tmp_path)


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_practice_is_said_in_the_language_of_the_plan(code: str) -> None:
    pdf = plan_pdf(a_plan(), language(code), Layout.STANDARD, is_practice=True)
    title = PdfReader(io.BytesIO(pdf)).metadata.title
    assert title.startswith(language(code).text("For practice only. This person is made up."))
    assert not title.startswith("For practice only.")


class _AllChecked(type(language("pl").catalogue)):  # type: ignore[misc]
    """A catalogue in which somebody has checked every sentence."""

    def __init__(self) -> None:
        self.__dict__.update(language("pl").catalogue.__dict__)

    def pgettext(self, context: str, message: str) -> str:
        if context == "review":
            return "An invented reviewer on 2026-11-21"
        counts = {"messages": "2", "translated": "2", "checked": "2"}
        return counts.get(message, message)
