"""The corpus as tensors."""

import hashlib
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from slm.vocabulary import Pieces

SCOPES = ["served", "not_served", "not_command"]
MAX_PIECES = 80
DEV_FAMILY, DEV_HOME = 25, 12
IGNORE = -100


def frame_key(intent: str, slots: dict) -> str:
    """One frame as text: its intent and the slots that the sentence as a whole says."""
    return json.dumps({"intent": intent, "slots": dict(sorted(slots.items()))}, separators=(",", ":"))


@dataclass
class Labels:
    """What the heads tell apart."""

    frames: list[str]
    tags: list[str]

    @staticmethod
    def of(rows: list[dict], fewest: int = 20) -> "Labels":
        frames: dict[str, int] = {}
        tags: dict[str, int] = {}
        for row in rows:
            for _, intent, slots in row["y"]:
                frames[frame_key(intent, slots)] = frames.get(frame_key(intent, slots), 0) + 1
            for tag in row["t"] if row["y"] else ():
                tags[tag] = tags.get(tag, 0) + 1
        seen = {tag[2:] for tag, count in tags.items() if tag != "O" and count >= fewest}
        return Labels(sorted(frame for frame, count in frames.items() if count >= fewest),
                      ["O"] + [mark + tag for tag in sorted(seen) for mark in ("B-", "I-")])


def read(file: Path) -> list[dict]:
    with file.open(encoding="utf-8") as rows:
        return [json.loads(row) for row in rows]


def is_dev(row: dict) -> bool:
    """Whether a row is kept apart: its family of phrasings or its home is; a marked sentence is its own family."""
    apart = any(int(hashlib.sha256(part.encode()).hexdigest(), 16) % DEV_FAMILY == 0 for part in row["family"].split("+"))
    return apart or row["home"] >= 0 and row["home"] % DEV_HOME == 0


@dataclass
class Example:
    pieces: list[int]
    words: list[int]
    """Where each word's first piece is."""
    marks: list[tuple[int, list[int]]]
    """Per piece but the first and last: its word, what is known of it."""
    frame: list[int]
    tag: list[int]
    start: list[int]
    scope: int


def example(row: dict, pieces: Pieces, labels: Labels) -> Example | None:
    """A row in numbers; None where it has a label that is not told apart, or is too long."""
    frames = {frame: number for number, frame in enumerate(labels.frames)}
    tags = {tag: number for number, tag in enumerate(labels.tags)}
    keys = [frames.get(frame_key(intent, slots)) for _, intent, slots in row["y"]]
    if None in keys or not row["w"] or keys and any(tag not in tags for tag in row["t"]):
        return None
    starts = [first for first, _, _ in row["y"]]
    ids, words, marks, frame, current = [pieces.ids["[CLS]"]], [], [], [], -1
    for at, word in enumerate(row["w"]):
        while current + 1 < len(starts) and starts[current + 1] <= at:
            current += 1
        frame.append(keys[max(current, 0)] if keys else IGNORE)
        words.append(len(ids))
        for piece in pieces.word(word):
            ids.append(piece)
            marks.append((at, row["f"][at]))
    ids.append(pieces.ids["[SEP]"])
    if len(ids) > MAX_PIECES:
        return None
    return Example(ids, words, marks, frame, [tags[tag] for tag in row["t"]] if keys else [IGNORE] * len(words),
                   [int(at in starts) for at in range(len(words))] if keys else [IGNORE] * len(words),
                   SCOPES.index(row["scope"]))


def examples(rows: list[dict], pieces: Pieces, labels: Labels) -> list[Example]:
    return [made for row in rows if (made := example(row, pieces, labels))]


def batch(some: list[Example], features: int, forget: float = 0.0) -> dict[str, Tensor]:
    """Padded tensors; forget is the share of words of which what is known is left out."""
    length = max(len(one.pieces) for one in some)
    made = {"pieces": torch.zeros(len(some), length, dtype=torch.long), "mask": torch.zeros(len(some), length),
            "features": torch.zeros(len(some), length, features),
            "frame": torch.full((len(some), length), IGNORE), "tag": torch.full((len(some), length), IGNORE),
            "start": torch.full((len(some), length), IGNORE), "scope": torch.tensor([one.scope for one in some])}
    for row, one in enumerate(some):
        made["pieces"][row, :len(one.pieces)] = torch.tensor(one.pieces)
        made["mask"][row, :len(one.pieces)] = 1
        forgotten = {word for word in range(len(one.words)) if forget and random.random() < forget}
        for at, (word, known) in enumerate(one.marks, start=1):
            if known and word not in forgotten:
                made["features"][row, at, known] = 1
        words = torch.tensor(one.words)
        made["frame"][row, words] = torch.tensor(one.frame)
        made["tag"][row, words] = torch.tensor(one.tag)
        made["start"][row, words] = torch.tensor(one.start)
    return made


def batches(some: list[Example], size: int, seed: int) -> Iterator[list[Example]]:
    """Batches of about equal length, in a random order that the seed says."""
    mixed = random.Random(seed)
    order = sorted(range(len(some)), key=lambda at: (len(some[at].pieces), mixed.random()))
    parts = [order[at:at + size] for at in range(0, len(order), size)]
    mixed.shuffle(parts)
    for part in parts:
        yield [some[at] for at in part]
