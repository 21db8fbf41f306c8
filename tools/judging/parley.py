"""Asks Parley many sentences in one process."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class ParleyError(Exception):
    """Parley could not be run, or did not answer every sentence."""


def ask(home: Path | str, requests: list[dict], only: str = "template") -> list[dict]:
    """Sends requests as `parley ask --batch` takes them; returns its results, in the same order.

    `home` is a file, or the name of a home that comes with Parley.
    """
    command = [str(ROOT / "parley"), "ask", "--home", str(home), "--batch", "--only", only]
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
    results = [json.loads(line) for line in done.stdout.splitlines()]
    if len(results) != len(requests):
        raise ParleyError(f"{len(requests)} sentences, {len(results)} results: {done.stderr.strip()[-2000:]}")
    return results
