"""Measuring side by side: rounds that take turns, so that a busy machine slows all alike."""

import statistics
import time
from collections.abc import Callable

__all__ = ["ratio_line", "take_turns"]


def take_turns(rounds: int, **jobs: Callable[[], object]) -> dict[str, float]:
    """Return each job's median time in seconds, after one round that warms up."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(rounds + 1):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            if turn:
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in times.items()}


def ratio_line(what: str, medians: dict[str, float], floor: str) -> str:
    """Return one printed line: each job's median and its ratio to the floor's."""
    parts = [
        f"{name} {seconds * 1000:.1f} ms ({seconds / medians[floor]:.2f})"
        for name, seconds in medians.items()
    ]
    return f"{what}: " + ", ".join(parts)
