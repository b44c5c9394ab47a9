"""The commands: the same services as the window, in plain text or, with --json, one document."""

import sys
from pathlib import Path

import click

from homeapp.bootstrap import open_window
from homeapp.cli.common import Opening
from homeapp.cli.content import content
from homeapp.cli.directory import directory
from homeapp.cli.plans import languages_command, plan, residents
from homeapp.cli.stores import check, copies, demo, restore, self_test

__all__ = ["commands"]


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


for _command in (demo, residents, plan, directory, languages_command, check):
    commands.add_command(_command)
for _command in (content, copies, restore, self_test):
    commands.add_command(_command)
