"""What people may ask of their own record: a copy of all of it, and that it is erased."""

from homeapp.domain.entity import Choice
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["ErasureReason", "SafeguardingStays"]


class ErasureReason(Choice):
    """Why all about a person is erased. Its key alone is kept, so it takes no words."""

    ASKED = "asked", N_("The person asked us to")
    KEPT_LONG_ENOUGH = "kept-long-enough", N_("We have kept it long enough")
    MISTAKE = "mistake", N_("It was written by mistake, or twice")
    OTHER = "other", N_("For another reason")


class SafeguardingStays(Refusal):
    """A person would be erased about whom there is a safeguarding record."""

    def __init__(self) -> None:
        super().__init__(
            N_(
                "Nothing is erased yet. There is a safeguarding record, too. "
                "Ask your safeguarding lead if it may go."
            )
        )
