"""The table of all stages: size, accuracy on what was kept apart, and time on one core."""

import argparse
import json
from pathlib import Path

import numpy as np

from slm import data
from slm.data import Example
from slm.export import Onnx, latency, to_int8, to_onnx
from slm.train import Work


def spans(tags: list[int], names: list[str]) -> set[tuple[str, int, int]]:
    """What tags mark: tag, first word, word after the last."""
    found, open_tag, start = set(), None, 0
    for at, tag in enumerate([*(names[tag] for tag in tags), "O"]):
        if open_tag and tag != f"I-{open_tag}":
            found.add((open_tag, start, at))
            open_tag = None
        if tag != "O" and open_tag is None:
            open_tag, start = tag[2:], at
    return found


def measured(model: Onnx, some: list[Example], tags: list[str]) -> dict[str, float]:
    """Shares in percent: the frame of each command, spans (F1), whole utterances, and what is not served."""
    count = dict.fromkeys(("commands", "frame", "true", "said", "both", "served", "whole", "lost", "other", "taken"), 0)
    for one in some:
        frame, tag, start, scope, _ = model(one)
        taken = int(scope[0].argmax()) == 0
        if one.scope != 0:
            count["other"] += 1
            count["taken"] += taken
            continue
        count["served"] += 1
        count["lost"] += not taken
        starts = [at for at, is_start in enumerate(one.start) if is_start == 1]
        right = True
        for first, end in zip(starts, [*starts[1:], len(one.words)]):
            mean = np.mean([frame[0][one.words[at]] for at in range(first, end)], axis=0)
            count["commands"] += 1
            same = int(mean.argmax()) == one.frame[first]
            count["frame"] += same
            right &= same
        gold = spans(one.tag, tags)
        found = spans([int(tag[0][word].argmax()) for word in one.words], tags)
        count["true"] += len(gold)
        count["said"] += len(found)
        count["both"] += len(gold & found)
        begun = [int(start[0][word].argmax()) for word in one.words]
        begun[0] = 1
        count["whole"] += taken and right and gold == found and begun == [max(0, is_start) for is_start in one.start]
    return {"frame": 100 * count["frame"] / count["commands"],
            "slot F1": 200 * count["both"] / (count["true"] + count["said"]),
            "whole": 100 * count["whole"] / count["served"], "served turned down": 100 * count["lost"] / count["served"],
            "not served taken": 100 * count["taken"] / max(1, count["other"])}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("names", nargs="+", help="checkpoints; NAME:int8 for a quantized one")
    options.add_argument("--marked", action="store_true", help="on the sentences marked by hand alone")
    given = options.parse_args()
    work = Work(given.work)
    pieces, labels = work.pieces(), work.labels()
    rows = [row for row in work.rows() if data.is_dev(row) and (row["home"] < 0 or not given.marked)]
    dev = data.examples(rows, pieces, labels)[::1 if given.marked else 5][:4000]
    shown = False
    for name in given.names:
        base, _, small = name.partition(":")
        model, _ = work.load(base)
        file = work.folder / f"{base}.onnx"
        to_onnx(model, file)
        if small:
            to_int8(file, work.folder / f"{base}.int8.onnx")
            file = work.folder / f"{base}.int8.onnx"
        network = Onnx(file)
        row = {"stage": name, "parameters": sum(p.numel() for p in model.parameters()) / 1e6,
               "MB": file.stat().st_size / 1e6, **measured(network, dev, labels.tags)}
        row["p50 ms"], row["p95 ms"] = latency(network, dev[:1000])
        if not shown:
            print("| " + " | ".join(row) + " |\n|" + "---|" * len(row))
            shown = True
        print("| " + " | ".join(value if isinstance(value, str) else f"{value:.2f}" for value in row.values()) + " |",
              flush=True)
    print(json.dumps({"examples": len(dev)}))


if __name__ == "__main__":
    main()
