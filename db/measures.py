"""Check-ins, as the store keeps them: the answers as they were given, never a score."""

from db.base import table_of
from homeapp.domain.measures import CheckIn

check_ins = table_of(CheckIn, "check_ins", references={"resident_id": "residents"})
