"""Where the work with residents came to an end, as the store keeps it."""

from db.base import table_of
from homeapp.domain.closures import Closure

closures = table_of(Closure, "closures", references={"resident_id": "residents"})
