"""Which sentences are spoken in each set, and what should come of them."""

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from judging import parley, yaml_file

COMMAND, FREE, OTHER = "command", "free", "other"

_TESTS = parley.ROOT / "runtime/src/test/resources"
_SHIPPED = parley.ROOT / "runtime/src/main/resources/homes"
HOMES = ({home: _SHIPPED / f"{home}.yaml" for home in ("house", "flat", "factory")}
         | {home: _TESTS / f"slm/{home}.yaml" for home in ("villa", "workshop", "clinic")})

_NOT_SERVED = {"weather", "news", "email", "social", "qa", "transport", "recommendation", "cooking", "takeaway",
               "calendar"}
_SERVED_WORDS = re.compile(r"\b(remind\w*|alarms?|timers?|lists?|volume|lights?|music|song|radio|what time)\b")
"""What a label does not show: that some of the unserved ask for what Parley serves after all."""

_TYPED = re.compile(
    r"\b(acknowlege|atic|bak|bedrom|compreser|dor|flud|fountian|hud|humidty|kage|kettel|lanten|lath|lites?|loc|lok|mewt"
    r"|pergolla|pls|plz|pum|rins|shoping|shuters|sine|solvant|stopp|strat|swich|swtich|tee|teh|tern|thx|turn of"
    r"|too (?=\w+ percent)|volumn)\b", re.IGNORECASE)
"""Slips of the finger, which nobody speaks."""


@dataclass(frozen=True)
class Sentence:
    """Something to say in a home; of a command also where, in which state, and what should come of it."""

    text: str
    kind: str
    home: str
    source: str
    more: dict = field(default_factory=dict, hash=False)

    def json(self) -> dict:
        """As a line of rows.jsonl has it."""
        return {"text": self.text, "kind": self.kind, "home": self.home, "source": self.source} | self.more


def tune(data: Path) -> list[Sentence]:
    """For choosing costs and thresholds; all in the house."""
    reported = {sentence.text.lower() for sentence in _reported_commands()}
    plain, phrases = ([sentence for file in files for sentence in _golden(file, "house")
                         if sentence.text.lower() not in reported]
                        for files in (("house", "house-rules"), ("house-phrases", "house-phrasings")))
    commands = [*_some(plain, 120), *_some(phrases, 30)]
    others = [*_some(_crowd(data, ("house",), reported=False), 80),
              *_some(_out_of_scope(data, ("house",), reported=False), 60),
              *_some(_golden_others("house"), 20), *_some(_prose(data, ("house",), reported=False), 40)]
    return [*commands, *_rows(Path(__file__).parent / "tune-free.yaml", FREE), *others]


def report(data: Path) -> list[Sentence]:
    """For measuring, once: homes that nothing was trained on for free words, all homes for the rest."""
    homes = ("villa", "workshop", "clinic")
    free = [sentence for home in homes for sentence in _some(
        [s for s in _rows(_TESTS / f"slm/{home}-free.yaml", FREE) if not _TYPED.search(s.text)], 102)]
    others = [*_some(_crowd(data, homes, reported=True), 180), *_some(_out_of_scope(data, homes, reported=True), 150),
              *_some(_not_commands(homes), 120), *_some(_prose(data, homes, reported=True), 50)]
    return [*_reported_commands(), *free, *others]


def _reported_commands() -> list[Sentence]:
    return [sentence for home in ("house", "flat", "factory") for sentence in _some(_golden(home, home), 50)]


SETS = {"tune": tune, "report": report}


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.strip().lower().encode()).digest(), "big")


def _some(sentences: list[Sentence], count: int) -> list[Sentence]:
    """As many, of different texts, by chance that is the same every time."""
    different = {sentence.text.lower(): sentence for sentence in sentences}
    if len(different) < count:
        raise ValueError(f"{count} sentences of {sentences[0].source} wanted, {len(different)} there")
    return sorted(different.values(), key=lambda sentence: _number("some " + sentence.text))[:count]


def _rows(file: Path, kind: str) -> list[Sentence]:
    """Rows as in golden/flat.yaml that stand by themselves."""
    root = yaml_file.read(file)
    groups, home = root.get("groups", {}), root.get("home", file.stem)
    return [Sentence(str(row["say"]), kind, home, file.stem, _more(row, groups))
            for row in root["sentences"] if "after" not in row and str(row["say"]).strip()]


def _more(row: dict, groups: dict) -> dict:
    intents = row.get("intent", [])
    expected = {"status": row.get("status", "done"), "intent": intents if isinstance(intents, list) else [intents],
                "changes": row.get("changes", {})}
    if "targets" in row:
        expected["targets"] = _members(row["targets"], groups)
    if "slots" in row:
        expected["slots"] = row["slots"]
    return {key: row[key] for key in ("area", "given") if key in row} | {"expected": expected}


def _members(names: list[str], groups: dict) -> list[str]:
    """Devices, where a name may be that of a group of names."""
    return [device for name in names
            for device in (_members(groups[name], groups) if name in groups else [name])]


def _golden(file: str, home: str) -> list[Sentence]:
    """Commands and questions that sentence templates understand."""
    rows = _rows(_TESTS / f"golden/{file}.yaml", COMMAND)
    return [sentence for sentence in rows if sentence.home == home
            and sentence.more["expected"]["status"] not in ("rejected", "unsupported", "failed")]


def _others(texts: list[str], homes: tuple[str, ...], source: str) -> list[Sentence]:
    return [Sentence(text, OTHER, homes[_number("home " + text) % len(homes)], source) for text in texts]


def _golden_others(home: str) -> list[Sentence]:
    return _others(yaml_file.read(_TESTS / f"golden/{home}.yaml")["not_commands"], (home,), f"{home} not_commands")


def _not_commands(homes: tuple[str, ...]) -> list[Sentence]:
    rows = yaml_file.read(_TESTS / "slm/not-commands.yaml")["requests"]
    return [Sentence(str(row["say"]), OTHER, row.get("home", homes[0]), "not-commands") for row in rows]


def _crowd(data: Path, homes: tuple[str, ...], *, reported: bool) -> list[Sentence]:
    """What people ask of an assistant and Parley does not serve."""
    texts = [row["text"] for row in _lines(data / "home-utterances.jsonl")
             if row["scenario"] in _NOT_SERVED and not _SERVED_WORDS.search(row["text"].lower())]
    return _others([text for text in texts if _held_out(text) == reported], homes, "home-utterances")


def _out_of_scope(data: Path, homes: tuple[str, ...], *, reported: bool) -> list[Sentence]:
    texts = [row["text"] for row in _lines(data / "out-of-scope.jsonl")]
    return _others([text for text in texts if _held_out(text) == reported], homes, "out-of-scope")


def _prose(data: Path, homes: tuple[str, ...], *, reported: bool) -> list[Sentence]:
    """Sentences of books, in halves: there are too few for a fifth."""
    texts = sorted((row["text"] for row in _lines(data / "speech/librispeech.jsonl") if row.get("text")), key=_number)
    return _others(texts[reported::2], homes, "librispeech texts")


def _held_out(text: str) -> bool:
    """The fifth that is never looked at, as tools/held-out has it."""
    return _number(text) % 5 == 0


def _lines(file: Path) -> list[dict]:
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
