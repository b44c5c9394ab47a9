"""The commands about content: read it, check a team's own, and put it in place."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from homeapp.cli.common import as_json, print_rows

__all__ = ["content"]

_FOLDER = click.argument("folder", type=click.Path(path_type=Path, file_okay=False))


@click.group()
def content() -> None:
    """Read the questions, figures and advice in use, and put your team's own in their place."""


@content.command()
@as_json
def show(*, as_json: bool) -> None:
    """List all that is asked and said, with its source and who confirmed it."""
    from homeapp.content.lines import content_lines
    from homeapp.content.packs import Packs

    packs = Packs()
    loaded, warning = packs.load()
    if warning:
        click.echo(warning, err=True)
    rows = [
        {**line.__dict__, "dated": line.dated.isoformat()}
        for line in content_lines(loaded, packs.load_measures())
    ]
    print_rows(
        rows,
        as_json,
        _in_one_line,
    )


def _in_one_line(row: Mapping[str, Any]) -> str:
    source = f"{row['origin']}, {row['dated']}"
    used = " ".join(row["rules"])
    return " | ".join(
        filter(None, (row["part"], row["kind"], row["words"], used, source, row["review"]))
    )


@content.command()
@_FOLDER
def check(folder: Path) -> None:
    """Say whether the content of a folder can be used."""
    from homeapp.content.packs import Packs

    Packs().check(folder)
    click.echo("This content can be used.")


@content.command()
@_FOLDER
def use(folder: Path) -> None:
    """Check a folder and put a copy of it in place, from the next start on."""
    from homeapp.content.packs import Packs

    loaded = Packs().use(folder)
    click.echo(f"in use from the next start on: content of {loaded.version}")


@content.command()
@_FOLDER
def write(folder: Path) -> None:
    """Write the content in use to a new folder, to begin your team's own from."""
    from homeapp.content.packs import Packs

    Packs().write(folder)
    click.echo(f"written: {folder}")


@content.command()
@_FOLDER
def schema(folder: Path) -> None:
    """Write the schema of the content files, so that an editor can check them."""
    from homeapp.content.schema import write_schemas

    write_schemas(folder)
    click.echo(f"written: {folder}")


@content.command()
def drop() -> None:
    """Go back to the planner's own content, from the next start on."""
    from homeapp.content.packs import Packs

    Packs().drop()
    click.echo("The planner's own content is in use from the next start on.")
