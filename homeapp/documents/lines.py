"""Breaking a shaped text into lines, in time that grows with its length only."""

from bisect import bisect_right
from typing import NamedTuple

from homeapp.documents.shaped_text import ShapedText

__all__ = ["Line", "break_lines"]

# Rounding in font units must not push the last letter of a line that just fits to the next one.
_TOLERANCE = 1e-3


class Line(NamedTuple):
    """One line: its part of the text, without the white space at its end, and width in ems."""

    start: int
    end: int
    width: float


def break_lines(text: ShapedText, width: float, start: int = 0) -> list[Line]:
    """Return the lines of a text from `start` on, each at most `width` ems wide.

    A word wider than the line is broken between letters, one letter a line at the least.
    """
    lines = []
    total = len(text.text)
    while start < total:
        hard = text.text.find("\n", start)
        stop = total if hard < 0 else hard
        end = _line_end(text, start, stop, width)
        visible = text.trimmed(start, end)
        lines.append(Line(start, visible, text.width(start, visible)))
        start = end + 1 if end == hard else end
    return lines


def _line_end(text: ShapedText, start: int, stop: int, width: float) -> int:
    """Return where the line that starts at `start` ends; `stop` is the end of its paragraph."""
    if text.estimate(start, stop) <= width and text.width(start, stop) <= width + _TOLERANCE:
        return stop
    reach = text.reach(start, width)
    index = bisect_right(text.line_ends, reach)
    if index < len(text.line_ends) and text.trimmed(start, text.line_ends[index]) <= reach:
        # The white space at this line's end hangs over, which costs no width.
        index += 1
    for end in reversed(text.line_ends[max(0, index - 40) : index]):
        if start < end <= stop and text.width(start, end) <= width + _TOLERANCE:
            return end
    return _break_word(text, start, min(reach, stop), width)


def _break_word(text: ShapedText, start: int, reach: int, width: float) -> int:
    """Return where to break a word that is wider than a whole line."""
    end = text.border_before(reach)
    while end > start and text.width(start, end) > width + _TOLERANCE:
        end = text.border_before(end - 1)
    return end if end > start else text.border_after(start)
