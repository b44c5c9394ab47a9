"""What every check can ask for: the screens' faults, and what the tests of screens ask for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.accessibility.looking import clipped, overlapping, too_wide
from tests.accessibility.moving import hidden_focus, out_of_reach
from tests.accessibility.screens import Screen, resident_screens, worker_screens
from tests.accessibility.spacing import high_lines
from tests.accessibility.telling import (
    always_there,
    asked,
    bare_numbers,
    nameless,
    pale,
    quick_clocks,
    same_in_grey,
    too_small,
)
from tests.accessibility.theming import other_colours
from tests.fakes import FrozenClock
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.shell import Shell
from ui.application import make_application
from ui.tasks import SerialRunner

Look = Callable[[Screen], Iterable[str]]

SCALES = (1.0, 1.5, 2.0)
LANGUAGES = ("en", "ur", "bn", "pl")
"""Which languages a resident's pages are looked at in, at each size of words."""
AT_EVERY_SIZE: tuple[Look, ...] = (clipped, overlapping, too_wide, always_there)
AT_ONE_SIZE: tuple[Look, ...] = (
    pale,
    same_in_grey,
    too_small,
    nameless,
    asked,
    bare_numbers,
    quick_clocks,
    other_colours,
)
FOR_ROOM: tuple[Look, ...] = (clipped, overlapping, too_wide)
WITH_KEYS: tuple[Look, ...] = (out_of_reach, hidden_focus)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Return the class pytest-qt makes its application from."""
    return QApplication


@pytest.fixture(scope="session")
def looker(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Return one that waits, for screens that many checks look at together."""
    qapp.setCursorFlashTime(0)
    return QtBot(request)


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    """Return the application with our fonts, palette and stylesheet, at 100 %."""
    return make_application([])


@pytest.fixture
def shell(application: QApplication, qtbot: QtBot, clock: FrozenClock) -> Iterator[Shell]:
    """Return a window at its door, with a worker who can unlock it."""
    runner = SerialRunner()
    yield Shell(qtbot, FakeEntrance(clock, workers=("Sana Jamil",)), runner)
    runner.close()


Found = dict[str, list[str]]
"""What each look at the screens yielded, by the name of the look."""


@pytest.fixture(scope="session")
def found(looker: QtBot) -> Found:
    """Return what is found on every screen, in every language and at every size of words."""
    told: Found = defaultdict(list)
    for scale in SCALES:
        looks = AT_EVERY_SIZE if scale != 1 else (*AT_EVERY_SIZE, *AT_ONE_SIZE)
        keyed = looks if scale != 1 else (*looks, *WITH_KEYS)
        _look(told, worker_screens(looker, scale), keyed, f"{scale:.0%}")
        for code in LANGUAGES:
            screens = resident_screens(looker, code, scale)
            keyed = looks if (scale, code) != (1, "ur") else (*looks, *WITH_KEYS)
            _look(told, screens, keyed, f"{code} {scale:.0%}")
    return told


@pytest.fixture(scope="session")
def spaced(looker: QtBot) -> Found:
    """Return what has too little room with letters, words and lines apart, all at once."""
    told: Found = defaultdict(list)
    with high_lines():
        _look(told, worker_screens(looker, apart=True), FOR_ROOM, "worker")
        for code in LANGUAGES:
            _look(told, resident_screens(looker, code, apart=True), FOR_ROOM, code)
    return told


def _look(told: Found, screens: Iterator[Screen], looks: Sequence[Look], where: str) -> None:
    walked: set[str] = set()
    for screen in screens:
        for look in looks:
            if look in WITH_KEYS and screen.name in walked:
                continue  # another page of the same kind
            told[look.__name__] += [f"{where} {screen.name}: {said}" for said in look(screen)]
        walked.add(screen.name)
