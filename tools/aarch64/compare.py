#!/usr/bin/env python3
"""Compares what two processors make of the same sentences; how certain they are may differ by rounding."""

import json
import sys
from pathlib import Path

ROUNDING = 0.02


def alike(one: list, other: list) -> bool:
    """Whether two understandings are the same but for rounding."""
    if one[:2] != other[:2] or len(one[2]) != len(other[2]):
        return False
    return all(a[:3] == b[:3] and abs(a[3] - b[3]) <= ROUNDING for a, b in zip(one[2], other[2]))


def main() -> int:
    here, there = ([json.loads(line) for line in Path(file).read_text().splitlines()] for file in sys.argv[1:3])
    different = [pair for pair in zip(here, there) if not alike(*pair)]
    for pair in different:
        print(*pair, sep="\n")
    print(f"{len(here)} sentences here, {len(there)} there, {len(different)} different")
    return int(bool(different) or not here or len(here) != len(there))


if __name__ == "__main__":
    sys.exit(main())
