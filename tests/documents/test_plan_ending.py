"""How a plan ends: the sources never have a side of their own, and little of a side is empty."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.platypus.flowables import Flowable, PageBreak, Spacer

from homeapp.documents.ending import MOST_EMPTY, Ending
from homeapp.documents.plan import plan_pdf
from homeapp.domain.plans import Layout, PlanContent, PlanSource
from homeapp.i18n import language
from tests.documents.test_plan_sides import a_goal, a_plan, filled, sides

FROM = "Where the health facts come from"
REST = ("If you need help now", "The last page of this plan", "Week 4")
WIDTH = 500.0


def a_sourced_plan(lines: int, *, fridge: bool) -> PlanContent:
    """Return a plan that is so many lines longer than another, with many sources."""
    whole = a_plan(goals=(a_goal(barriers="\n".join("Rain" for _ in range(lines))),))
    sources = tuple(
        PlanSource(
            origin=f"NHS England: whom to ring and when, page {number}",
            dated=date(2026, 11, 21),
            is_confirmed=False,
            says=(line.words,),
        )
        for number, line in enumerate(whole.crisis)
    )
    return replace(
        whole,
        sources=sources,
        is_settled=False,
        fridge_page=fridge,
        next_review_on=date(2026, 12, 14),
    )


@pytest.mark.parametrize("fridge", [True, False])
@pytest.mark.parametrize("code", ["en", "pl", "bn", "ur"])
def test_the_sources_are_never_alone_on_a_side(code: str, tmp_path: Path, *, fridge: bool) -> None:
    for lines in range(0, 40, 2):
        content = a_sourced_plan(lines, fridge=fridge)
        pdf = plan_pdf(content, language(code), Layout.STANDARD)
        read = sides(pdf, tmp_path)
        [at] = [number for number, side in enumerate(read) if FROM in side]
        assert any(one in read[at] for one in REST), (lines, read[at])
        assert at == len(read) - 1 - fridge, "nothing but the fridge's page comes after"
        before = filled(tmp_path / "plan.pdf")[:at]
        assert all(one > 1 - (MOST_EMPTY + 120) / A4[1] for one in before), (lines, before)


def test_what_has_room_keeps_its_order_and_the_roomiest_print() -> None:
    ending, parts, wide, narrow = an_ending()
    assert set_in(ending, 500) == [*parts, wide]
    assert set_in(ending, 480) == [*parts, narrow]


def test_something_goes_over_with_the_sources() -> None:
    ending, parts, wide, _narrow = an_ending()
    set_parts = set_in(ending, 440)
    [at] = [number for number, one in enumerate(set_parts) if isinstance(one, PageBreak)]
    assert [one for one in set_parts if one not in (set_parts[at],)] == [*parts, wide]
    assert 1 < at < len(parts), "the box and a little of the meeting stay, the rest goes over"
    left = 440 - sum(one.wrap(WIDTH, 1000)[1] for one in set_parts[:at])
    assert left <= MOST_EMPTY


def test_a_box_without_room_comes_after_the_meeting() -> None:
    ending, (box, *meeting), wide, _narrow = an_ending(box=300)
    assert set_in(ending, 250) == [*meeting, box, wide]
    [first, *rest] = set_in(ending, MOST_EMPTY - 1)
    assert isinstance(first, PageBreak)
    assert rest == [box, *meeting, wide]


def an_ending(box: float = 200) -> tuple[Ending, list[Flowable], Flowable, Flowable]:
    """Return an ending with its parts: a box, four lines of 50 points, and two sizes of print."""
    first, wide, narrow = Spacer(1, box), Spacer(1, 90), Spacer(1, 70)
    meeting = [Spacer(1, 50) for _ in range(4)]
    return Ending([first], meeting, [[wide], [narrow]]), [first, *meeting], wide, narrow


def set_in(ending: Ending, room: float) -> list[Flowable]:
    """Return what an ending is in such room, behind the mark that nothing is kept with."""
    return ending.split(WIDTH, room)[1:]
