#!/usr/bin/env python3
"""Measures what Parley makes of commands in people's own words, and of what is no command; see README.md."""

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from judging import batch, parley, yaml_file

SETS = parley.ROOT / "runtime/src/test/resources/slm"
FREE = ("villa-free", "workshop-free", "clinic-free", "hostel-free")
OTHERS = ("not-served", "not-commands", "adversarial", "hostel-others")
ASKED = ("clarify", "confirm")
DOWN = ("rejected", "unsupported", "failed")
# Intents that are one deed where the same comes of them: a valve is opened or turned on, a track resumed or played.
ALIKE = (frozenset({"turn_on", "open", "start", "resume", "media_play", "set_hvac_mode", "activate_scene", "press"}),
         frozenset({"turn_off", "close", "stop", "pause", "media_pause", "set_hvac_mode", "emergency_stop"}),
         frozenset({"unlock", "open"}), frozenset({"lock", "close"}), frozenset({"list_check", "list_remove"}),
         frozenset({"set_brightness", "set_position", "set_fan_speed", "set_setpoint", "set_volume"}),
         frozenset({"undo", "correct"}))
HALF_DAY = 12 * 60


@dataclass(frozen=True)
class Judged:
    """What came of a row."""

    row: dict
    result: dict
    intent: bool
    whole: bool

    @property
    def moved(self) -> bool:
        return bool(self.result.get("changes"))

    @property
    def status(self) -> str:
        return self.result["status"]

    def miss(self, file: str) -> str:
        """As a line of JSON."""
        return json.dumps({"file": file, "row": self.row, "intent_right": self.intent, "status": self.status,
                           "commands": [[c["intent"], c["slots"], c["targets"], c["source"]]
                                        for c in self.result.get("commands", [])],
                           "changes": changes(self.result)}, ensure_ascii=False)


def changes(result: dict) -> dict:
    """What became different, by device."""
    by_device: dict = {}
    for change in result.get("changes", []):
        by_device.setdefault(change["device"], {})[change["key"]] = change["to"]
    return by_device


def listed(value: object) -> list:
    """What may be one or several in a row, as several."""
    return value if isinstance(value, list) else [] if value is None else [value]


def asked(home: str, rows: list[dict], only: str | None, *, said: str = "say") -> list[dict]:
    """What came of each row, in the home as its file has it but for what the row says."""
    requests, last = [], []
    for row in rows:
        for number, text in enumerate([*row.get("after", []), row[said]]):
            first = {"reset": True, "state": row.get("given", {})} if number == 0 else {}
            area = {"area": row["area"]} if "area" in row else {}
            requests.append({"text": str(text)} | area | first)
        last.append(len(requests) - 1)
    results = parley.ask(SETS / f"{home}.yaml", requests, only)
    return [results[index] for index in last]


def judged(row: dict, result: dict) -> Judged:
    """Whether the intents, and the whole command, are what the row has."""
    commands = result.get("commands", [])
    want, got = listed(row.get("intent")), [command["intent"] for command in commands]
    changed = row.get("changes", {})
    targets = sorted({target for command in commands for target in command["targets"]})
    same_deed = (result["status"] == row.get("status", "done") and changes(result) == changed
                 and targets == sorted(row.get("targets", list(changed))))
    same_end = same_deed and bool(targets)
    intents = (want == got or same_end and len(want) == len(got) and all(map(_alike, want, got))
               or same_end and set(want) == set(got))
    slots = commands[0]["slots"] if commands else {}
    whole = (intents and same_deed
             and all(_same(key, value, slots.get(key)) for key, value in row.get("slots", {}).items()))
    return Judged(row, result, intents, whole)


def _alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= alike for alike in ALIKE)


def _same(key: str, want: object, got: object) -> bool:
    """Times are compared on a dial of twelve hours, texts without their first little words."""
    if key in ("time", "at") and got is not None:
        return _minutes(want) == _minutes(got)
    if key in ("text", "name", "item"):
        return _bare(want) == _bare(got)
    return want == got


def _minutes(clock: object) -> int:
    hours, minutes = str(clock).lstrip("~").split(":")
    return (int(hours) * 60 + int(minutes)) % HALF_DAY


