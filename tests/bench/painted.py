"""Starts a window and tells when it is painted, what is imported by then, and the peak memory.

Run as a program: `painted.py bare` shows an empty window, `painted.py ours STORE` the planner's.
Qt's own loop is replaced by one that ends at the first painting. Modules are imported in the
order in which the program itself imports them, because PySide6 slows every import after its own.
"""

import json
import os
import re
import sys
import time
from pathlib import Path

HEAVY = (
    *("pandas", "reportlab", "alembic", "sqlalchemy", "numpy"),
    *("homeapp.content.measures", "homeapp.domain.scoring"),
)


def peak_memory() -> float:
    """Return the most memory this process ever held, in MB, its parent's left out."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) / 1024 if found else 0.0


def end_at_first_painting() -> None:
    """Replace Qt's loop by one that tells of the first painting and ends the process."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QWidget

    class Painting(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
                self.seen = True
            return False

    def until_painted(*_arguments: object) -> int:
        application = QApplication.instance()
        assert application is not None
        painting = Painting()
        application.installEventFilter(painting)
        while not painting.seen:
            QApplication.processEvents()
        told = {
            "painted": time.clock_gettime(time.CLOCK_MONOTONIC),
            "worked": time.process_time(),
            "heavy": [name for name in HEAVY if name in sys.modules],
            "peak_mb": peak_memory(),
        }
        print(json.dumps(told), flush=True)
        os._exit(0)

    QApplication.exec = until_painted  # type: ignore[method-assign,assignment]


def bare() -> None:
    """Show an empty window."""
    end_at_first_painting()
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    application = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(QLabel("Hello"))
    window.resize(1280, 760)
    window.show()
    application.exec()


def ours(store: str) -> None:
    """Show the planner's window, as `homeapp --store STORE` does."""
    sys.argv = ["homeapp", "--store", store]
    from homeapp.__main__ import main

    end_at_first_painting()
    main()


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else ours(sys.argv[2])
