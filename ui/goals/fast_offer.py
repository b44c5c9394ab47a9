"""A pause for a fast, offered to the worker where the person said that they fast at times."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.pausing import is_paused_to_fast
from homeapp.i18n import _, language
from ui.common import Button, PlainLabel, button_row
from ui.goals.said import NOTHING_SAID, Said

__all__ = ["FastOffer", "look_again"]


class FastOffer(QFrame):
    """One press pauses the goal while they fast; then the day after it, which can be changed."""

    def __init__(self, pause: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "notice")
        self._goal: Goal | None = None
        self._advice: Said | None = None
        self._says, self._day = PlainLabel(), PlainLabel()
        self._whose = PlainLabel(role="small")
        go = Button("goals.fast", _("Pause while they fast"), on_click=pause)
        self._go = button_row(go)
        column = QVBoxLayout(self)
        for part in (self._says, self._whose, self._day, self._go):
            column.addWidget(part)
        self.hide()

    def show_goal(self, goal: Goal) -> None:
        """Show what fits a goal."""
        self._goal = goal
        self._show()

    def show_advice(self, advice: Said | None) -> None:
        """Offer the pause with whom to ask before a fast; `None` takes the offer away."""
        self._advice = advice
        self._show()

    def _show(self) -> None:
        goal, advice = self._goal, self._advice
        if goal is None:
            return
        is_paused = is_paused_to_fast(goal)
        may_pause = advice is not None and GoalStatus.PAUSED in goal.next_statuses
        said = advice or NOTHING_SAID
        self._says.setText("\n".join(said.sentences))
        self._says.setVisible(bool(said.sentences))
        self._whose.setText(said.sources)
        self._whose.setVisible(bool(said.sources))
        self._day.setText(look_again(goal) or _ours(goal))
        self._go.setVisible(may_pause)
        self.setVisible(is_paused or may_pause)


def look_again(goal: Goal) -> str:
    """Return when a goal that pauses for a fast is looked at again, "" for any other goal."""
    if not is_paused_to_fast(goal) or goal.review_on is None:
        return ""
    day = language("en").date(goal.review_on)
    again = _(
        "Paused while they fast. Look at it again on {date}, or choose another day.", date=day
    )
    return f"{again} {_ours(goal)}"


def _ours(goal: Goal) -> str:
    """Return how long the pause is, which is practice of ours and no health figure."""
    if goal.domain is GoalDomain.ALCOHOL:
        return _("A pause of 2 weeks on alcohol is our own practice, not a health figure.")
    return _("A pause of about 5 weeks is our own practice, not a health figure.")
