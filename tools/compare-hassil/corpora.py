"""The kinds of sentences, each with what is right."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


from ha_home import HaHome
from ha_meaning import PLAIN
from judging import crowd, yaml_file
from judging.home import Home
from meaning import Meaning
from sampling import Sampler

SERVED_BY_BOTH = {"set_brightness", "set_color", "set_color_temperature", "open", "close", "lock", "unlock", "press",
                  "activate_scene"} | set(PLAIN.values())
"""Deeds for which Home Assistant has sentences, in the words of meanings."""

PARLEY_ALONE = {"alarm/set", "alarm/query", "alarm/remove", "lists/query", "general/repeat"}
"""Labels for which Home Assistant has no sentences."""

FROM_CHANGES = {"set_brightness": "brightness", "set_color": "color", "set_color_temperature": "color_temperature",
                "set_position": "position", "set_volume": "volume", "set_fan_speed": "fan_speed",
                "set_temperature": "target_temperature"}


@dataclass(frozen=True)
class Case:
    """A sentence as it is asked, and how what it came to is judged: on the intent, and on all of it.

    `wanted` tells a reader what is right; `both` is whether it is one command of a kind for which Home Assistant has
    sentences too.
    """

    request: dict
    intent_right: Callable[[list[Meaning]], bool]
    all_right: Callable[[list[Meaning]], bool]
    wanted: list
    both: bool = True


@dataclass(frozen=True)
class Corpus:
    """Sentences of one kind over one home."""

    name: str
    home: Path
    cases: list[Case]


def golden(name: str, file: Path, home_file: Path) -> Corpus:
    """Parley's own sentences that are commands or questions by themselves."""
    home = Home.read(home_file)
    cases = []
    for row in yaml_file.read(file)["sentences"]:
        if "after" in row or row.get("status", "done") not in ("done", "answered", "confirm") or "intent" not in row:
            continue
        wanted = _expected(row, home)
        both = len(wanted) == 1 and wanted[0].intent in SERVED_BY_BOTH
        cases.append(_case({"text": row["say"], "area": row.get("area"), "state": row.get("given")}, wanted, both))
    return Corpus(f"Parley's, {name}", home_file, cases)


def _expected(row: dict, home: Home) -> list[Meaning]:
    """What a row says is right. Of several commands only the intents are told one by one."""
    changes = row.get("changes") or {}
    targets = row.get("targets", list(changes))
    names = row["intent"] if isinstance(row["intent"], list) else [row["intent"]]
    if len(names) > 1:
        return [Meaning.of(name, targets, {}, home) for name in names]
    values = dict(row.get("slots") or {})
    key = FROM_CHANGES.get(names[0])
    found = [change[key] for change in changes.values() if key in change]
    if found:
        values[key.removeprefix("target_")] = found[0]
    return [Meaning.of(names[0], targets, values, home)]


def _case(request: dict, wanted: list[Meaning], both: bool = True) -> Case:
    def intents(got: list[Meaning]) -> bool:
        return sorted(m.intent for m in got) == sorted(m.intent for m in wanted)

    def whole(got: list[Meaning]) -> bool:
        if len(wanted) != 1:
            moved = frozenset().union(*(m.targets for m in got))
            return intents(got) and moved == frozenset().union(*(m.targets for m in wanted))
        return len(got) == 1 and wanted[0].agrees(got[0])

    return Case({key: value for key, value in request.items() if value}, intents, whole,
                [meaning.plain() for meaning in wanted], both)


def sampled(name: str, home_file: Path, per_block: int, seed: int) -> Corpus:
    """Sentences drawn from Home Assistant's templates."""
    sampler = Sampler(HaHome(Home.read(home_file)), seed)
    return Corpus(f"Home Assistant's, {name}", home_file,
                  [_case({"text": drawn.text, "area": drawn.area}, [drawn.meaning])
                   for drawn in sampler.sentences(per_block)])


def crowd_sourced(file: Path, home_file: Path, keep: Callable[[str], bool]) -> Corpus:
    """People's sentences, JSON Lines with a text and a label; only whether the intent is one the label allows."""
    cases = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        label = row.get("label") or f"{row['scenario']}/{row['action']}"
        entities = tuple((kind, row["text"][start:end]) for kind, start, end in row.get("entities", []))
        sentence = crowd.Sentence(row["text"], label, entities)
        if label in crowd.INTENTS and crowd.served(sentence) and keep(row["text"]):
            cases.append(_crowd_case(sentence))
    return Corpus("people's", home_file, cases)


def _crowd_case(sentence: crowd.Sentence) -> Case:
    allowed = crowd.intents(sentence)

    def right(got: list[Meaning]) -> bool:
        return any(m.said in allowed or m.intent in allowed for m in got)

    return Case({"text": sentence.said(), "area": "living_room"}, right, right, sorted(allowed),
                sentence.label not in PARLEY_ALONE)


def none_of_them(file: Path, home_file: Path) -> Corpus:
    """Sentences that are no business of a home's, JSON Lines with a text: right is to turn them down."""
    def turned_down(got: list[Meaning]) -> bool:
        return not got

    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return Corpus("out of scope", home_file,
                  [Case({"text": row["text"], "area": "living_room"}, turned_down, turned_down, []) for row in rows])
