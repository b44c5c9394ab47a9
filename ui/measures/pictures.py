"""The picture of each check-in, for those who point and those who read."""

__all__ = ["picture_of"]

_PICTURES = {
    "smoking": "smoking",
    "eating": "fruits",
    "alcohol": "alcohol",
    "activity": "walking",
    "wellbeing": "calm",
}
_OTHER = "health"  # of a check-in that a later content pack brings


def picture_of(key: str) -> str:
    """Return the name of the picture of a check-in."""
    return _PICTURES.get(key, _OTHER)
