"""What residents agreed to, as the store keeps it: each decision as it was made."""

from db.base import goes_with_resident, kept_as_written, table_of
from homeapp.domain.consents import Consent

consents = table_of(
    Consent,
    "consents",
    references={"resident_id": "residents", "organisation_id": "organisations"},
)
kept_as_written(consents)
goes_with_resident(consents)
