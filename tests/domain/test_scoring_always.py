"""What holds of every check-in, whatever was answered."""

from dataclasses import replace
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeapp.domain.measures import (
    PREFER_NOT_TO_SAY,
    AnswerKind,
    Condition,
    Measure,
    Question,
    Response,
    Scale,
)
from homeapp.domain.scoring import advice_for, asked, figures
from tests.check_ins import MEASURES, Said, amount, answered, any_answers, good_answers

measures = st.sampled_from(list(MEASURES.values()))


@settings(max_examples=60)
@given(data=st.data(), measure=measures)
def test_whatever_a_store_holds_gives_an_answer_and_none_below_nothing(
    data: st.DataObject, measure: Measure
) -> None:
    responses = data.draw(any_answers(measure))
    found = figures(measure, responses)
    assert all(one.amount.is_finite() and one.amount >= 0 for one in found)
    assert set(asked(measure, responses)) <= set(measure.questions)
    assert set(advice_for(measure, responses)) <= set(measure.advice)


@settings(max_examples=60)
@given(data=st.data(), measure=measures)
def test_the_order_of_answers_does_not_matter(data: st.DataObject, measure: Measure) -> None:
    responses = data.draw(good_answers(measure))
    turned = {
        key: Response(chosen=one.chosen[::-1], number=one.number, drinks=one.drinks[::-1])
        for key, one in reversed(responses.items())
    }
    assert figures(measure, turned) == figures(measure, responses)
    assert asked(measure, turned) == asked(measure, responses)
    assert advice_for(measure, turned) == advice_for(measure, responses)


@settings(max_examples=60)
@given(data=st.data(), measure=measures)
def test_answers_of_another_version_change_nothing(data: st.DataObject, measure: Measure) -> None:
    responses = data.draw(good_answers(measure))
    more = responses | {"asked-no-more": Response(chosen=("yes",))}
    assert figures(measure, more) == figures(measure, responses)
    assert advice_for(measure, more) == advice_for(measure, responses)


@settings(max_examples=100)
@given(
    data=st.data(),
    measure=measures,
    gone=st.sampled_from([None, Response(), Response(chosen=(PREFER_NOT_TO_SAY,))]),
)
def test_without_one_of_its_answers_a_scale_has_no_figure(
    data: st.DataObject, measure: Measure, gone: Response | None
) -> None:
    responses = data.draw(good_answers(measure))
    for found in figures(measure, responses):
        live = {one.key for one in asked(measure, responses)}
        for item in _made_of(measure, found.scale.key) & live:
            less = {key: one for key, one in responses.items() if key != item}
            less |= {item: gone} if gone else {}
            assert found.scale.key not in {one.scale.key for one in figures(measure, less)}


def _made_of(measure: Measure, scale: str) -> set[str]:
    scales = {one.key for one in measure.scales}
    made_of: set[str] = set()
    for item in measure.scale(scale).items:
        made_of |= _made_of(measure, item) if item in scales else {item}
    return made_of


@settings(max_examples=100)
@given(data=st.data(), measure=measures)
def test_what_is_asked_hangs_on_earlier_answers_alone(
    data: st.DataObject, measure: Measure
) -> None:
    responses = data.draw(any_answers(measure))
    keys = [one.key for one in measure.questions]
    place = data.draw(st.integers(0, len(keys) - 1))
    earlier = {key: one for key, one in responses.items() if key in keys[:place]}
    upto = set(keys[: place + 1])
    first = [one.key for one in asked(measure, earlier) if one.key in upto]
    assert first == [one.key for one in asked(measure, responses) if one.key in upto]


@settings(max_examples=60)
@given(data=st.data(), measure=measures)
def test_a_score_lies_within_the_points_there_are(data: st.DataObject, measure: Measure) -> None:
    ranges = {"audit-c": 12, "audit": 40, "hsi": 6, "loneliness": 9}
    for found in figures(measure, data.draw(good_answers(measure))):
        assert found.amount <= ranges.get(found.scale.key, 10**9)
        assert found.scale.key != "loneliness" or found.amount >= 3


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES.keys())
def test_nothing_said_gives_no_figure(measure: Measure) -> None:
    private = {one.key: Response(chosen=(PREFER_NOT_TO_SAY,)) for one in measure.questions}
    assert figures(measure, {}) == figures(measure, private) == ()


