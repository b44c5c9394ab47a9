"""The tips that workers have put away, as the store keeps them."""

from db.base import table_of
from homeapp.domain.tips import Tip

tips = table_of(Tip, "tips", indexes=("worker_id",))
