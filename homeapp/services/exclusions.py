"""Who is spared numbers on weight, wherever and whenever it was said (NICE NG246).

The check-in on eating asks; but a birthday, a pregnancy told in another check-in, or an eating
disorder told on another day count as well. Answers stay as they were given: what is known beside
them is only heeded.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

from homeapp.domain.measures import PREFER_NOT_TO_SAY, CheckIn, Response
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["EATING", "heeded", "is_spared"]

EATING = "eating"
"""The check-in that asks about weight."""
_QUESTION, _PERMISSION, _NONE = "exclusions", "permission", "none"
_ADULT = 18
"""Years."""


def heeded(records: UnitOfWork, check_in: CheckIn) -> Mapping[str, Response]:
    """Return the answers of a check-in, with the exclusions that are known from elsewhere."""
    responses = check_in.responses
    permission = responses.get(_PERMISSION)
    if check_in.measure != EATING or permission is None or permission.chosen != ("yes",):
        return responses
    own = responses.get(_QUESTION, Response()).chosen
    known = [key for key in _known(records, check_in) if key not in own]
    return {**responses, _QUESTION: Response(chosen=(*own, *known))} if known else responses


def is_spared(records: UnitOfWork, resident_id: UUID, on: date) -> bool:
    """Whether by all that is known somebody is spared numbers told on a day.

    What the newest check-in on eating says of them counts, and whatever was said elsewhere.
    """
    told = records.check_ins.where(resident_id=resident_id)
    eating = sorted((one for one in told if one.measure == EATING), key=_when, reverse=True)
    said = (set(one.responses.get(_QUESTION, Response()).chosen) for one in eating)
    newest = next((chosen for chosen in said if chosen - {PREFER_NOT_TO_SAY}), set())
    return bool(newest - {_NONE}) or any(_elsewhere(records, resident_id, on, told))


def _known(records: UnitOfWork, check_in: CheckIn) -> Iterator[str]:
    told = records.check_ins.where(resident_id=check_in.resident_id)
    others = [one for one in told if one.id != check_in.id]
    return _elsewhere(records, check_in.resident_id, check_in.taken_on, others)


def _elsewhere(
    records: UnitOfWork, resident_id: UUID, on: date, told: list[CheckIn]
) -> Iterator[str]:
    resident = records.residents.get(resident_id)
    if resident.born_on and _age(resident.born_on, on) < _ADULT:
        yield "under-18"
    if any(_is_pregnant(told, measure) for measure in ("smoking", "alcohol")):
        yield "pregnant"
    said = (one.responses.get(_QUESTION, Response()) for one in told if one.measure == EATING)
    if any("eating-disorder" in one.chosen for one in said):
        yield "eating-disorder"


def _is_pregnant(told: list[CheckIn], measure: str) -> bool:
    """Whether the last yes or no in this check-in was a yes; to keep it private ends nothing."""
    newest = sorted((one for one in told if one.measure == measure), key=_when, reverse=True)
    said = (one.responses.get("pregnant", Response()).chosen for one in newest)
    return next((chosen == ("yes",) for chosen in said if chosen in {("yes",), ("no",)}), False)


def _when(check_in: CheckIn) -> tuple[date, str]:
    return (check_in.taken_on, str(check_in.id))


def _age(born_on: date, on: date) -> int:
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))
