"""One record against its model: what is wrong is struck out, and the rest tried again."""

from typing import Any, TypeVar

from pydantic import ValidationError

from homeapp.exchange.oruk_file import depth_is_safe
from homeapp.exchange.oruk_models import Record, ServiceRecord
from homeapp.exchange.oruk_reasons import field_reason, name_reason
from homeapp.exchange.oruk_values import Shortened, tidy
from homeapp.i18n import N_, _

__all__ = ["Unusable", "check", "name_of"]

MOST_PASSES = 6
MOST_NOTES = 10
MOST_FAULTS = 100
TOO_MUCH = N_("Too much of it could not be read. Ask the publisher to correct it.")
SERVICE_SIGNS = ServiceRecord.model_fields.keys() - {"id", "name", "description"}

Checked = TypeVar("Checked", bound=Record)


class Unusable(Exception):
    """A record cannot be kept; its text is the reason, a plain sentence to the worker."""


def check(model: type[Checked], raw: object) -> tuple[Checked, tuple[str, ...]]:
    """Return the record, and a sentence for each thing that was left out of it.

    Raises `Unusable` when too little is left to be of use.
    """
    data, notes = _prepare(raw)
    for _pass in range(MOST_PASSES):
        try:
            record = model.model_validate(data)
        except ValidationError as found:
            data = _without_faults(data, found, notes)
            continue
        if not _has_service_signs(record):
            raise Unusable(_("It has no status, so it may not be a service. Ask the publisher."))
        if not _has_crossed_ages(record):
            return record, _few(notes)
        data = {key: data[key] for key in data if key not in {"minimum_age", "maximum_age"}}
        notes.append(_("Its youngest age is above its oldest, so both were left out."))
    raise Unusable(_(TOO_MUCH))


def name_of(raw: object) -> str:
    """Return what to call a record on screen before it is checked, blank where that is unknown."""
    name = raw.get("name") if isinstance(raw, dict) else None
    tidied = tidy(name[:200], Shortened()) if isinstance(name, str) else None
    return str(tidied or "")


def _prepare(raw: object) -> tuple[dict[str, Any], list[str]]:
    if not isinstance(raw, dict):
        raise Unusable(_("It is not a record of a service. Ask the publisher to correct it."))
    if not depth_is_safe(raw):
        raise Unusable(
            _("Its parts lie too deep inside each other. Ask the publisher for it again.")
        )
    cut = Shortened()
    data = tidy(raw, cut)
    notes = []
    if cut.happened:
        notes.append(_("It holds a very long text or list. Only the start was kept."))
    return data, notes


def _without_faults(
    data: dict[str, Any], found: ValidationError, notes: list[str]
) -> dict[str, Any]:
    if found.error_count() > MOST_FAULTS:
        raise Unusable(_(TOO_MUCH))
    for problem in found.errors(include_url=False, include_context=False, include_input=False):
        place = problem["loc"]
        if place == ("name",):
            raise Unusable(name_reason(problem))
        if problem["type"] == "missing":
            place = place[:-1]
        _strike(data, place)
        notes.append(field_reason({**problem, "loc": place}))
    remaining: dict[str, Any] = tidy(data, Shortened())
    return remaining


def _strike(data: Any, place: tuple[str | int, ...]) -> None:  # noqa: ANN401 - lists and objects
    """Put null where the fault lies; `tidy` then takes nulls out of objects and lists alike."""
    for part in place[:-1]:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return
    if place == ("status",):
        data["status"] = "inactive"
    else:
        data[place[-1]] = None


def _has_service_signs(record: Record) -> bool:
    # Taxonomies and their terms also have an id, a name and a description.
    return not isinstance(record, ServiceRecord) or bool(record.model_fields_set & SERVICE_SIGNS)


def _has_crossed_ages(record: Record) -> bool:
    if not isinstance(record, ServiceRecord):
        return False
    youngest, oldest = record.minimum_age, record.maximum_age
    return youngest is not None and oldest is not None and youngest > oldest


def _few(notes: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(notes))[:MOST_NOTES]
