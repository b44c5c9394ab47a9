"""A client of the accessibility bus (AT-SPI 2): what a screen reader sees and can do, and no more.

It speaks D-Bus through jeepney and shares nothing with the program that it reads. A node is found
by its id, the end of Qt's path of object names, which is the same in every language.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped]
    DBusConnection,
    open_dbus_connection,
)
from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]

__all__ = ["Bus", "Gone", "Node", "Place", "has_id", "wait_for"]

PATIENCE = 20.0  # seconds; far more than anything takes
_ATSPI = "org.a11y.atspi."
_ROOT = "/org/a11y/atspi/accessible/root"
_STATES = {
    4: "checked",
    7: "editable",
    8: "enabled",
    11: "focusable",
    12: "focused",
    25: "showing",
    30: "visible",
}
_TABLES = {"table", "tree", "tree table", "list"}  # a row of each is a thousand calls


class Gone(LookupError):
    """A node went, or the program went, while it was being asked."""


class Bus:
    """One accessibility bus, and who is on it."""

    def __init__(self, session: str) -> None:
        """Ask the session bus at this address where its accessibility bus is."""
        with open_dbus_connection(session) as asked:
            door = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = unwrap_msg(asked.send_and_get_reply(new_method_call(door, "GetAddress")))
        self._connection: DBusConnection = open_dbus_connection(address)
        self._moves: deque[Any] = deque()

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def applications(self) -> "list[Node]":
        """Return every program on the bus."""
        return Node(self, f"{_ATSPI}Registry", _ROOT).children

    def listen_for_focus(self) -> None:
        """Hear from now on of each thing that gets the keyboard; `next_focus` tells of them."""
        registry = DBusAddress("/org/a11y/atspi/registry", f"{_ATSPI}Registry", f"{_ATSPI}Registry")
        self.call(registry, "RegisterEvent", "s", "object:state-changed:focused")
        rule = MatchRule(type="signal", interface=f"{_ATSPI}Event.Object", member="StateChanged")
        rule.add_arg_condition(0, "focused")
        self._ask(message_bus.AddMatch(rule))
        self._connection.filter(rule, queue=self._moves)

    def next_focus(self, patience: float = 0) -> "Node | None":
        """Return what got the keyboard next, `None` where nothing does in so many seconds."""
        end = time.monotonic() + patience
        while True:
            while self._moves:
                moved = self._moves.popleft()
                fields, (_state, is_on, *_more) = moved.header.fields, moved.body
                if is_on:
                    return Node(self, fields[HeaderFields.sender], fields[HeaderFields.path])
            try:
                self._connection.recv_messages(timeout=max(0, end - time.monotonic()))
            except TimeoutError:
                return None

    def call(self, address: DBusAddress, method: str, kinds: str = "", *values: Any) -> Any:
        """Call a method and return its answer, a tuple; raise `Gone` where nobody answers well."""
        return self._ask(new_method_call(address, method, kinds or None, values))

    def read(self, address: DBusAddress, name: str) -> Any:
        """Return a property."""
        ((_kind, value),) = self._ask(Properties(address).get(name))
        return value

    def _ask(self, message: Any) -> Any:
        try:
            return unwrap_msg(self._connection.send_and_get_reply(message, timeout=PATIENCE))
        except DBusErrorResponse as wrong:
            raise Gone(wrong.name) from None


@dataclass(frozen=True)
class Place:
    """Where something is on the screen, in px."""

    left: int
    top: int
    wide: int
    tall: int


@dataclass(frozen=True)
class Node:
    """One thing on the screen, as assistive programs see it."""

    bus: Bus
    program: str
    path: str

    @property
    def name(self) -> str:
        """Return what it is called."""
        return str(self._read("Accessible", "Name"))

    @property
    def id(self) -> str:
        """Return the object names that lead to it, with dots between."""
        return str(self._read("Accessible", "AccessibleId"))

    @property
    def description(self) -> str:
        """Return what more is said about it."""
        return str(self._read("Accessible", "Description"))

    @property
    def role(self) -> str:
        """Return what it is, such as "push button"."""
        return str(self._call("Accessible", "GetRoleName")[0])

    @property
    def states(self) -> set[str]:
        """Return how it is, of the states that matter here."""
        low, high = self._call("Accessible", "GetState")[0]
        bits = low | high << 32
        return {name for bit, name in _STATES.items() if bits >> bit & 1}

    @property
    def children(self) -> "list[Node]":
        """Return what is in it."""
        (found,) = self._call("Accessible", "GetChildren")
        return [Node(self.bus, program, path) for program, path in found]

    @property
    def text(self) -> str:
        """Return the words typed in it."""
        return str(self._call("Text", "GetText", "ii", 0, -1)[0])

    @property
    def place(self) -> Place:
        """Return where it is."""
        (found,) = self._call("Component", "GetExtents", "u", 0)
        return Place(*found)

    def type(self, words: str) -> None:
        """Go to it, and put these words in the place of what is there."""
        self.focus()
        assert self._call("EditableText", "SetTextContents", "s", words)[0]

    def focus(self) -> None:
        """Bring the keyboard to it."""
        self._call("Component", "GrabFocus")
        wait_for(lambda: "focused" in self.states, f"focus at {self.path}")

    def press(self) -> None:
        """Do what pressing it does."""
        self.focus()
        names = [name for name, *_more in self._call("Action", "GetActions")[0]]
        wanted = next(name for name in names if name in {"Press", "Toggle", "Click"})
        self._call("Action", "DoAction", "i", names.index(wanted))

    def in_sight(self) -> "Iterator[Node]":
        """Yield this and everything in it that is on show, in reading order, tables unopened."""
        try:
            if "visible" not in self.states and self.role != "application":
                return
            yield self
            inside = [] if self.role in _TABLES else self.children
        except Gone:
            return
        for child in inside:
            yield from child.in_sight()

    def find(self, id_: str) -> "Node":
        """Return the node of this id once it is on show; raise `AssertionError` if it never is."""
        found: list[Node] = []

        def look() -> bool:
            found[:] = [node for node in self.in_sight() if has_id(node, id_)][:1]
            return bool(found)

        wait_for(look, id_)
        return found[0]

    def named(self, role: str, name: str) -> "Node":
        """Return the one node of this role and name, once it is on show and can be used."""
        found: list[Node] = []

        def look() -> bool:
            found[:] = [node for node in self.in_sight() if node.name == name and node.role == role]
            return len(found) == 1 and "enabled" in found[0].states

        wait_for(look, f"one {role} named {name}")
        return found[0]

    def _read(self, part: str, name: str) -> Any:
        return self.bus.read(self._address(part), name)

    def _call(self, part: str, method: str, kinds: str = "", *values: Any) -> Any:
        return self.bus.call(self._address(part), method, kinds, *values)

    def _address(self, part: str) -> DBusAddress:
        return DBusAddress(self.path, self.program, f"{_ATSPI}{part}")


def wait_for(comes_true: Callable[[], object], what: str) -> None:
    """Ask again and again until something is so; raise `AssertionError` if it never is."""
    end = time.monotonic() + PATIENCE
    while not _is_so(comes_true):
        assert time.monotonic() < end, f"never came: {what}"
        time.sleep(0.02)  # between two questions; nothing relies on how long it is


def _is_so(comes_true: Callable[[], object]) -> bool:
    try:
        return bool(comes_true())
    except Gone:
        return False


def has_id(node: Node, id_: str) -> bool:
    """Whether the object names that lead to it end so."""
    try:
        return f".{node.id}".endswith(f".{id_}")
    except Gone:
        return False
