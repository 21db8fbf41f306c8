#!/usr/bin/env python3
"""Understands the same sentences in the same homes with hassil and with Parley, and prints tables; see README.md."""

import argparse
import hashlib
import json
import platform
import sys
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from corpora import Case, Corpus, crowd_sourced, golden, none_of_them, sampled
from judging import batch, parley
from judging.home import Home
from meaning import Meaning, of_parley

HERE = Path(__file__).resolve().parent
HOMES = parley.ROOT / "runtime/src/main/resources/homes"
GOLDEN = parley.ROOT / "runtime/src/test/resources/golden"
CROWD_HOME = HERE.parent / "held-out/home.yaml"
ROUNDS = 3
STARTS = 5


class System:
    """One of those that are compared."""

    def __init__(self, name: str) -> None:
        self.name = name

    def command(self, home: Path) -> list[str]:
        raise NotImplementedError

    def meanings(self, result: dict, home: Home) -> list[Meaning]:
        raise NotImplementedError

    def milliseconds(self, result: dict) -> float:
        raise NotImplementedError


class HomeAssistant(System):
    """hassil with Home Assistant's sentences; with the fallback also what comes after it."""

    def __init__(self, name: str, *flags: str) -> None:
        super().__init__(name)
        self.flags = flags

    def command(self, home: Path) -> list[str]:
        return [sys.executable, str(HERE / "ha_batch.py"), str(home), *self.flags]

    def meanings(self, result: dict, home: Home) -> list[Meaning]:
        return [Meaning(intent, frozenset(targets), values, said)
                for intent, targets, values, said in result["meanings"]]

    def milliseconds(self, result: dict) -> float:
        return result["ms"]


class Parley(System):
    """Parley by its templates."""

    def command(self, home: Path) -> list[str]:
        return parley.command(home)

    def meanings(self, result: dict, home: Home) -> list[Meaning]:
        return of_parley(result, home)

    def milliseconds(self, result: dict) -> float:
        return result["timing_ms"]["parse"]


SYSTEMS = (HomeAssistant("hassil"), HomeAssistant("hassil, then gazetteer-matcher", "--fallback"), Parley("Parley"))


@dataclass(frozen=True)
class Answer:
    """What a sentence came to, and how long it took."""

    case: Case
    got: list[Meaning]
    milliseconds: float


def answers(system: System, corpus: Corpus) -> list[Answer]:
    """All sentences are taken several times in one process, and the last time counts: each system is warm by then."""
    requests = [case.request | {"reset": True} for case in corpus.cases]
    results = batch.run(system.command(corpus.home), requests * ROUNDS)[-len(requests):]
    home = Home.read(corpus.home)
    return [Answer(case, system.meanings(result, home), system.milliseconds(result))
            for case, result in zip(corpus.cases, results, strict=True)]


def percentile(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def compare(corpora: list[Corpus], misses: TextIO | None) -> None:
    """Prints how right and how fast each system is on each corpus."""
    times: dict[str, list[float]] = {system.name: [] for system in SYSTEMS}
    print("| sentences | n | system | understood | intent right | all right |\n|---|---|---|---|---|---|")
    for corpus in corpora:
        rows = {system.name: answers(system, corpus) for system in SYSTEMS}
        for name, of in rows.items():
            times[name] += [answer.milliseconds for answer in of]
            print(_row(corpus.name, name, of), flush=True)
            if misses:
                misses.writelines(_miss(corpus.name, name, answer) for answer in of)
        if not all(case.both for case in corpus.cases):
            for name, of in rows.items():
                print(_row(f"{corpus.name}, kinds that both serve", name, [a for a in of if a.case.both]))
    print("\n| all of them, ms a sentence | p50 | p95 | p99 | worst | n |\n|---|---|---|---|---|---|")
    for name, took in times.items():
        print(f"| {name} | " + " | ".join(f"{percentile(took, part):.3f}" for part in (0.5, 0.95, 0.99, 1))
              + f" | {len(took)} |")


def _row(sentences: str, system: str, of: list[Answer]) -> str:
    counts = (sum(bool(a.got) for a in of), sum(a.case.intent_right(a.got) for a in of),
              sum(a.case.all_right(a.got) for a in of))
    return f"| {sentences} | {len(of)} | {system} | " + " | ".join(f"{100 * c / len(of):.1f} %" for c in counts) + " |"


def _miss(corpus: str, system: str, answer: Answer) -> str:
    if answer.case.all_right(answer.got):
        return ""
    return json.dumps({"sentences": corpus, "system": system, **answer.case.request, "wanted": answer.case.wanted,
                       "got": [meaning.plain() for meaning in answer.got]}) + "\n"


def processes(home: Path) -> None:
    """Prints what a process takes until it has understood its first sentence."""
    print("\n| until the first answer | median ms | resident memory MB |\n|---|---|---|")
    for system in SYSTEMS:
        runs = [batch.first_answer(system.command(home), {"text": "turn on the kitchen light"}) for _ in range(STARTS)]
        seconds, megabytes = (percentile(list(values), 0.5) for values in zip(*runs, strict=True))
        print(f"| {system.name} | {1000 * seconds:.0f} | {megabytes:.0f} |")


def held_out(text: str) -> bool:
    """As in ../held-out: one sentence in five."""
    return int(hashlib.sha256(text.strip().lower().encode()).hexdigest(), 16) % 5 == 0


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--crowd", type=Path, help="people's sentences, JSON Lines with text and label")
    options.add_argument("--part", choices=("train", "held-out", "all"), default="train",
                         help="which of people's sentences (default: train)")
    options.add_argument("--out-of-scope", type=Path, help="sentences to be turned down, JSON Lines with text")
    options.add_argument("--per-block", type=int, default=4, help="sentences drawn from each block of templates")
    options.add_argument("--seed", type=int, default=20260314)
    options.add_argument("--misses", type=Path, help="where to write what was not right")
    given = options.parse_args()
    corpora = []
    corpora += [golden(name, GOLDEN / f"{name}.yaml", HOMES / f"{name}.yaml") for name in ("house", "flat")]
    corpora += [sampled(name, HOMES / f"{name}.yaml", given.per_block, given.seed) for name in ("house", "flat")]
    if given.crowd:
        corpora.append(crowd_sourced(given.crowd, CROWD_HOME,
                                     lambda text: given.part in ("all", "held-out" if held_out(text) else "train")))
    if given.out_of_scope:
        corpora.append(none_of_them(given.out_of_scope, CROWD_HOME))
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}, seed {given.seed}\n")
    try:
        with given.misses.open("w", encoding="utf-8") if given.misses else nullcontext() as misses:
            compare(corpora, misses)
        processes(HOMES / "house.yaml")
    except batch.BatchError as error:
        print(f"compare.py: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
