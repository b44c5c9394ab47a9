"""The commands: the same services as the window, in plain text or, with --json, one document."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from homeapp.bootstrap import StoreEntrance, open_window
from homeapp.errors import Refusal
from homeapp.i18n import N_, Language, language, languages
from homeapp.paths import demo_store

if TYPE_CHECKING:
    from homeapp.domain.plans import Layout
    from homeapp.planner import Planner

__all__ = ["commands"]

as_json = click.option("--json", "as_json", is_flag=True, help="Print as JSON.")


class WrongUse(Refusal):
    """A command was given something that does not exist or does not fit."""


class Opening:
    """What the command line says about the store, kept until a command opens it."""

    def __init__(
        self, place: Path | None, worker: str | None, passphrase_file: Path | None
    ) -> None:
        self.place = place
        self._worker = worker
        self._passphrase_file = passphrase_file

    @contextmanager
    def planner(self) -> Iterator["Planner"]:
        """Open the store for the named worker, or the only one, and close it after."""
        entrance = StoreEntrance(self.place)
        worker_id = self._worker_id(entrance)
        planner = entrance.unlock(worker_id, self._passphrase())
        try:
            yield planner
        finally:
            planner.close()

    def _worker_id(self, entrance: StoreEntrance) -> UUID:
        slots = entrance.workers()
        fitting = [slot for slot in slots if self._worker in (None, slot.name, str(slot.id))]
        if len(fitting) != 1:
            raise WrongUse(N_("It is not clear which worker you are. Say so with --worker NAME."))
        return fitting[0].id

    def _passphrase(self) -> str:
        if self._passphrase_file is None:
            given = click.get_current_context().find_root().params.get("passphrase")
            return given or _ask_passphrase()
        try:
            with self._passphrase_file.open(encoding="utf-8-sig") as file:
                return file.readline(1_000).rstrip("\r\n")  # some files have no end
        except (OSError, UnicodeDecodeError):
            raise WrongUse(
                N_("The passphrase file cannot be read. Check its name and its first line.")
            ) from None


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--store", "place", type=click.Path(path_type=Path), help="The store to open.")
@click.option("--worker", help="Name of the worker, where the store has more than one.")
@click.option("--passphrase-file", type=click.Path(path_type=Path), help="Its first line is used.")
@click.option("--passphrase", envvar="HOMEAPP_PASSPHRASE", hidden=True)
@click.pass_context
def commands(
    context: click.Context,
    place: Path | None,
    worker: str | None,
    passphrase_file: Path | None,
    passphrase: str | None,
) -> None:
    """Happy, Healthy at Home. Without a command, the window opens."""
    context.obj = Opening(place, worker, passphrase_file)
    if context.invoked_subcommand is None:
        context.exit(open_window(place, sys.argv[:1]))


@commands.command()
@click.option("--show", is_flag=True, help="Print a plan and open the window as well.")
@click.pass_obj
def demo(opening: Opening, *, show: bool) -> None:
    """Make a store to practise with, where people and services are made up."""
    from homeapp.demo import DEMO_PASSPHRASE, make_demo, show_demo

    place = opening.place or demo_store()
    if show:
        click.get_current_context().exit(show_demo(place, click.echo))
    make_demo(place)
    click.echo(f"store: {place}")
    click.echo(f"passphrase: {DEMO_PASSPHRASE}")


@commands.command()
@as_json
@click.pass_obj
def residents(opening: Opening, *, as_json: bool) -> None:
    """List residents by id and preferred name."""
    with opening.planner() as planner:
        rows = [
            {"id": str(row.resident_id), "preferred_name": row.preferred_name}
            for row in planner.residents.caseload()
        ]
    _print(rows, as_json, lambda row: f"{row['id']}  {row['preferred_name']}")


@commands.command()
@click.argument("resident")
@click.option("--language", "code", help="Code of the language; the plan's own by default.")
@click.option("--layout", help="Say standard or bilingual; the plan's own by default.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The PDF to write.")
@click.pass_obj
def plan(opening: Opening, resident: str, code: str | None, layout: str | None, out: Path) -> None:
    """Save the plan agreed with RESIDENT (an id) as a PDF."""
    chosen = _language(code).code if code else None
    with opening.planner() as planner:
        agreed = planner.plans.latest(_resident_id(resident))
        planner.save_plan(agreed, out, chosen, _layout(layout) if layout else None)
    click.echo(f"saved: {out}")


@commands.group()
def directory() -> None:
    """Import services and search them."""


@directory.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@as_json
@click.pass_obj
def directory_import(opening: Opening, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Add services from Open Referral UK files. Those that cannot be used are listed."""
    from homeapp.exchange.oruk import read_file

    answer: list[dict[str, Any]] = []
    with (
        opening.planner() as planner,
        click.progressbar(
            [(name, read_file(name)) for name in files],
            file=sys.stderr,
            label="Importing",
            hidden=not sys.stderr.isatty(),
        ) as found,
    ):
        for name, read in found:
            taken = planner.directory.take_in(read.organisations, read.services)
            refused = [
                {"position": one.position, "name": one.name, "reason": one.reason}
                for one in read.refused
            ]
            answer.append({"file": str(name), **taken.__dict__, "refused": refused})
    _print(answer, as_json, _import_lines)


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
                "verified_on": _iso(listing.service.verified_on),
            }
            for listing in planner.directory.search(" ".join(words))
        ]
    _print(rows, as_json, lambda row: f"{row['name']} ({row['organisation'] or '-'})")
    if not rows and not as_json:
        click.echo("No service fits. Try fewer or other words.")


@commands.command("languages")
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
    _print(rows, as_json, _language_line)


@commands.command()
@as_json
@click.pass_obj
def check(opening: Opening, *, as_json: bool) -> None:
    """Check the store, its audit trail and its search."""
    with opening.planner() as planner:
        findings = planner.audit.check_store()
    _print(findings, as_json, str)
    if not findings and not as_json:
        click.echo("The store, its audit trail and its search are whole.")
    click.get_current_context().exit(1 if findings else 0)


@commands.command("self-test")
def self_test() -> None:
    """Prove this installation: a store, a plan in Urdu, and the versions."""
    from homeapp.selftest import prove

    click.get_current_context().exit(prove(click.echo))


def _ask_passphrase() -> str:
    if sys.stdin.isatty():
        asked: str = click.prompt("Passphrase", hide_input=True, err=True)
        return asked
    # Nobody is there to be asked, so a first line that was piped in is taken.
    piped = sys.stdin.readline().rstrip("\r\n")
    if not piped:
        raise WrongUse(N_("No passphrase yet. Type it, or name a file with --passphrase-file."))
    return piped


def _print(rows: list[Any], as_json: bool, line: Any) -> None:  # noqa: ANN401
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        click.echo(line(row))


def _import_lines(row: dict[str, Any]) -> str:
    head = f"{row['file']}: {row['added']} added, {row['changed']} changed, {row['same']} the same"
    refused = [
        f"  refused, record {one['position']} {one['name']}: {one['reason']}"
        for one in row["refused"]
    ]
    return "\n".join([head, *refused])


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


def _resident_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise WrongUse(
            N_("This is not the id of a resident. Use the command residents to list them.")
        ) from None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
