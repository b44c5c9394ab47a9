"""Visits to residents, planned and held, as the store keeps them."""

from db.base import table_of
from homeapp.domain.visits import Visit

visits = table_of(Visit, "visits", references={"resident_id": "residents"}, indexes=["on"])
