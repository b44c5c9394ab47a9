"""The sentences that tell a worker what an import left out, and why."""

from pydantic_core import ErrorDetails

from homeapp.i18n import N_, _

__all__ = ["field_reason", "name_reason"]

_FIELDS = {
    "address_type": N_("kind of address"),
    "amount": N_("cost"),
    "assured_date": N_("date of the last check"),
    "assurer_email": N_("e-mail address of the checker"),
    "byday": N_("days"),
    "bymonthday": N_("days of the month"),
    "closes_at": N_("closing time"),
    "contacts": N_("contacts"),
    "cost_options": N_("costs"),
    "email": N_("e-mail address"),
    "freq": N_("how often it runs"),
    "interval": N_("how often it runs"),
    "languages": N_("languages"),
    "last_modified": N_("date of the last change"),
    "latitude": N_("latitude"),
    "location_type": N_("kind of place"),
    "longitude": N_("longitude"),
    "maximum_age": N_("oldest age"),
    "minimum_age": N_("youngest age"),
    "number": N_("phone number"),
    "opens_at": N_("opening time"),
    "organization": N_("organisation"),
    "phones": N_("phone numbers"),
    "postal_code": N_("postcode"),
    "schedules": N_("times"),
    "service_areas": N_("areas"),
    "service_at_locations": N_("places"),
    "url": N_("web address"),
    "valid_from": N_("first day"),
    "valid_to": N_("last day"),
    "website": N_("web address"),
}

_OTHER = N_("The {field} could not be read, so that part was left out.")
_IMPOSSIBLE = N_("The {field} cannot be right, so it was left out.")
_REASONS = {
    "amount": N_("A cost is not an amount of money, so it was left out."),
    "date": N_("The {field} is not a real date, so it was left out."),
    "days": N_("The {field} could not be read, so they were left out."),
    "email": N_("An e-mail address is not written as one, so it was left out."),
    "greater_than_equal": _IMPOSSIBLE,
    "less_than_equal": _IMPOSSIBLE,
    "phone": N_("A phone number has too few digits or is too long, so it was left out."),
    "string_too_long": N_("The {field} is too long, so it was left out."),
    "time": N_("The {field} is not a time of day, so it was left out."),
    "web_address": N_("A web address does not start with http or https, so it was left out."),
}
_STATUS = N_("Its status could not be read, so it is listed as not running now.")
_NAMES = {
    "missing": N_("It has no name. Ask the publisher to add one."),
    "string_too_long": N_("Its name is longer than 300 letters. Ask the publisher to shorten it."),
}
_NAME = N_("Its name is not text. Ask the publisher to correct it.")


def field_reason(problem: ErrorDetails) -> str:
    """Return why one field was left out of a record that was kept."""
    names = [part for part in problem["loc"] if isinstance(part, str)]
    if names == ["status"]:
        return _(_STATUS)
    name = names[-1] if names else ""
    field = _(_FIELDS[name]) if name in _FIELDS else name.replace("_", " ")
    return _(_REASONS.get(problem["type"], _OTHER), field=field)


def name_reason(problem: ErrorDetails) -> str:
    """Return why a record was refused whole for its name."""
    return _(_NAMES.get(problem["type"], _NAME))
