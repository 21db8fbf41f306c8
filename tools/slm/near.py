#!/usr/bin/env python3
"""Lists marked training sentences that are nearly the same as sentences the model is measured by: near.py MARKED...

Sentences with the very same words are kept out of every corpus by its maker; these are for a person to look at, or to
drop. How near two are is the share of their telling words that they have in common (Jaccard).
"""

import argparse
import re
import sys
from pathlib import Path

from judging import parley, yaml_file

SETS = parley.ROOT / "runtime/src/test/resources/slm"
LITTLE = frozenset("the a an in on at of to please i my it it's and for me you would could can that this".split())
MARK = re.compile(r"\[([^]]*)]\([a-z_0-9]+\)")


def telling(text: str) -> frozenset[str]:
    """The words of a text but the little ones."""
    return frozenset(re.findall(r"[a-z0-9']+", text.lower())) - LITTLE


def said(line: str) -> str:
    """The words of a marked line."""
    return MARK.sub(r"\1", " ".join(part.split(": ", 1)[-1] for part in line.split(" || ")))


def measured() -> list[str]:
    """All sentences that the model is measured by."""
    texts = []
    for file in sorted(SETS.glob("*.yaml")):
        root = yaml_file.read(file)
        rows = (root.get("sentences") or root.get("requests") or []) if isinstance(root, dict) else []
        texts += [str(row["say"]) for row in rows]
    return texts


def nearest(words: frozenset[str], others: list[tuple[str, frozenset[str]]]) -> tuple[float, str]:
    """The likest of some texts, and how like it is."""
    return max(((len(words & other) / len(words | other), text) for text, other in others if other), default=(0.0, ""))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("marked", nargs="+", type=Path)
    parser.add_argument("--least", type=float, default=0.45, help="share of telling words in common (0.45)")
    options = parser.parse_args()
    others = [(text, telling(text)) for text in measured()]
    for file in options.marked:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            words = telling(said(line))
            if len(words) < 2 or line.startswith(("#", "skip:")):
                continue
            near, text = nearest(words, others)
            if near >= options.least:
                print(f"{file.name}:{number}\t{near:.2f}\t{said(line)}\t{text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
