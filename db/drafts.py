"""What is typed and not yet a value, as the store keeps it."""

from db.base import table_of
from homeapp.domain.drafts import Draft

drafts = table_of(Draft, "drafts", indexes=("about_id",))
