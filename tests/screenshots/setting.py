"""What drawing depends on beyond this tree: a fixed setting for it, and a name for the rest.

Every picture is drawn in a process of its own, which sees this setting and nothing else of the
computer: no fonts, no theme, no language, no time zone. What is left that changes how a letter
is painted is Qt itself and, on Linux, FreeType, which Qt takes from the system.
"""

import ctypes
import ctypes.util
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

__all__ = ["environment", "platform_key"]

_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "COMSPEC", "WINDIR")
_NO_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{folder}/no-fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def environment(home: Path) -> dict[str, str]:
    """Return all that a drawing process may know, with an empty folder for its home."""
    (home / "no-fonts").mkdir(parents=True, exist_ok=True)
    fonts = home / "fonts.conf"
    fonts.write_text(_NO_FONTS.format(folder=home.as_posix()), "utf-8")
    return {
        **{name: os.environ[name] for name in _KEPT if name in os.environ},
        "FONTCONFIG_FILE": str(fonts),
        "HOME": str(home),
        "USERPROFILE": str(home),
        "LC_ALL": "C.UTF-8",
        "PYTHONUTF8": "1",
        "QT_FONT_DPI": "96",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": "1",
        "SPEECHD_ADDRESS": "none",
        "TZ": "Europe/London",
        "XDG_RUNTIME_DIR": str(home),
    }


def platform_key() -> str:
    """Return what the pixels of a picture depend on: system, machine, Qt and FreeType."""
    parts = (sys.platform, platform.machine().lower(), f"qt{version('PySide6')}", _freetype())
    return "-".join(filter(None, parts))


def _freetype() -> str:
    """Return the version of the FreeType that Qt loads, "" where Qt brings its own."""
    if not sys.platform.startswith("linux"):
        return ""
    name = ctypes.util.find_library("freetype") or "libfreetype.so.6"
    try:
        library = ctypes.CDLL(name)
    except OSError:
        return ""
    face = ctypes.c_void_p()
    library.FT_Init_FreeType(ctypes.byref(face))
    found = [ctypes.c_int() for _part in range(3)]
    library.FT_Library_Version(face, *map(ctypes.byref, found))
    library.FT_Done_FreeType(face)
    return "freetype" + ".".join(str(part.value) for part in found)
