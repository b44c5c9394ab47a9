"""Safeguarding records, never changed, as the store keeps them."""

from db.base import goes_with_resident, kept_as_written, table_of
from homeapp.domain.safeguarding import Concern

concerns = table_of(
    Concern, "concerns", references={"resident_id": "residents", "adds_to": "concerns"}
)
kept_as_written(concerns)
goes_with_resident(concerns)
