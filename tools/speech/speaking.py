"""Speaks rows, one after another, and keeps account of what is done."""

import importlib.util
import json
import os
import shutil
from pathlib import Path
from types import ModuleType

from casting import Row
from sentences import HOMES


def speak(rows: list[Row], voices: Path, out: Path) -> None:
    """Speaks what is not spoken yet; rows.jsonl has a line for each recording that is there, and never one without."""
    out.mkdir(parents=True, exist_ok=True)
    _copy_homes(rows, out / "homes")
    there = [row for row in rows if (out / row.wav).exists()]
    todo = [row for row in rows if not (out / row.wav).exists()]
    fresh = out / "rows.jsonl.new"
    fresh.write_text("".join(map(_line, there)), encoding="utf-8")
    fresh.replace(out / "rows.jsonl")
    print(f"{len(there)} of {len(rows)} are there", flush=True)
    if not todo:
        return
    neural = _load(voices)
    if not neural.names():
        neural.setup()
    speaker = neural.Speaker()
    with (out / "rows.jsonl").open("a", encoding="utf-8") as account:
        for number, row in enumerate(todo, start=1):
            half = out / f"half-{row.wav}"
            neural.write(str(half), speaker.say(row.voice, row.sentence.text, row.speed))
            half.replace(out / row.wav)
            account.write(_line(row))
            account.flush()
            if number % 50 == 0:
                print(f"{len(there) + number} of {len(rows)}", flush=True)


def _line(row: Row) -> str:
    return json.dumps(row.json(), ensure_ascii=False) + "\n"


def _copy_homes(rows: list[Row], folder: Path) -> None:
    """So that whoever has the recordings has the homes they are about."""
    folder.mkdir(exist_ok=True)
    for home in {row.sentence.home for row in rows}:
        shutil.copyfile(HOMES[home], folder / f"{home}.yaml")


def _load(voices: Path) -> ModuleType:
    if not voices.is_file():
        raise FileNotFoundError(os.strerror(2), str(voices))
    spec = importlib.util.spec_from_file_location("voices", voices)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
