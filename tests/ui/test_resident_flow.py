"""The order of the resident's pages: on, back, and where an answer makes pages come or go."""

from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest

from ui.session.resident_flow import Mark, ResidentFlow


class Part:
    """A part whose pages are words."""

    def __init__(self, key: str, *pages: str) -> None:
        self.key = key
        self.shown = list(pages)
        self.asked = 0
        self.within = ""

    def come_back_to(self, within: str) -> None:
        self.within = within
        self.shown = within.split()

    def open(self, resident_id: UUID) -> None:
        pass

    def pages(self) -> Sequence[str]:
        self.asked += 1
        return self.shown


class Walk:
    """A flow through three parts, and the parts it may not go into."""

    def __init__(self) -> None:
        self.parts = [Part("a", "a1"), Part("b", "b1", "b2"), Part("c", "c1")]
        self.closed: set[str] = set()
        self.flow = ResidentFlow[str](
            self.parts, lambda key: key not in self.closed, lambda: self.seen.append(self.flow.page)
        )
        self.seen: list[str] = []
        self.flow.start(uuid4())


@pytest.fixture
def walk() -> Walk:
    return Walk()


def test_on_and_back_go_through_every_page(walk: Walk) -> None:
    assert [walk.flow.go_on() for _turn in range(6)] == [True] * 3 + [False] * 3
    assert walk.flow.look == ("c1", False, True)
    for _turn in range(6):
        walk.flow.back()
    assert walk.flow.look == ("a1", True, False)
    assert walk.seen == ["a1", "b1", "b2", "c1", "b2", "b1", "a1"]


def test_a_closed_part_is_passed_by(walk: Walk) -> None:
    walk.closed = {"b"}
    walk.flow.go_on()
    assert walk.seen == ["a1", "c1"]
    walk.closed = {"b", "c"}
    walk.flow.back()
    assert walk.flow.look == ("a1", True, True)
    assert not walk.flow.go_on()


def test_a_page_that_an_answer_takes_away_gives_way_to_the_one_before(walk: Walk) -> None:
    walk.flow.go_on()
    walk.flow.go_on()
    walk.parts[1].shown = ["b1"]
    assert walk.flow.page == "b1"
    walk.flow.go_on()
    assert walk.flow.page == "c1"


def test_a_page_that_an_answer_brings_comes_next(walk: Walk) -> None:
    walk.parts[0].shown.append("a2")
    walk.flow.go_on()
    assert walk.flow.page == "a2"


def test_a_part_is_entered_by_its_key(walk: Walk) -> None:
    walk.flow.go_to("b")
    assert walk.flow.page == "b1"
    walk.flow.back()
    assert walk.flow.page == "a1"


def test_the_page_after_is_the_one_that_going_on_shows(walk: Walk) -> None:
    for _turn in range(3):
        expected = walk.flow.page_after
        walk.flow.go_on()
        assert walk.flow.page == expected
    assert walk.flow.page_after is None


def test_one_look_tells_the_page_and_whether_it_is_first_or_last(walk: Walk) -> None:
    asked = walk.parts[0].asked
    assert walk.flow.look == ("a1", True, False)
    assert walk.parts[0].asked == asked + 1
    walk.closed = {"b", "c"}
    assert walk.flow.look == ("a1", True, True)
    walk.parts[0].shown = ["a0", "a1", "a2"]
    assert walk.flow.look == ("a1", False, False)
    walk.parts[0].shown = ["a0"]
    assert walk.flow.look == ("a0", True, True)


def test_a_part_is_come_back_to_at_what_it_was_about(walk: Walk) -> None:
    walk.flow.go_on()
    walk.flow.go_on()
    assert walk.flow.mark == Mark("b", 1, "")
    for begin in walk.flow.starting(uuid4(), Mark("b", 2, "x1 x2 x3")):
        begin()
    assert walk.flow.page == "x3"
    assert walk.flow.mark == Mark("b", 2, "x1 x2 x3")


def test_a_page_that_is_gone_by_then_gives_way_to_the_nearest_of_its_part(walk: Walk) -> None:
    for begin in walk.flow.starting(uuid4(), Mark("b", 5, "x1 x2")):
        begin()
    assert walk.flow.page == "x2"


@pytest.mark.parametrize("at", [Mark("b", 5), Mark("gone", 1), Mark("a", 1, "x1 x2")])
def test_elsewhere_the_talk_begins_at_the_first_page_of_its_part(walk: Walk, at: Mark) -> None:
    for begin in walk.flow.starting(uuid4(), at):
        begin()
    assert walk.flow.mark.page == 0


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (["b1", "b2", "b3"], "b2"),
        (["b1", "b3"], "b1"),
        (["b3"], "b3"),
        (["b1", "new"], "new"),
        (["b1", "b2", "new"], "b2"),
    ],
)
def test_after_undo_the_nearest_page_before_is_shown(
    walk: Walk, now: list[str], shown: str
) -> None:
    walk.parts[1].shown = ["b1", "b2", "b3"]
    walk.flow.go_on()
    walk.flow.go_on()
    before, place = walk.flow.pages, walk.flow.mark.page
    walk.parts[1].shown = now
    assert walk.flow.page  # somebody looks before it is shown anew
    walk.flow.come_near(before, place)
    assert walk.seen[-1] == walk.flow.page == shown
