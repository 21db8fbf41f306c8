#!/usr/bin/env python3
"""Measures how many crowd-sourced sentences Parley understands, and understands right; see README.md."""

import argparse
import hashlib
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from judging import batch, crowd, parley
from judging.crowd import Sentence, Verdict
from judging.home import Home

HOME = Path(__file__).with_name("home.yaml")
AREA = "living_room"
PARTS = 5


def held_out(text: str) -> bool:
    """Whether a sentence was set aside before any template was written: one in five, by its hash."""
    return int(hashlib.sha256(text.strip().lower().encode()).hexdigest(), 16) % PARTS == 0


def sentences(data: Path, part: str) -> list[Sentence]:
    """The sentences of a part that are about what Parley serves, by their labels."""
    rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [sentence for sentence in map(Sentence.of, rows)
            if sentence.label in crowd.INTENTS and held_out(sentence.text) == (part == "held-out")]


def judged(said: list[Sentence], only: str | None) -> list[dict]:
    """What came of each sentence, spoken in the living room of the home as its file has it."""
    home = Home.read(HOME)
    requests = [{"id": str(i), "text": sentence.said(), "area": AREA, "reset": True}
                for i, sentence in enumerate(said)]
    rows = []
    for sentence, result in zip(said, parley.ask(HOME, requests, only), strict=True):
        verdict, why = crowd.judge(sentence, result, home)
        rows.append({"label": sentence.label, "text": sentence.text, "verdict": verdict, "why": why,
                     "status": result["status"], "moved": bool(result.get("changes")),
                     "commands": [[c["intent"], c["slots"], c["targets"]] for c in result.get("commands", [])]})
    return rows


def table(rows: list[dict]) -> str:
    """Counts by label, and of all."""
    by_label = defaultdict(list)
    for row in rows:
        by_label[row["label"]].append(row)
    lines = ["| label | n | understood | right | wrong | of these something moved | turned down |",
             "|---|---|---|---|---|---|---|"]
    lines += [_line(label, of) for label, of in sorted(by_label.items())]
    return "\n".join(lines + [_line("all", rows)])


def _line(label: str, rows: list[dict]) -> str:
    count = Counter(row["verdict"] for row in rows)
    right, wrong, down = (count[verdict] for verdict in (Verdict.RIGHT, Verdict.WRONG, Verdict.TURNED_DOWN))
    moved = sum(row["moved"] for row in rows if row["verdict"] is Verdict.WRONG)
    share = [f"{value} ({100 * value / len(rows):.1f} %)" for value in (right + wrong, right)]
    return f"| {label} | {len(rows)} | {share[0]} | {share[1]} | {wrong} | {moved} | {down} |"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path, help="home-utterances.jsonl")
    options.add_argument("--part", choices=("train", "held-out"), default="train",
                         help="which part; sentences of the held-out part are never printed (default: train)")
    options.add_argument("--only", choices=("template", "slm"), help="understand by one of the two alone")
    options.add_argument("--misses", type=Path, help="where to write what was not right, as JSON Lines")
    given = options.parse_args()
    try:
        said = sentences(given.data, given.part)
        rows = judged(said, given.only)
    except (OSError, KeyError, json.JSONDecodeError, batch.BatchError) as error:
        print(f"measure.py: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    print(table(rows))
    if given.misses:
        misses = [row | {"verdict": row["verdict"].value} for row in rows if row["verdict"] is not Verdict.RIGHT]
        given.misses.write_text("".join(json.dumps(row) + "\n" for row in misses), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
