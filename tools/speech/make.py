#!/usr/bin/env python3
"""Makes a set of spoken sentences to tune hearing by, or to report it by; see README.md."""

import argparse
import sys
from pathlib import Path

import casting
import sentences
import speaking


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("set", choices=tuple(sentences.SETS), help="which set; they share no sentence and no voice")
    options.add_argument("--voices", type=Path, required=True, help="voices.py, which speaks")
    options.add_argument("--data", type=Path, required=True,
                         help="a folder with home-utterances.jsonl, out-of-scope.jsonl and speech/librispeech.jsonl")
    options.add_argument("--out", type=Path, required=True, help="where the recordings and rows.jsonl go")
    options.add_argument("--share", type=float, default=1.0,
                         help="stop after this share of the rows, which has all kinds alike (default: 1)")
    given = options.parse_args()
    try:
        rows = casting.cast(sentences.SETS[given.set](given.data), casting.VOICES[given.set])
        speaking.speak(rows[:round(len(rows) * given.share)], given.voices, given.out)
    except (OSError, KeyError, ValueError) as error:
        print(f"make.py: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
