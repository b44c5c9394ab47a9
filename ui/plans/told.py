"""Whether the person said the plan in their own words, for the worker to tick."""

from uuid import UUID

from homeapp.domain.plans import Plan
from homeapp.i18n import _
from ui.common import ManyChoicesField
from ui.desk import Desk
from ui.plans.wording import Version, told_in_words

__all__ = ["ToldBack"]


class ToldBack(ManyChoicesField):
    """Kept as it is ticked, with the time; the person's own screen ticks it as well."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            "plans.told_back",
            _("What will you do?"),
            [(True, _("The person said the plan in their own words"))],
        )
        self._desk = desk
        self._resident_id: UUID | None = None
        self.left.connect(self._keep)

    def open(self, resident_id: UUID) -> None:
        """Ask about this person."""
        self._resident_id = resident_id

    def show_for(self, on_show: Plan | None, versions: tuple[Version, ...]) -> None:
        """Show whether the plan as it stands was said back; an older version keeps its own note."""
        assert self._resident_id is not None, "a person is opened first"  # noqa: S101
        told = self._desk.planner.plans.told_back(self._resident_id)
        self.setVisible(on_show is None or on_show == versions[0].plan)
        self.set_value((True,) if told else ())
        self.set_hint(
            told_in_words(told)
            if told
            else _("Ask the person. Let them say it in their own words, then tick this.")
        )

    def _keep(self, ticked: tuple[bool, ...]) -> None:
        plans = self._desk.planner.plans
        assert self._resident_id is not None, "a person is opened first"  # noqa: S101
        with self._desk.refusals():
            if ticked:
                plans.tell_back(self._resident_id)
            else:
                plans.take_back_telling(self._resident_id)
