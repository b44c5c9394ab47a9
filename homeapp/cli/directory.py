"""The commands about the directory of services: files in, files out, and a search."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from homeapp.cli.common import REFUSED, Opening, as_json, print_rows
from homeapp.errors import Refusal

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["directory"]


@click.group()
def directory() -> None:
    """Bring in services, search them, and write them to a file."""


@directory.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@as_json
@click.pass_obj
def import_files(opening: Opening, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Add services from Open Referral UK files. What cannot be used is listed."""
    with (
        opening.planner() as planner,
        click.progressbar(
            files, file=sys.stderr, label="Bringing in", hidden=not sys.stderr.isatty()
        ) as waiting,
    ):
        answer = [_import(planner, name) for name in waiting]
    print_rows(answer, as_json, _import_lines)
    if any(row["problem"] for row in answer):
        click.get_current_context().exit(REFUSED)


@directory.command()
@click.argument("words", nargs=-1, required=True)
@as_json
@click.pass_obj
def search(opening: Opening, words: tuple[str, ...], *, as_json: bool) -> None:
    """Find services that fit all the WORDS."""
    with opening.planner() as planner:
        rows = [
            {
                "id": str(listing.service.id),
                "name": listing.service.name,
                "organisation": listing.organisation.name if listing.organisation else "",
                "description": listing.service.description,
                "verified_on": day.isoformat() if (day := listing.service.verified_on) else None,
            }
            for listing in planner.directory.search(" ".join(words))
        ]
    print_rows(rows, as_json, lambda row: f"{row['name']} ({row['organisation'] or '-'})")
    if not rows and not as_json:
        click.echo("No service fits. Try fewer or other words.")


@directory.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def export(opening: Opening, file: Path) -> None:
    """Write every service to a file, for others to use."""
    from homeapp.exchange.files import write_whole
    from homeapp.exchange.oruk_export import write_directory

    with opening.planner() as planner:
        organisations, services = planner.directory.everything()
    write_whole(file, write_directory(services, organisations).encode())
    click.echo(f"saved: {file}, {len(services)} services")


def _import(planner: "Planner", file: Path) -> dict[str, Any]:
    """Take one file in, and return what came of it; one that is no directory stops no other."""
    from homeapp.exchange.oruk import read_file

    row: dict[str, Any] = {"file": str(file), "problem": ""}
    try:
        read = read_file(file)
        taken = planner.directory.take_in(read.organisations, read.services)
    except Refusal as refusal:
        return {**row, "problem": str(refusal)}
    refused = [
        {"position": one.position, "name": one.name, "reason": one.reason} for one in read.refused
    ]
    notes = [{"position": one.position, "name": one.name, "text": one.text} for one in read.notes]
    return {**row, **taken.__dict__, "refused": refused, "notes": notes}


def _import_lines(row: dict[str, Any]) -> str:
    if row["problem"]:
        return f"{row['file']}: not brought in. {row['problem']}"
    head = f"{row['file']}: {row['added']} added, {row['changed']} changed, {row['same']} the same"
    refused = [
        f"  refused, record {one['position']} {one['name']}: {one['reason']}"
        for one in row["refused"]
    ]
    notes = [_note_line(note) for note in row["notes"]]
    return "\n".join([head, *refused, *notes])


def _note_line(note: dict[str, Any]) -> str:
    which = f", record {note['position']} {note['name']}" if note["position"] else ""
    return f"  note{which}: {note['text']}"
