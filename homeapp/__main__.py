"""Starts the planner: reads the command line, and says whose trouble it is when something stops."""

import io
import sys

import click

from homeapp.cli import commands
from homeapp.errors import Refusal

__all__ = ["main"]

FAULT, REFUSED = 1, 2


def main() -> int:
    """Run a command, or the window without one; return 0, 1 for a fault, 2 for a refusal."""
    if sys.argv[1:] == ["sealing"]:
        return _seal()
    _write_every_script()
    try:
        answer = commands(standalone_mode=False)
    except click.ClickException as wrong:
        click.echo(f"{wrong.format_message()} Add --help to see what can be said.", err=True)
        return REFUSED
    except click.Abort:
        return REFUSED
    except Refusal as refusal:
        click.echo(str(refusal), err=True)
        return REFUSED
    except Exception as fault:
        click.echo(_fault_line(fault), err=True)
        return FAULT
    return answer if isinstance(answer, int) else 0


def _seal() -> int:
    """Be the process that seals or unseals a key: a bundle can start no program but itself."""
    from homeapp.bootstrap import answer_sealing

    return answer_sealing()


def _write_every_script() -> None:
    """Names come in every script, and some systems would write files in letters of one only.

    What is in no script, such as a file's name in an old encoding, is written as its number.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _fault_line(fault: Exception) -> str:
    """Say what kind of fault it was and where, and none of its words, which may be personal."""
    frame = fault.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f"{frame.tb_frame.f_code.co_filename}:{frame.tb_lineno}" if frame else "?"
    return f"Something went wrong that is not your doing: {type(fault).__name__} at {where}."


if __name__ == "__main__":
    sys.exit(main())
