"""Where a goal stands, and where it can go from there; every way is a good one."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.pausing import WHILE_FASTING, is_paused_to_fast, standing_words
from homeapp.i18n import _, language
from ui.common import Button, Card, FlowLayout, LineField, PlainLabel
from ui.common.tab_order import in_tab_order
from ui.goals.fast_offer import FastOffer
from ui.goals.instead import InsteadTiles
from ui.goals.links import Links
from ui.goals.said import Said

__all__ = ["StandingCard"]


class StandingCard(Card):
    """The status of the open goal with its reason, and the moves that are offered."""

    def __init__(
        self,
        move: Callable[[GoalStatus, str], None],
        change_to: Callable[[GoalDomain, str], None],
        parent: QWidget | None = None,
    ) -> None:
        """`move` moves the goal on; `change_to` changes it to a new one on a topic."""
        super().__init__(_("Where this goal stands"), parent=parent)
        self._move, self._change_to = move, change_to
        self._now = PlainLabel(role="lead")
        self._why = PlainLabel(role="quiet")
        self._links = PlainLabel(role="quiet")
        self._goal_id: UUID | None = None
        self._is_choosing = False
        self.reason = LineField(
            "goals.reason",
            _("Reason for a change"),
            hint=_("Only if the person wants to say. Pausing and changing are part of it."),
        )
        self._moves = QWidget()
        self._flow = FlowLayout(self._moves)
        self._offered: tuple[tuple[GoalStatus, str], ...] = ()
        self._instead = InsteadTiles(
            "goals.instead", self._begin_instead, lambda: self._leave(GoalStatus.CHANGED)
        )
        self._fast = FastOffer(lambda: self._move(GoalStatus.PAUSED, WHILE_FASTING))
        for part in (self._now, self._why, self._links, self.reason, self._moves):
            self.add(part)
        self.add(self._instead)
        self.add(self._fast)

    def show_goal(
        self, goal: Goal, moves: tuple[tuple[GoalStatus, str], ...], links: Links
    ) -> None:
        """Show a goal's status, what it may become, and the goals it hangs together with."""
        english = language("en")
        status = english.text(standing_words(goal.status, goal.status_reason))
        self._now.setText(
            _("{status}, since {date}", status=status, date=english.date(goal.status_on))
            if goal.status_on
            else status
        )
        self._why.setText(_("Reason: {reason}", reason=goal.status_reason))
        self._why.setVisible(bool(goal.status_reason) and not is_paused_to_fast(goal))
        self.reason.setVisible(bool(moves))
        self._offer(moves)
        self._links.setText("\n".join(links.notes))
        self._links.setVisible(bool(links.notes))
        is_same = goal.id == self._goal_id
        self._is_choosing = self._is_choosing and is_same and _may_change(moves)
        self._goal_id = goal.id
        self._instead.show_for(is_wanted=links.waits or self._is_choosing, is_changed=links.waits)
        self._fast.show_goal(goal)

    def offer_fast(self, advice: Said | None) -> None:
        """Offer a pause while they fast, with whom to ask before; `None` takes the offer away."""
        self._fast.show_advice(advice)

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
        in_tab_order([self.reason, self._moves])
        self._moves.setVisible(bool(moves))
        self._moves.updateGeometry()

    def _button(self, status: GoalStatus, words: str) -> Button:
        kind = "primary" if status is GoalStatus.ACTIVE else "secondary"
        return Button(
            f"goals.become.{status.value}", words, kind, on_click=lambda: self._become(status)
        )

    def _become(self, status: GoalStatus) -> None:
        """Move the goal on; what it is to be changed to is asked first."""
        if status is GoalStatus.CHANGED:
            self._is_choosing = True
            self._instead.show_for(is_wanted=True, is_changed=False)
            self._instead.take_focus()
        else:
            self._leave(status)

    def _leave(self, status: GoalStatus) -> None:
        self._move(status, self._take_reason())

    def _begin_instead(self, domain: GoalDomain) -> None:
        self._is_choosing = False
        self._change_to(domain, self._take_reason())

    def _take_reason(self) -> str:
        reason = self.reason.value()
        self.reason.set_value("")
        return reason


def _may_change(moves: tuple[tuple[GoalStatus, str], ...]) -> bool:
    return any(status is GoalStatus.CHANGED for status, _words in moves)
