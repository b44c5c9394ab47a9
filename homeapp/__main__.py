"""Starts the planner: reads the command line, and says whose trouble it is when something stops."""

import io
import sys
from pathlib import Path

from homeapp.bootstrap import answer_sealing, open_window
from homeapp.errors import Refusal

__all__ = ["main"]

FAULT, REFUSED = 1, 2


def main() -> int:
    """Run a command, or the window without one; return 0, 1 for a fault, 2 for a refusal."""
    if sys.argv[1:] == ["sealing"]:
        # A bundle can start no program but itself, so it seals keys and stretches PINs as well.
        return answer_sealing()
    if sys.argv[1:] == ["stretching"]:
        from homeapp.services.stretching import main as answer_stretching

        return answer_stretching()
    _write_every_script()
    try:
        return _open_window() if _asks_for_window(sys.argv[1:]) else _run_command()
    except Refusal as refusal:
        _say(str(refusal))
        return REFUSED
    except Exception as fault:
        _say(_fault_line(fault))
        return FAULT


def _asks_for_window(words: list[str]) -> bool:
    """Whether this is the window and nothing else, perhaps on a store that is named."""
    match words:
        case []:
            return True
        case ["--store", place]:
            return bool(place) and not place.startswith("-")
    return False


def _open_window() -> int:
    return open_window(Path(sys.argv[2]) if sys.argv[2:] else None, sys.argv[:1])


def _run_command() -> int:
    # Click is a tenth of the time until the window is there, and only commands are read by it.
    import click

    from homeapp.cli import commands

    try:
        answer = commands(standalone_mode=False)
    except click.ClickException as wrong:
        _say(f"{wrong.format_message()} Add --help to see what can be said.")
        return REFUSED
    except click.Abort:
        return REFUSED
    return answer if isinstance(answer, int) else 0


def _say(sentence: str) -> None:
    if sys.stderr is not None:  # a bundle with a window has none on Windows
        sys.stderr.write(f"{sentence}\n")


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
