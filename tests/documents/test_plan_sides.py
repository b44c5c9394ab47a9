"""How a plan fills its sides: what belongs together stays so, and few sides are enough."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from homeapp.bootstrap import StoreEntrance
from homeapp.content.loading import load_content
from homeapp.demo import DEMO_PASSPHRASE, make_demo
from homeapp.documents.plan import plan_pdf
from homeapp.domain.goals import Doer, GoalDomain, GoalStatus
from homeapp.domain.plans import Layout, PlanContent, PlanGoal, PlanStep, PlanWorker
from homeapp.i18n import language, languages
from homeapp.planner import Planner

CONTENT = load_content()
CODES = [known.code for known in languages()]
URDU = "صبح پارک تک چلوں گی"
WARNING = CONTENT.warnings_for(GoalDomain.ACTIVITY)


def a_goal(**values: object) -> PlanGoal:
    usual: dict[str, object] = {
        "domain": GoalDomain.ACTIVITY,
        "status": GoalStatus.ACTIVE,
        "own_words": "Walk to the park",
        "words_language": "en",
        "warnings": WARNING,
    }
    return PlanGoal(**{**usual, **values})  # type: ignore[arg-type]


def a_plan(**values: object) -> PlanContent:
    usual: dict[str, object] = {
        "preferred_name": "Amina",
        "worker": PlanWorker(name="Sam Jones", phone="07700 900 123"),
        "goals": (a_goal(),),
        "crisis": CONTENT.crisis_for("E08000032"),
    }
    return PlanContent(**{**usual, **values})  # type: ignore[arg-type]


def sides(pdf: bytes, tmp_path: Path) -> list[str]:
    """Return the words of each side, in the order they stand, white space made one."""
    place = tmp_path / "plan.pdf"
    place.write_bytes(pdf)
    found = subprocess.run(["pdftotext", "-layout", place, "-"], capture_output=True, check=True)
    pages = re.sub(r"[\u2066-\u2069]", "", found.stdout.decode()).split("\f")[:-1]
    return [" ".join(page.split()) for page in pages]


@pytest.mark.parametrize("lines", range(0, 36, 3))
def test_a_warning_stays_on_the_page_of_its_goal(lines: int, tmp_path: Path) -> None:
    barriers = "\n".join("Rain" for _ in range(lines))
    goals = (a_goal(warnings=(), barriers=barriers), a_goal(own_words="Swim on Tuesdays"))
    for code in ("en", "pl"):
        pdf = plan_pdf(a_plan(goals=goals), language(code), Layout.STANDARD)
        (page,) = [page for page in sides(pdf, tmp_path) if "Swim on Tuesdays" in page]
        assert "Stop and call 999" in page, code


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("code", ["en", "pl", "bn"])
def test_the_head_names_the_language_of_the_plan(code: str, layout: Layout, tmp_path: Path) -> None:
    first = sides(plan_pdf(a_plan(), language(code), layout), tmp_path)[0]
    assert language(code).name in first[: first.index("Sam Jones")]


def test_what_was_typed_in_another_language_is_named_once_for_all_of_it(tmp_path: Path) -> None:
    goal = a_goal(
        if_cue=URDU,
        then_action=URDU,
        who_helps=URDU,
        words_language="ur",
        own_words=URDU,
        steps=(
            PlanStep(description=URDU, doer=Doer.ME),
            PlanStep(description=URDU, doer=Doer.ME),
            PlanStep(description="Ring the walking group", doer=Doer.LINK_WORKER),
        ),
    )
    text = " ".join(
        sides(plan_pdf(a_plan(goals=(goal,)), language("en"), Layout.STANDARD), tmp_path)
    )
    assert text.count("Said in Urdu:") == 3, "the goal, how, and what I will do"
    assert text.index("Said in Urdu:", text.index("What I will do")) > 0
    assert "Said in English:" not in text, "the worker's step is in the plan's own language"
    urdu = sides(plan_pdf(a_plan(goals=(goal,)), language("ur"), Layout.STANDARD), tmp_path)
    assert " ".join(urdu).count("Said in English:") == 1
    assert "Said in Urdu:" not in " ".join(urdu)


def test_where_the_language_changes_within_a_list_both_are_named(tmp_path: Path) -> None:
    steps = tuple(PlanStep(description=one, doer=Doer.ME) for one in (URDU, "Buy shoes"))
    goal = a_goal(words_language="ur", own_words=URDU, steps=steps)
    text = " ".join(
        sides(plan_pdf(a_plan(goals=(goal,)), language("en"), Layout.STANDARD), tmp_path)
    )
    list_of_steps = text[text.index("What I will do") :]
    assert list_of_steps.index("Said in Urdu:") < list_of_steps.index("Said in English:")


@pytest.fixture
def practised(tmp_path: Path) -> Iterator[Planner]:
    """Yield the planner of a practice store, as it is made on a computer."""
    place = tmp_path / "practice.store"
    make_demo(place)
    entrance = StoreEntrance(place, is_practice=True)
    planner = entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)
    yield planner
    planner.close()


def test_plans_of_the_practice_store_take_few_sides(practised: Planner, tmp_path: Path) -> None:
    """Two in English, about twice that in Urdu, none but the last a quarter empty; the fridge's."""
    people = [row for row in practised.residents.caseload() if row.plan_agreed_on]
    assert "Amina" in [row.preferred_name for row in people]
    for row in people:
        content = practised.plans.latest(row.resident_id).content
        for code, layout, most in (
            ("en", Layout.STANDARD, 2),
            ("ur", Layout.STANDARD, 4),
            ("ur", Layout.BILINGUAL, 4),
            ("bn", Layout.STANDARD, 4),
            ("bn", Layout.BILINGUAL, 4),
            ("pl", Layout.STANDARD, 4),
            ("pl", Layout.BILINGUAL, 4),
        ):
            place = tmp_path / "plan.pdf"
            place.write_bytes(plan_pdf(content, language(code), layout, is_practice=True))
            *plan, _last_of_plan, fridge = filled(place)
            assert len(plan) + 1 <= most, (row.preferred_name, code, layout)
            assert all(part > 0.67 for part in (*plan, fridge)), (row.preferred_name, code)


def filled(place: Path) -> list[float]:
    """Return which part of each side is written on, its foot left out."""
    made = subprocess.run(["pdftotext", "-bbox", place, "-"], capture_output=True, check=True)
    pages = made.stdout.decode().split("<page ")[1:]
    height, foot = 842.0, 770.0
    lowest = [
        max(low for low in map(float, re.findall(r'yMax="([0-9.]+)"', page)) if low < foot)
        for page in pages
    ]
    return [low / height for low in lowest]
