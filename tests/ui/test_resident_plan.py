"""The plan in the resident's view: as large as other words, moved on one way, answers in sight."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.plans import Layout
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen
from tests.ui.test_dragging import Fingertip
from ui.application import make_application
from ui.plans.plan_sides import PlanSides
from ui.plans.resident_plan import PlanPage
from ui.theme import SIZES, text_size

CODES = ("en", "ur", "bn", "pl")
SCALES = (1.0, 1.5)
ANSWERS = ("told", "change", "back", "not_sure", "skip", "continue")
BODY = 12 / 72  # inches: the size of a sentence on paper


@pytest.fixture
def begin(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> Iterator[Callable[..., ResidentOnScreen]]:
    """Return what opens the plan of somebody who reads a language, in words of a size."""

    def begin(code: str, scale: float = 1.0, tall: int = 768) -> ResidentOnScreen:
        make_application([], scale)
        screen = ResidentOnScreen(qtbot, planner, memory_store, code)
        screen.view.resize(1366, tall)
        screen.go_to("PlanPage")
        qtbot.waitUntil(lambda: the_plan(screen).pages > 1)
        QApplication.processEvents()
        return screen

    yield begin
    make_application([])


def the_plan(screen: ResidentOnScreen) -> PlanSides:
    assert isinstance(screen.page, PlanPage)
    return screen.page._view


def place_of(screen: ResidentOnScreen, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(screen.view, QPoint(0, 0)), widget.size())


def letters(screen: ResidentOnScreen) -> float:
    """Return how large sentences of the plan are, in px."""
    plan = the_plan(screen)
    return BODY * plan.logicalDpiX() * plan.zoom


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("code", CODES)
def test_all_answers_are_in_sight_and_so_is_as_much_of_the_plan_as_can_be(
    begin: Callable[..., ResidentOnScreen], code: str, scale: float
) -> None:
    screen = begin(code, scale)
    assert screen.view._sheets._on_show.verticalScrollBar().maximum() == 0
    places = [place_of(screen, screen.button(name)) for name in ANSWERS]
    plan = place_of(screen, the_plan(screen))
    foot = place_of(screen, screen.button("continue"))
    for one in (*places, plan):
        assert screen.view.rect().contains(one)
    assert not any(one.intersects(plan) for one in places)
    beneath = [one.bottom() for one in places[:2] if one.top() > plan.bottom()]
    assert foot.top() - max([plan.bottom(), *beneath]) < 3 * SIZES.wide
    assert plan.height() > 768 * 0.45
    assert plan.width() > 1366 * 0.65
    if not beneath:
        assert (places[0].left() < plan.left()) == (code == "ur")


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("code", CODES)
def test_its_letters_are_at_least_as_large_as_small_print(
    begin: Callable[..., ResidentOnScreen], code: str, scale: float
) -> None:
    screen = begin(code, scale)
    plan = the_plan(screen)
    assert letters(screen) > text_size("small", scale) - 1
    paper = plan.document().pagePointSize(0).width() * plan.logicalDpiX() / 72 * plan.zoom
    edges = 48 / 595 * paper * 2  # white, on both sides
    assert paper - edges < plan.viewport().width()
    assert plan.horizontalScrollBar().maximum() == 0


def test_its_letters_grow_with_other_words(begin: Callable[..., ResidentOnScreen]) -> None:
    screen = begin("en")
    plan = the_plan(screen)
    before = letters(screen)
    screen.press("more")
    where = plan.verticalScrollBar().value() / plan.zoom
    make_application([], 1.5)
    for _turn in range(5):
        QApplication.processEvents()
    assert letters(screen) > 1.3 * before
    assert abs(plan.verticalScrollBar().value() / plan.zoom - where) < 20


@pytest.mark.parametrize(("code", "scale", "share"), [("ur", 1.5, 0.45), ("en", 2.0, 0.35)])
def test_on_a_lower_screen_answers_make_do_with_less_around_them(
    begin: Callable[..., ResidentOnScreen], code: str, scale: float, share: float
) -> None:
    screen = begin(code, scale, 728)
    page = screen.page
    assert isinstance(page, PlanPage)
    assert page._state.isHidden()
    assert place_of(screen, the_plan(screen)).height() > 728 * share
    for button in (screen.button("told"), screen.button("change")):
        assert screen.view.rect().contains(place_of(screen, button))
        assert button.width() >= button.sizeHint().width()
    assert screen.view._sheets._on_show.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("code", ["en", "ur"])
def test_one_pair_of_buttons_leads_through_all_of_it_and_back(
    begin: Callable[..., ResidentOnScreen], code: str
) -> None:
    screen = begin(code)
    plan = the_plan(screen)
    bar, sight = plan.verticalScrollBar(), plan.viewport().height()
    more, up = (screen.view.findChild(QWidget, f"resident.{way}") for way in ("more", "up"))
    assert not up.isVisible()
    assert min(more.width(), more.height()) >= SIZES.resident_target
    seen = [0]
    while more.isVisible():
        before = bar.value()
        screen.press("more")
        assert 0 < bar.value() - before < sight
        seen.append(plan.page)
        assert f"{plan.page + 1}" in plan.accessibleName()
    assert sorted(seen) == seen
    assert sorted(set(seen)) == list(range(plan.pages))
    assert bar.value() > bar.maximum() - SIZES.gap
    while up.isVisible():
        screen.press("up")
    assert bar.value() < SIZES.gap


def test_a_finger_drags_it(begin: Callable[..., ResidentOnScreen]) -> None:
    screen = begin("ur", 1.5)
    plan = the_plan(screen)
    finger = Fingertip(screen.view)
    finger.drag(place_of(screen, plan).center(), -120)
    assert plan.verticalScrollBar().value() == 120
    told = screen.button("told")
    finger.drag(place_of(screen, told).center(), -120)
    assert plan.verticalScrollBar().value() == 120
    assert not told.isChecked()


def test_it_stays_where_it_was_when_it_is_made_anew(
    begin: Callable[..., ResidentOnScreen], qtbot: QtBot
) -> None:
    screen = begin("en")
    plan = the_plan(screen)
    screen.press("more")
    at, pdf = plan.verticalScrollBar().value(), plan.pdf
    assert at > 0
    plans = screen.planner.plans
    plans.choose(screen.resident_id, language="ur", layout=Layout.STANDARD)
    screen.press("continue")
    screen.press("back")
    qtbot.waitUntil(lambda: plan.pdf != pdf)
    assert plan.verticalScrollBar().value() == at


def test_a_screen_reader_hears_its_words_in_the_language_on_show(
    begin: Callable[..., ResidentOnScreen],
) -> None:
    screen = begin("ur")
    plan = the_plan(screen)
    content = screen.planner.plans.compose(screen.resident_id)
    code = screen.planner.plans.choices(screen.resident_id).language
    assert code == "ur"
    assert plan.accessibleDescription().split("\n") == screen.planner.plan_lines(content, code)
    screen.press("language.en")
    assert plan.accessibleDescription() == ""


def test_what_it_waits_for_stands_in_its_place(begin: Callable[..., ResidentOnScreen]) -> None:
    screen = begin("en")
    page = screen.page
    assert isinstance(page, PlanPage)
    plan = the_plan(screen)
    assert page._waits.isHidden()
    plan.show_nothing()
    page._show_place()
    words = [one.text() for one in plan.viewport().findChildren(QLabel) if one.isVisible()]
    assert words == ["Your plan is being made. This takes a moment."]
    assert page._state.isHidden()
    assert screen.view.layoutDirection() is Qt.LayoutDirection.LeftToRight