@pytest.mark.parametrize(
    ("measure", "scale", "said"),
    [
        ("alcohol", "units-a-week", {"drinks": {"single": "9"}}),
        ("alcohol", "units-a-week", {"how-often": PREFER_NOT_TO_SAY, "drinks": {"single": "9"}}),
        ("alcohol", "units-a-week", {"how-often": "4-a-week", "drinks": {}}),
        ("alcohol", "units-a-week", {"how-often": "4-a-week", "drinks": {"mead": "9"}}),
        ("alcohol", "units-a-week", {"how-often": "4-a-week", "drinks": {"single": "-9"}}),
        ("alcohol", "units-a-week", {"how-often": "4-a-week", "drinks": {"single": "NaN"}}),
        ("alcohol", "units-a-week", {"how-often": "4-a-week", "drinks": {"single": "0.55"}}),
        ("alcohol", "units-a-week", {"how-often": "4-a-week", "drinks": {"single": "201"}}),
        ("wellbeing", "happy-band", {"happy": 11}),
        ("wellbeing", "happy-band", {"happy": -1}),
        ("wellbeing", "happy-band", {"happy": Decimal("7.5")}),
        ("wellbeing", "happy-band", {"happy": Decimal("sNaN")}),
        ("wellbeing", "happy-band", {"happy": Decimal("Infinity")}),
        ("wellbeing", "happy-band", {"happy": "7"}),
        ("alcohol", "audit-c", {"how-often": ["never", "monthly"]}),
        ("alcohol", "audit-c", {"how-often": ["gone"]}),
        ("alcohol", "audit-c", {"how-often": ["never", "gone"]}),
        ("alcohol", "audit-c", {"how-often": ["never", PREFER_NOT_TO_SAY]}),
        ("alcohol", "audit-c", {"how-often": []}),
    ],
)
def test_an_answer_that_cannot_be_meant_gives_no_figure(
    measure: str, scale: str, said: dict[str, Said]
) -> None:
    assert amount(measure, scale, said) is None


@pytest.mark.parametrize(
    ("kind", "chosen", "figure"),
    [
        (AnswerKind.CHOICE, ["some"], [6]),
        (AnswerKind.CHOICE, ["some", "some"], [6]),
        (AnswerKind.CHOICE, ["some", "often"], []),
        (AnswerKind.CHOICE, ["some", "gone"], []),
        (AnswerKind.MANY, ["some", "often"], [9]),
        (AnswerKind.MANY, ["some", "gone"], []),
        (AnswerKind.MANY, ["some", PREFER_NOT_TO_SAY], []),
    ],
)
def test_points_are_of_one_choice_or_of_many_that_are_all_known(
    kind: AnswerKind, chosen: list[str], figure: list[int]
) -> None:
    wellbeing = MEASURES["wellbeing"]
    questions = tuple(
        replace(one, kind=kind) if one.key == "companionship" else one
        for one in wellbeing.questions
    )
    said: dict[str, Said] = {"companionship": chosen, "left-out": "some", "isolated": "some"}
    found = figures(replace(wellbeing, questions=questions), answered(said))
    assert [one.amount for one in found] == figure


def test_a_number_beside_a_private_answer_stays_private() -> None:
    responses = {"happy": Response(chosen=(PREFER_NOT_TO_SAY,), number=Decimal(7))}
    assert figures(MEASURES["wellbeing"], responses) == ()


def test_what_is_known_not_to_be_asked_counts_nothing_though_another_answer_is_missing() -> None:
    number = partial(Question, words="How many?", kind=AnswerKind.NUMBER, most=Decimal(9))
    asked_if = Condition(
        question="first",
        least=Decimal(5),
        also=(Condition(question="second", least=Decimal(1)),),
    )
    measure = replace(
        MEASURES["wellbeing"],
        questions=(
            number(key="first"),
            number(key="second"),
            number(key="third", asked_if=(asked_if,)),
        ),
        scales=(
            Scale(key="all", name="All", formula="sum", items=("first", "third"), source="own"),
        ),
        advice=(),
    )
    assert [one.amount for one in figures(measure, answered({"first": 4}))] == [4]
    assert figures(measure, answered({"first": 5})) == ()
    assert figures(measure, answered({"first": 5, "second": 1})) == ()
    assert [one.amount for one in figures(measure, answered({"first": 5, "second": 0}))] == [5]
    everything = answered({"first": 5, "second": 1, "third": 3})
    assert [one.amount for one in figures(measure, everything)] == [8]
