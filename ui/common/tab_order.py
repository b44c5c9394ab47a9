"""The order that Tab goes in, where things are added after what follows them."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

__all__ = ["follow_in_tab_order", "in_tab_order", "stop_at_chosen"]


def in_tab_order(widgets: Iterable[QWidget], *, from_first: bool = False) -> None:
    """Let Tab go through these in this order, and inside each in the order it was made.

    Qt puts a widget made later at the end of its window, wherever it is shown (WCAG 2.4.3). The
    whole begins where the earliest of them was, so what is new leads nobody past what follows;
    or `from_first` where the first of them is, for what is all there is in its window.
    """
    stops = [stop for widget in widgets for stop in _stops(widget)]
    stops = [stop for stop in stops if stop.window() is stops[0].window()]
    earliest = None if from_first else _earliest_of(stops)
    if earliest is not None:
        QWidget.setTabOrder(earliest, stops[0])
    for place, (before, after) in enumerate(pairwise(stops)):
        # Away first: Qt does nothing where one follows the other around the window's end.
        QWidget.setTabOrder(stops[0] if place else stops[-1], after)
        QWidget.setTabOrder(before, after)


def _earliest_of(stops: list[QWidget]) -> QWidget | None:
    """Return the one that Tab comes to before the others, from the top of the window."""
    wanted = set(stops)
    here = stops[0].window().nextInFocusChain() if stops else None
    while here is not None and here not in wanted and not here.isWindow():
        here = here.nextInFocusChain()
    return here if here in wanted else None


def _stops(widget: QWidget) -> list[QWidget]:
    return [one for one in (widget, *widget.findChildren(QWidget)) if _is_stop(one)]


def _is_stop(widget: QWidget) -> bool:
    """Whether Tab comes to it, or would if it were the one chosen of its group."""
    policy = widget.focusPolicy()
    is_of_group = isinstance(widget, QAbstractButton) and widget.group() is not None
    return bool(policy & Qt.FocusPolicy.TabFocus) or (
        is_of_group and policy is not Qt.FocusPolicy.NoFocus
    )


def follow_in_tab_order(page: QWidget, *after: QWidget) -> None:
    """Let Tab go on from the last stop on a page to these, which were made before it."""
    last = page
    stop = page.nextInFocusChain()
    while stop is not None and stop is not page:
        if page.isAncestorOf(stop) and _is_stop(stop):
            last = stop
        stop = stop.nextInFocusChain()
    for before, then in pairwise([last, *after]):
        QWidget.setTabOrder(before, then)


def stop_at_chosen(group: QButtonGroup) -> None:
    """Let Tab come to the one of these that is chosen, from either side; where none is, to any.

    Qt comes to the first of them, or back to the last, and ever after to that one alone.
    """
    group.buttonToggled.connect(lambda *_toggled: _point_tab(group.buttons()))
    _point_tab(group.buttons())


def _point_tab(buttons: list[QAbstractButton]) -> None:
    policies = Qt.FocusPolicy
    has_chosen = any(button.isChecked() for button in buttons)
    for button in buttons:
        is_stop = button.isChecked() or not has_chosen
        button.setFocusPolicy(policies.StrongFocus if is_stop else policies.ClickFocus)
