"""Weight and waist for the paper: only where the resident chose that, and is not spared them."""

from uuid import UUID

from homeapp.domain.drinking import AgreeAnew
from homeapp.domain.plans import Plan, PlanSize
from homeapp.errors import Refusal
from homeapp.i18n import N_, R_
from homeapp.services.dependence import newest_first
from homeapp.services.exclusions import EATING, heeded, is_spared
from homeapp.services.questions import Questions
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["WeightOff", "check_sizes", "sizes_of"]

_SIZES = {
    "weight": R_("My weight on {date}: {amount} {unit}."),
    "waist": R_("My waist on {date}: {amount} {unit}."),
}


class WeightOff(AgreeAnew):
    """An agreed plan tells a weight that is to stay off the paper by what was said since."""

    def __init__(self) -> None:
        Refusal.__init__(
            self,
            N_(
                "By what the person said, weight and waist stay off the paper. "
                "Agree the plan anew, then print it."
            ),
        )


def sizes_of(records: UnitOfWork, resident_id: UUID, questions: Questions) -> tuple[PlanSize, ...]:
    """Return weight and waist as the newest check-in on eating tells them, and no band.

    Nothing is taken from answers to a version of the questions that nobody kept.
    """
    told = records.check_ins.where(resident_id=resident_id, measure=EATING)
    newest = next(iter(newest_first(told)), None)
    if newest is None or not any(key in newest.responses for key in _SIZES):
        return ()
    measure = questions.as_asked(newest)
    if measure is None or is_spared(records, resident_id, newest.taken_on):
        return ()
    # Scoring is imported with the first check-in, as all that belongs to them.
    from homeapp.domain.scoring import amount_of

    responses = heeded(records, newest)
    amounts = {key: amount_of(measure, responses, key) for key in _SIZES}
    return tuple(
        PlanSize(
            words=_SIZES[key],
            amount=amount,
            unit=measure.question(key).unit,
            told_on=newest.taken_on,
        )
        for key, amount in amounts.items()
        if amount is not None
    )


def check_sizes(records: UnitOfWork, plan: Plan) -> None:
    """Raise `WeightOff` where an agreed plan tells a weight to somebody who is spared it now."""
    told_on = [size.told_on for size in plan.content.sizes]
    if told_on and is_spared(records, plan.resident_id, max(told_on)):
        raise WeightOff
