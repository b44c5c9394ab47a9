"""Building the TrueType font that goes into a PDF: a subset, plus one glyph for each cluster."""

import struct
from collections.abc import Sequence
from typing import NamedTuple

import uharfbuzz as hb

from homeapp.documents.faces import Face

__all__ = ["Cluster", "Part", "build_font"]

# Nothing in a PDF reads these; the glyphs are placed and named by the PDF itself.
_DROPPED_TABLES = ("GSUB", "GPOS", "GDEF", "name", "OS/2", "post", "cmap", "STAT", "DSIG")
_KEPT_TABLES = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
# Flags of a part of a composite glyph: both numbers are 16 bits and are distances; more follow.
_WORDS_AND_DISTANCES = 0x0003
_MORE_PARTS = 0x0020

Box = tuple[int, int, int, int]


class Part(NamedTuple):
    """A glyph of the source font, moved by so many font units."""

    glyph: int
    dx: int
    dy: int


class Cluster(NamedTuple):
    """What one code of the PDF draws: its parts, and how far it advances in font units."""

    parts: tuple[Part, ...]
    advance: int


class _Tables:
    """The tables of the subset that change when composite glyphs are added."""

    def __init__(self, source: hb.Face) -> None:
        data = {name: bytes(source.reference_table(name).data) for name in _KEPT_TABLES}
        self.head, self.hhea = bytearray(data["head"]), bytearray(data["hhea"])
        self.maxp = bytearray(data["maxp"])
        (count,) = struct.unpack_from(">H", self.maxp, 4)
        (long_offsets,) = struct.unpack_from(">h", self.head, 50)
        self.offsets = _unpack_offsets(data["loca"], count, long_offsets=bool(long_offsets))
        self.glyphs = bytearray(data["glyf"][: self.offsets[-1]])
        (long_metrics,) = struct.unpack_from(">H", self.hhea, 34)
        self.metrics = _unpack_metrics(data["hmtx"], count, long_metrics)
        self._made: dict[Cluster, int] = {}

    def box(self, glyph: int) -> Box | None:
        """Return the box of a glyph's outline (left, bottom, right, top), None without one."""
        start, end = self.offsets[glyph : glyph + 2]
        if start == end:
            return None
        left, bottom, right, top = struct.unpack_from(">4h", self.glyphs, start + 2)
        return left, bottom, right, top

    def glyph_for(self, cluster: Cluster) -> int:
        """Return the glyph that draws a cluster: one of the subset as it is, or a new one."""
        drawn = tuple(part for part in cluster.parts if self.box(part.glyph))
        if len(cluster.parts) == 1:
            only = cluster.parts[0]
            unmoved = not drawn or (only.dx, only.dy) == (0, 0)
            if unmoved and self.metrics[only.glyph][0] == cluster.advance:
                return only.glyph
        wanted = Cluster(drawn, cluster.advance)
        if wanted not in self._made:
            self._made[wanted] = self._add(wanted)
        return self._made[wanted]

    def _add(self, cluster: Cluster) -> int:
        boxes = []
        for glyph, dx, dy in cluster.parts:
            left, bottom, right, top = self.box(glyph) or (0, 0, 0, 0)
            boxes.append((left + dx, bottom + dy, right + dx, top + dy))
        left = 0
        if boxes:
            lefts, bottoms, rights, tops = zip(*boxes, strict=True)
            left = min(lefts)
            record = struct.pack(">5h", -1, left, min(bottoms), max(rights), max(tops))
            for index, part in enumerate(cluster.parts):
                more = _MORE_PARTS if index < len(cluster.parts) - 1 else 0
                record += struct.pack(">HHhh", _WORDS_AND_DISTANCES | more, *part)
            self.glyphs += record + bytes(-len(record) % 4)
        self.offsets.append(len(self.glyphs))
        # The left side bearing must be the outline's own left edge, or the outline is shifted.
        self.metrics.append((max(0, min(cluster.advance, 0xFFFF)), left))
        return len(self.offsets) - 2

    def tables(self) -> dict[str, bytes]:
        """Return the finished tables by name."""
        count = len(self.offsets) - 1
        struct.pack_into(">h", self.head, 50, 1)
        struct.pack_into(">I", self.head, 8, 0)
        struct.pack_into(">H", self.hhea, 34, count)
        struct.pack_into(">H", self.maxp, 4, count)
        # Generous limits for composites: points, contours; parts of one glyph, depth of nesting.
        struct.pack_into(">HH", self.maxp, 10, 8192, 1024)
        struct.pack_into(">HH", self.maxp, 28, 256, 6)
        return {
            "glyf": bytes(self.glyphs),
            "head": bytes(self.head),
            "hhea": bytes(self.hhea),
            "hmtx": b"".join(struct.pack(">Hh", *metric) for metric in self.metrics),
            "loca": struct.pack(f">{count + 1}I", *self.offsets),
            "maxp": bytes(self.maxp),
        }