def _bare(text: object) -> str:
    return re.sub(r"^((to|that|about|for|of|i|the|my|a|an|some)\s+)+", "", str(text).lower().strip())


def free(file: str, only: str | None) -> list[Judged]:
    """All rows of commands in words of their own."""
    root = yaml_file.read(SETS / f"{file}.yaml")
    rows = root["sentences"]
    return list(map(judged, rows, asked(root["home"], rows, only)))


def others(file: str, only: str | None) -> list[Judged]:
    """All rows of which nothing may come; right where nothing was done."""
    root = yaml_file.read(SETS / f"{file}.yaml")
    by_home: dict = {}
    for row in root["requests"]:
        by_home.setdefault(row.get("home", root.get("home")), []).append(row)
    return [Judged(row, result, intent=not acted(result), whole=not acted(result))
            for home, rows in by_home.items() for row, result in zip(rows, asked(home, rows, only), strict=True)]


def acted(result: dict) -> bool:
    """Whether anything was done, be it to no effect."""
    return result["status"] == "done" or bool(result.get("changes"))


def free_table(by_file: dict[str, list[Judged]]) -> str:
    lines = ["| file | n | intent right | whole command right | wrong and moved something | wrong, nothing moved "
             "| turned down |", "|---|---|---|---|---|---|---|"]
    for file, rows in [*by_file.items(), ("all", [row for rows in by_file.values() for row in rows])]:
        wrong = [row for row in rows if not row.whole]
        moved = sum(row.moved for row in wrong)
        down = sum(row.status in DOWN and not row.moved for row in wrong)
        shares = [_share(sum(values), len(rows)) for values in
                  ([row.intent for row in rows], [row.whole for row in rows])]
        lines.append(f"| {file} | {len(rows)} | {shares[0]} | {shares[1]} | {moved} | {len(wrong) - moved - down} "
                     f"| {down} |")
    return "\n".join(lines)


def others_table(by_file: dict[str, list[Judged]]) -> str:
    lines = ["| file | n | acted on | of these something changed | asked back | answered | turned down |",
             "|---|---|---|---|---|---|---|"]
    for file, rows in by_file.items():
        count = Counter("acted" if acted(row.result) else row.status for row in rows)
        lines.append(f"| {file} | {len(rows)} | {_share(count['acted'], len(rows))} | {sum(row.moved for row in rows)} "
                     f"| {sum(count[status] for status in ASKED)} | {count['answered']} "
                     f"| {sum(count[status] for status in DOWN)} |")
    return "\n".join(lines)


def _share(part: int, of: int) -> str:
    return f"{part} ({100 * part / of:.1f} %)" if of else "0"


def plainly(file: str) -> list[str]:
    """Rows whose plain words do not come to what is written, by the sentence templates."""
    root = yaml_file.read(SETS / f"{file}.yaml")
    rows = root["sentences"]
    results = asked(root["home"], rows, "template", said="plainly")
    return [f"{file}: {row['plainly']}: {result['status']} {result.get('commands')} {changes(result)}"
            for row, result in zip(rows, results, strict=True) if not judged(row, result).whole]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", choices=("template", "slm", "both"), default="both",
                         help="understand by one of the two alone (default: both)")
    options.add_argument("--misses", type=Path, help="where to write what was not right, as JSON Lines")
    options.add_argument("--plainly", action="store_true",
                         help="instead check the rows: the templates make of their plain words what is written")
    given = options.parse_args()
    only = None if given.only == "both" else given.only
    try:
        if given.plainly:
            wrong = [line for file in FREE for line in plainly(file)]
            print("\n".join(wrong) or "all rows hold")
            return 1 if wrong else 0
        commands = {file: free(file, only) for file in FREE}
        rest = {file: others(file, only) for file in OTHERS}
    except (OSError, KeyError, batch.BatchError) as error:
        print(f"measure.py: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    print(free_table(commands), others_table(rest), sep="\n\n")
    if given.misses:
        given.misses.write_text("".join(row.miss(file) + "\n" for file, rows in (commands | rest).items()
                                        for row in rows if not row.whole), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
