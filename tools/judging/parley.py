"""Asks Parley many sentences in one process."""

from pathlib import Path

from judging import batch

ROOT = Path(__file__).resolve().parents[2]


def command(home: Path | str, only: str | None = "template") -> list[str]:
    """What asks Parley; the home is a file, or the name of one that comes with it.

    Parley understands by its sentence templates alone, where it is not told otherwise; None is as it is delivered.
    """
    return [str(ROOT / "parley"), "ask", "--home", str(home), "--batch", *(["--only", only] if only else [])]


def ask(home: Path | str, requests: list[dict], only: str | None = "template") -> list[dict]:
    """Sends requests as `parley ask --batch` takes them; returns its results, in the same order."""
    return batch.run(command(home, only), requests)
