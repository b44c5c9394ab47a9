"""What matters to residents, as the store keeps it."""

from db.base import table_of
from homeapp.domain.conversations import Conversation, Statement

conversations = table_of(Conversation, "conversations", references={"resident_id": "residents"})
statements = table_of(
    Statement,
    "statements",
    references={"conversation_id": "conversations", "resident_id": "residents"},
)
