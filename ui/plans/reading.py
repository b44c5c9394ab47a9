"""The plan on show, as it is read aloud."""

from collections.abc import Callable

from homeapp.domain.drinking import AgreeAnew
from homeapp.domain.plans import Plan
from homeapp.planner import Planner
from ui.plans.presenter import PlansPresenter

__all__ = ["plan_aloud"]


def plan_aloud(planner: Planner, presenter: PlansPresenter) -> tuple[str, Callable[[], list[str]]]:
    """Return the code of the language of the plan on show, and what makes its lines."""
    agreed, choices = presenter.on_show, presenter.choices
    if agreed is not None:
        return agreed.language, lambda: _agreed_lines(planner, agreed)
    return choices.language, lambda: planner.plan_lines(
        planner.plans.compose(choices.resident_id), choices.language
    )


def _agreed_lines(planner: Planner, plan: Plan) -> list[str]:
    try:
        return planner.agreed_lines(plan)
    except AgreeAnew:
        return []  # the page says so in words, and there is nothing to read
