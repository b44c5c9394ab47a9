"""The bracket pairs of the bidirectional algorithm (UAX #9, BD14 to BD16).

Source: BidiBrackets.txt of the Unicode Character Database, version 15.0.0 (Debian package
`unicode-data`). A test holds this table against that file.
"""

__all__ = ["CLOSERS", "OPENERS", "canonical_bracket"]

# Opening brackets. Where no other partner is named, the closing bracket is the next code point.
_PAIRS = """
0028 005B-005D 007B-007D 0F3A 0F3C 169B 2045 207D 208D 2308 230A 2329 2768 276A 276C 276E
2770 2772 2774 27C5 27E6 27E8 27EA 27EC 27EE 2983 2985 2987 2989 298B 298D-2990 298F-298E
2991 2993 2995 2997 29D8 29DA 29FC 2E22 2E24 2E26 2E28 2E55 2E57 2E59 2E5B 3008 300A 300C
300E 3010 3014 3016 3018 301A FE59 FE5B FE5D FF08 FF3B-FF3D FF5B-FF5D FF5F FF62
"""

# The two angle brackets that are canonically the same as a third: they pair with each other.
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}


def _pair(entry: str) -> tuple[str, str]:
    opening, _dash, closing = entry.partition("-")
    code = int(opening, 16)
    return chr(code), chr(int(closing, 16) if closing else code + 1)


OPENERS: dict[str, str] = dict(map(_pair, _PAIRS.split()))
"""Each opening bracket with its closing bracket."""

CLOSERS: dict[str, str] = {closing: opening for opening, closing in OPENERS.items()}
"""Each closing bracket with its opening bracket."""


def canonical_bracket(bracket: str) -> str:
    """Return the form under which a bracket is compared with its partner."""
    return _CANONICAL.get(bracket, bracket)
