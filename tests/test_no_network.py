"""Nothing of ours can reach a network, by an import or by a module named in a text."""

import ast
import re

from tests.sources import sources, uses_of

NETWORKS = re.compile(
    r"^(socket|ssl|http|urllib\.request|urllib3|requests|httpx|aiohttp|ftplib|smtplib|imaplib"
    r"|asyncio|xmlrpc|socketserver|webbrowser|PySide6\.Qt(Network|WebSockets|WebEngine)\w*)(\.|$)"
)
BY_NAME = {"import_module", "__import__", "run_module", "run_path", "spec_from_file_location"}
WANTED_BY_NAME = {
    # SQLAlchemy imports it for connections that nothing here makes; here without what it can reach.
    ("homeapp/bootstrap.py", "asyncio"),
    ("homeapp/bootstrap.py", ""),  # what unlocking needs, named in the line above
}
"""Modules imported by a text, which no import shows."""
LOCAL_ONLY = {"ui/common/dispatcher.py": "asks the computer's own voice, through a local file"}


def test_nothing_of_ours_can_reach_a_network() -> None:
    found, by_name = set(), set()
    for name, tree in sources():
        for node in ast.walk(tree):
            if any(NETWORKS.search(module) for module in _imported(node)):
                found.add(name)
            by_name |= {(name, wanted) for wanted in _wanted_by_name(node)}
    assert found == set(LOCAL_ONLY)
    assert by_name == WANTED_BY_NAME
    assert uses_of("openUrl") == set()


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def _wanted_by_name(node: ast.AST) -> list[str]:
    """Return what a call imports or runs by a text; "" where the text is not written there."""
    if not isinstance(node, ast.Call):
        return []
    called = node.func
    plain = called.id if isinstance(called, ast.Name) else ""
    named = called.attr if isinstance(called, ast.Attribute) else plain
    if named not in BY_NAME and plain not in {"exec", "eval"}:
        return []
    first = node.args[0] if node.args else None
    return [str(first.value) if isinstance(first, ast.Constant) else ""]
