"""Where a goal stands, and where it can go from there; every way is a good one."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from homeapp.domain.goals import Goal, GoalStatus
from homeapp.i18n import _, language
from ui.common import Button, Card, FlowLayout, LineField, PlainLabel

__all__ = ["StandingCard"]


class StandingCard(Card):
    """The status of the open goal with its reason, and the moves that are offered."""

    def __init__(
        self, move: Callable[[GoalStatus, str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Where this goal stands"), parent=parent)
        self._move = move
        self._now = PlainLabel(role="lead")
        self._why = PlainLabel(role="quiet")
        self.reason = LineField(
            "goals.reason",
            _("Reason for a change"),
            hint=_("Only if the person wants to say. Pausing and changing are part of it."),
        )
        self._moves = QWidget()
        self._flow = FlowLayout(self._moves)
        self._offered: tuple[tuple[GoalStatus, str], ...] = ()
        for part in (self._now, self._why, self.reason, self._moves):
            self.add(part)

    def show_goal(self, goal: Goal, moves: tuple[tuple[GoalStatus, str], ...]) -> None:
        """Show a goal's status and what it may become."""
        english = language("en")
        status = english.text(goal.status.words)
        self._now.setText(
            _("{status}, since {date}", status=status, date=english.date(goal.status_on))
            if goal.status_on
            else status
        )
        self._why.setText(_("Reason: {reason}", reason=goal.status_reason))
        self._why.setVisible(bool(goal.status_reason))
        self.reason.setVisible(bool(moves))
        self._offer(moves)

    def _offer(self, moves: tuple[tuple[GoalStatus, str], ...]) -> None:
        """Offer these moves; buttons that are there stay the same ones."""
        if moves == self._offered:
            return
        self._offered = moves
        self._moves.hide()  # in sight, the whole page would be laid out for each button
        while (item := self._flow.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.setParent(None)
                button.deleteLater()
        for status, words in moves:
            button = self._button(status, words)
            self._flow.addWidget(button)
            button.show()
        self._moves.setVisible(bool(moves))
        self._moves.updateGeometry()

    def _button(self, status: GoalStatus, words: str) -> Button:
        kind = "primary" if status is GoalStatus.ACTIVE else "secondary"
        return Button(
            f"goals.become.{status.value}", words, kind, on_click=lambda: self._become(status)
        )

    def _become(self, status: GoalStatus) -> None:
        reason = self.reason.value()
        self.reason.set_value("")
        self._move(status, reason)
