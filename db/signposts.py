"""Services offered to residents, as the store keeps them."""

from db.base import table_of
from homeapp.domain.signposts import Signpost

signposts = table_of(
    Signpost,
    "signposts",
    references={
        "resident_id": "residents",
        "service_id": "services",
        "goal_id": "goals",
        "consent_id": "consents",
    },
)
