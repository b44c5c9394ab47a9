"""The commands about residents and their plans, and the languages that plans are made in."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from homeapp.cli.common import Opening, WrongUse, as_json, print_rows
from homeapp.i18n import N_, Language, language, languages

if TYPE_CHECKING:
    from homeapp.domain.plans import Layout

__all__ = ["languages_command", "plan", "residents"]

_ENGLISH = "en"


@click.command()
@as_json
@click.pass_obj
def residents(opening: Opening, *, as_json: bool) -> None:
    """List residents by id and preferred name."""
    with opening.planner() as planner:
        rows = [
            {"id": str(row.resident_id), "preferred_name": row.preferred_name}
            for row in planner.residents.caseload()
        ]
    print_rows(rows, as_json, lambda row: f"{row['id']}  {row['preferred_name']}")


@click.command()
@click.argument("resident")
@click.option("--language", "code", help="Code of the language; the plan's own by default.")
@click.option("--layout", help="Say standard or bilingual; the plan's own by default.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The PDF to write.")
@click.pass_obj
def plan(opening: Opening, resident: str, code: str | None, layout: str | None, out: Path) -> None:
    """Save the plan agreed with RESIDENT (an id) as a PDF."""
    chosen = None if code is None else _language(code).code
    laid = None if layout is None else _layout(layout)
    with opening.planner() as planner:
        agreed = planner.plans.latest(_resident_id(resident))
        if laid is not None and laid.value == "bilingual":
            _check_second_column(chosen or agreed.language)
        planner.save_plan(agreed, out, chosen, laid)
    click.echo(f"saved: {out}")


@click.command("languages")
@as_json
def languages_command(*, as_json: bool) -> None:
    """Show each language: how much is translated, how much is checked, and its fonts."""
    from homeapp.documents.fonts import family_of

    rows = [
        {
            "code": known.code,
            "name": known.name,
            "english_name": known.english_name,
            "direction": known.direction,
            "messages": known.coverage.messages,
            "translated": known.coverage.translated,
            "checked": known.coverage.checked,
            "state": known.coverage.state,
            "font": family_of(known).value,
        }
        for known in languages()
    ]
    print_rows(rows, as_json, _language_line)


def _language_line(row: dict[str, Any]) -> str:
    share = f"{row['translated']} of {row['messages']} sentences, {row['checked']} checked"
    return f"{row['code']}  {row['english_name']}: {share}, {row['state']}, {row['font']}"


def _language(code: str) -> Language:
    try:
        return language(code)
    except LookupError:
        known = ", ".join(one.code for one in languages())
        raise WrongUse(
            N_("No plan can be made in that language yet. Choose one of: {known}."), known=known
        ) from None


def _layout(text: str) -> "Layout":
    # The records of a plan take longer to load than a window may take to appear.
    from homeapp.domain.plans import Layout

    known = {layout.value: layout for layout in Layout}
    if text not in known:
        raise WrongUse(
            N_("No plan can be made in that layout. Choose one of: {known}."),
            known=", ".join(known),
        )
    return known[text]


def _check_second_column(code: str) -> None:
    if code == _ENGLISH:
        raise WrongUse(
            N_("An English plan has no second column. Choose another language, or say standard.")
        )


def _resident_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise WrongUse(
            N_("This is not the id of a resident. Use the command residents to list them.")
        ) from None
