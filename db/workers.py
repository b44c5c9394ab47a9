"""Link workers, as the store keeps them."""

from db.base import table_of
from homeapp.domain.workers import Worker

workers = table_of(Worker, "workers")
