"""Where each worker is in a session, as the store keeps it."""

from db.base import table_of
from homeapp.domain.bookmarks import Bookmark

bookmarks = table_of(Bookmark, "bookmarks")
