"""For the resident: that three goals are plenty for now."""

from typing import ClassVar

from homeapp.i18n import R_
from ui.common import PictureLabel, row
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import Tongues, Words
from ui.theme import SIZES

__all__ = ["PLENTY", "PlentyPage"]

PLENTY = R_("Three goals are plenty for now.")
_TALK = R_("We can talk about what would make it easier.")
_PICTURE = 160


class PlentyPage(ResidentPage):
    """What stands where a person has as many goals as they can well have."""

    is_question: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self._talk = TonguesLabel()
        picture = PictureLabel("ui/star", _PICTURE)
        self.room.addWidget(row(picture, self._talk, gap=SIZES.huge, stretch_last=True))

    def question(self, tongues: Tongues) -> Words:
        """Return what is said."""
        return tongues.say(PLENTY)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._talk.show_words(tongues.say(_TALK), tongues)