def _unpack_offsets(table: bytes, count: int, *, long_offsets: bool) -> list[int]:
    if long_offsets:
        return list(struct.unpack_from(f">{count + 1}I", table))
    return [2 * half for half in struct.unpack_from(f">{count + 1}H", table)]


def _unpack_metrics(table: bytes, count: int, long_metrics: int) -> list[tuple[int, int]]:
    """Return (advance, left side bearing) of each glyph; the last advance serves the rest."""
    metrics: list[tuple[int, int]] = list(struct.iter_unpack(">Hh", table[: 4 * long_metrics]))
    bearings = struct.unpack_from(f">{count - long_metrics}h", table, 4 * long_metrics)
    return metrics + [(metrics[-1][0], bearing) for bearing in bearings]


def build_font(face: Face, clusters: Sequence[Cluster]) -> tuple[bytes, list[int]]:
    """Return a TrueType font that draws the clusters, and the glyph of each one.

    A cluster of several glyphs, or of one that is moved, becomes a composite glyph.
    """
    request = hb.SubsetInput()
    request.glyph_set.update({0} | {part.glyph for each in clusters for part in each.parts})
    flags = hb.SubsetFlags
    request.flags = flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE
    request.drop_table_tag_set.update(
        int.from_bytes(name.encode(), "big") for name in _DROPPED_TABLES
    )
    plan = hb.SubsetPlan(face.source, request)
    renumbered = dict(plan.old_to_new_glyph_mapping)
    tables = _Tables(plan.execute())
    glyphs = [
        tables.glyph_for(
            Cluster(
                tuple(part._replace(glyph=renumbered[part.glyph]) for part in cluster.parts),
                cluster.advance,
            )
        )
        for cluster in clusters
    ]
    return _assemble(tables.tables()), glyphs


def _checksum(data: bytes) -> int:
    total: int = sum(struct.unpack(f">{len(data) // 4}I", data))
    return total & 0xFFFFFFFF


def _assemble(tables: dict[str, bytes]) -> bytes:
    """Return a TrueType file of these tables, with its checksums."""
    count = len(tables)
    power = count.bit_length() - 1
    header = struct.pack(">IHHHH", 0x10000, count, 16 << power, power, 16 * count - (16 << power))
    offset = len(header) + 16 * count
    directory, body, head_at = b"", b"", 0
    for name in sorted(tables):
        padded = tables[name] + bytes(-len(tables[name]) % 4)
        if name == "head":
            head_at = offset
        entry = (name.encode(), _checksum(padded), offset, len(tables[name]))
        directory += struct.pack(">4sIII", *entry)
        body += padded
        offset += len(padded)
    font = bytearray(header + directory + body)
    struct.pack_into(">I", font, head_at + 8, (0xB1B0AFBA - _checksum(bytes(font))) & 0xFFFFFFFF)
    return bytes(font)
