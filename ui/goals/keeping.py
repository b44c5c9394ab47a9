"""Where the fields of an open goal are kept, and those of its steps."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from ui.goals.presenter import GoalPresenter

__all__ = ["KeptGoal"]


class KeptGoal:
    """The open goal, or one of its steps, as the place where fields are kept."""

    def __init__(
        self,
        presenter: GoalPresenter,
        save: Callable[[str, Any], None],
        *,
        about_id: UUID | None = None,
    ) -> None:
        self._presenter, self._save = presenter, save
        self._about_id = about_id or presenter.goal.id

    def save(self, name: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Save a field; raise a `Refusal` where the value cannot be."""
        self._save(name, value)

    def keep(self, name: str, text: str) -> None:
        """Keep what is typed in a field so far."""
        self._presenter.keep(self._about_id, name, text)

    def settle(self, name: str) -> None:
        """Let what was typed in a field go."""
        self._presenter.settle(self._about_id, name)
