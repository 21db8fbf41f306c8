"""Marked sentences from crowd-sourced data, which is not part of this repository: the marks are (`../crowd`).

A mark names its sentence by a hash. `python -m slm.crowd DATA... > marked.txt` writes the sentences with their marks as
`MarkedSentence` reads them. What is held out (by hash, as tools/held-out says) has no marks.
"""

import argparse
import hashlib
import json
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "crowd"


def name(text: str) -> str:
    """What a sentence is called here."""
    return hashlib.sha256(" ".join(text.lower().split()).encode()).hexdigest()[:16]


def marked(text: str, mark: dict) -> str:
    """A sentence with its marks written into it."""
    edits = [(start, 1, f"[{text[start:end]}]({tag})", end) for tag, start, end in mark["spans"]]
    edits += [(start, 0, ("" if start == 0 else " || ") + f"{frame}: ", start) for start, frame in mark["commands"]]
    made, at = "", 0
    for start, _, words, end in sorted(edits):
        between = text[at:start]
        made += (between.rstrip() if words.startswith(" ||") else between) + words
        at = end
    return made + text[at:]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path, nargs="+", help="JSON Lines with a text each")
    given = options.parse_args()
    texts = {}
    for file in given.data:
        for line in file.read_text(encoding="utf-8").splitlines():
            text = " ".join(json.loads(line)["text"].split())
            texts.setdefault(name(text), text)
    marks = {mark["id"]: mark for mark in map(json.loads, (FOLDER / "marks.jsonl").read_text().splitlines())}
    for key in (FOLDER / "not-served.txt").read_text().split():
        marks.setdefault(key, {"id": key, "spans": [], "commands": [[0, "not_served"]]})
    for key, mark in marks.items():
        if key in texts:
            print(marked(texts[key], mark))


if __name__ == "__main__":
    main()
