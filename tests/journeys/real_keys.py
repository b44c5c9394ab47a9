"""The keys of the screen itself: they go to the X server, which hands them to the window in front.

What the planner does with them is read on the accessibility bus, and nothing is done by way of it.
"""

from collections.abc import Callable

from jeepney import DBusAddress  # type: ignore[import-untyped]

from tests.journeys.accessibility import PATIENCE, Bus, Gone, Node, has_id, wait_for
from tests.journeys.visits import Visit

__all__ = ["Keyboard", "Typist"]

_REGISTRY = "org.a11y.atspi.Registry"
_DOOR = DBusAddress(
    "/org/a11y/atspi/registry/deviceeventcontroller",
    _REGISTRY,
    "org.a11y.atspi.DeviceEventController",
)
_DOWN, _UP, _TAP, _TYPE = 0, 1, 3, 4  # what may be done with keys; a tap is told by the key's sign
_SIGNS = {
    "Enter": 0xFF0D,
    "Esc": 0xFF1B,
    "F2": 0xFFBF,
    "F8": 0xFFC5,
    "Left": 0xFF51,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "Space": 0x20,
    "Tab": 0xFF09,
}
_HELD = {"Ctrl": 37, "Shift": 50}  # places on a keyboard of X
_MOST = 250  # stops of Tab round a window


class Keyboard:
    """Presses keys, as a hand does on the keyboard of this desktop."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def press(self, keys: str) -> None:
        """Press keys together, such as "Ctrl+Z"."""
        *held, last = keys.split("+")
        for one in held:
            self._do(_HELD[one], _DOWN)
        self._do(_SIGNS[last] if last in _SIGNS else ord(last.lower()), _TAP)
        for one in reversed(held):
            self._do(_HELD[one], _UP)

    def write(self, words: str) -> None:
        """Press one key after another."""
        self._do(0, _TYPE, words)

    def _do(self, key: int, what: int, words: str = "") -> None:
        self._bus.call(_DOOR, "GenerateKeyboardEvent", "isu", key, words, what)


class Typist:
    """Somebody who has a keyboard and nothing else, and who sees where it is."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self._bus = visit.desktop.bus
        self._keys = Keyboard(self._bus)
        self._bus.listen_for_focus()
        self._here: Node | None = None

    @property
    def here(self) -> Node:
        """Return what has the keyboard, once anything has and all is heard that was told of it."""
        while True:
            here = self._here = self._latest() or self._here or self._look_for_focus()
            # What the planner told before it answers comes in before the answer.
            has_focus = _has_focus(here)
            if (moved := self._latest()) is not None:
                self._here = moved
            elif has_focus:
                return here
            else:
                self._here = None

    def press(self, keys: str) -> None:
        """Press keys, wherever the keyboard is."""
        self._keys.press(keys)

    def write(self, words: str) -> None:
        """Type words, wherever the keyboard is."""
        self._keys.write(words)

    def wait_at(self, id_: str = "", *, named: str = "") -> Node:
        """Wait until the keyboard has come by itself to what has this id, or is called so."""

        def is_there() -> bool:
            here = self.here
            return has_id(here, id_) if id_ else here.name == named

        wait_for(is_there, f"the keyboard at {id_ or named}")
        return self.here

    def reach(self, id_: str = "", *, named: str = "", by: str = "Tab") -> Node:
        """Go to what has this id, or is called so, with Tab or with another key."""
        passed: list[str] = []
        for _stop in range(_MOST):
            here = self.here
            if has_id(here, id_) if id_ else here.name == named:
                return here
            passed.append(_short(here))
            self.step(by)
        raise AssertionError(f"{by} never came to {id_ or named}, but to {set(passed)}")

    def step(self, by: str = "Tab") -> Node:
        """Press a key that takes the keyboard somewhere else, and return where that is."""
        before = self.here
        self.press(by)
        moved = self._bus.next_focus(PATIENCE)
        assert moved is not None, f"{by} does not lead away from {_short(before)}"
        self._here = moved
        return self.here

    def go_to(self, id_: str = "", *, named: str = "", press: str = "Space") -> Node:
        """Go to a button with Tab, and press it."""
        found = self.reach(id_, named=named)
        self.press(press)
        return found

    def choose(self, id_: str, by: str = "Tab") -> None:
        """Go to an answer and press Space, and see it chosen."""
        found = self.reach(id_, by=by)
        self.press("Space")
        wait_for(lambda: "checked" in found.states, f"{id_}, chosen")

    def fill(self, id_: str, words: str) -> None:
        """Go to an empty field with Tab, type, and see the words in it."""
        field = self.reach(id_)
        self.write(words)
        wait_for(lambda: field.text == words, f"{words} in {id_}")

    def stops(self, until: Callable[[Node], bool]) -> list[Node]:
        """Return all that Tab comes to from here on, and the last that it is `until`."""
        found = [self.here]
        while not until(found[-1]):
            assert len(found) < _MOST, f"Tab goes on for ever: {[_short(one) for one in found]}"
            found.append(self.step())
        return found

    def _latest(self) -> Node | None:
        latest = None
        while (moved := self._bus.next_focus()) is not None:
            latest = moved
        return latest

    def _look_for_focus(self) -> Node:
        """Look over the whole window: what went may have had the keyboard, or nothing is told."""
        found: list[Node] = []

        def look() -> bool:
            moved = self._latest()
            if moved is not None:
                found[:] = [moved] if _has_focus(moved) else []
            else:
                every = self.visit.window.in_sight()
                found[:] = [one for one in every if _has_focus(one)][:1]
            return bool(found)

        wait_for(look, "anything that has the keyboard")
        return found[0]


def _has_focus(node: Node) -> bool:
    try:
        return "focused" in node.states
    except Gone:
        return False


def _short(node: Node) -> str:
    return f"{node.id[-40:]} ({node.name})"
