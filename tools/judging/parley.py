"""Asks Parley many sentences in one process."""

from pathlib import Path

from judging import batch

ROOT = Path(__file__).resolve().parents[2]


def command(home: Path | str) -> list[str]:
    """What asks Parley by its sentence templates alone; the home is a file, or the name of one that comes with it."""
    return [str(ROOT / "parley"), "ask", "--home", str(home), "--batch", "--only", "template"]


def ask(home: Path | str, requests: list[dict]) -> list[dict]:
    """Sends requests as `parley ask --batch` takes them; returns its results, in the same order."""
    return batch.run(command(home), requests)
