"""The commands about a store as a whole: one to practise with, its health, and its copies."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from homeapp.bootstrap import StoreEntrance
from homeapp.cli.common import Opening, WrongUse, as_json, print_rows
from homeapp.i18n import N_
from homeapp.paths import demo_store

if TYPE_CHECKING:
    from homeapp.entrance import StoreCopy

__all__ = ["check", "copies", "demo", "restore", "self_test"]


@click.command()
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


@click.command()
@click.option("--mend", is_flag=True, help="Write the search afresh from the records first.")
@as_json
@click.pass_obj
def check(opening: Opening, *, mend: bool, as_json: bool) -> None:
    """Check the store, its audit trail and its search."""
    with opening.planner() as planner:
        if mend:
            planner.audit.mend_search()
        findings = planner.audit.check_store()
    print_rows(findings, as_json, str)
    if not findings and not as_json:
        click.echo("The store, its audit trail and its search are whole.")
    click.get_current_context().exit(1 if findings else 0)


@click.command()
@as_json
@click.pass_obj
def copies(opening: Opening, *, as_json: bool) -> None:
    """List the daily copies beside the store, newest first."""
    found = StoreEntrance(opening.place).copies()
    rows = [
        {"made_at": _moment(copy), "workers": [slot.name for slot in copy.workers]}
        for copy in found
    ]
    print_rows(rows, as_json, lambda row: f"{row['made_at']}  {', '.join(row['workers'])}")
    if not rows and not as_json:
        click.echo("There is no daily copy beside this store.")


@click.command()
@click.argument("made_at", required=False)
@click.pass_obj
def restore(opening: Opening, made_at: str | None) -> None:
    """Bring back the copy made at MADE_AT (see copies), or the newest.

    The passphrase is that of the day of the copy. The files that lie there are kept aside.
    """
    entrance = StoreEntrance(opening.place)
    copy = _chosen(entrance.copies(), made_at)
    worker_id = opening.worker_id(list(copy.workers))
    with opening.closing(entrance.bring_back(copy, worker_id, opening.passphrase())):
        click.echo(f"restored: {_moment(copy)}")


@click.command("self-test")
def self_test() -> None:
    """Prove this installation: a store, a plan in Urdu, and the versions."""
    from homeapp.selftest import prove

    click.get_current_context().exit(prove(click.echo))


def _moment(copy: "StoreCopy") -> str:
    return copy.made_at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _chosen(found: list["StoreCopy"], made_at: str | None) -> "StoreCopy":
    try:
        wanted = datetime.fromisoformat(made_at) if made_at else None
        fitting = [copy for copy in found if wanted in (None, copy.made_at)]
    except ValueError:
        fitting = []
    if not fitting:
        raise WrongUse(N_("There is no such copy beside this store. Use the command copies."))
    return fitting[0]
