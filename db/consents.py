"""What residents agreed to, as the store keeps it."""

from db.base import table_of
from homeapp.domain.consents import Consent

consents = table_of(
    Consent,
    "consents",
    references={"resident_id": "residents", "organisation_id": "organisations"},
)
