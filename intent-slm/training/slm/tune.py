"""Fine-tunes a model for one home, from the files that Parley loads: what `parley train` runs.

The folder of work has the corpus that `HomeCorpus` wrote: corpus2.jsonl is the home's, corpus1.jsonl a share of the
general one. Each step takes as much of one as of the other. On the general sentences the model also keeps to what it
said before (Li and Hoiem, "Learning without Forgetting", 2016).
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import torch
from torch import Tensor, nn

from slm import data
from slm.data import Example, Labels, frame_key
from slm.export import Onnx, temperatures, to_int8, to_onnx
from slm.model import Understander
from slm.thaw import thawed
from slm.train import SEED, Work, kl, losses, optimizer_for, schedule

FEWEST = 5
WARM = 50


def extended(described: dict, rows: list[dict], own: set[str]) -> Labels:
    """The model's labels, and behind them those that the home's own intents add."""
    found = Labels.of([row for row in rows if any(intent in own for _, intent, _ in row["y"])], FEWEST)
    frames = [frame_key(frame["intent"], frame["slots"]) for frame in described["frames"]]
    new = [frame for frame in found.frames if frame not in frames and json.loads(frame)["intent"] in own]
    return Labels(frames + new, described["tags"] + [tag for tag in found.tags if tag not in described["tags"]])


def forever(some: list[Example], size: int) -> Iterator[list[Example]]:
    """Batches, over and over."""
    for epoch in count():
        yield from data.batches(some, size, SEED + epoch)


def moved(mine: tuple[Tensor, ...], theirs: tuple[Tensor, ...], mask: Tensor) -> Tensor:
    """How far what a model says is from what another, of no more labels, said."""
    there = mask.bool()
    apart = sum(kl(said[there][:, :told.shape[-1]], told[there]) for said, told in zip(mine[:3], theirs[:3]))
    return apart + kl(mine[3], theirs[3]) + ((mine[4] - theirs[4]) ** 2).sum(-1).mean()


def tuned(model: Understander, before: Understander, home: list[Example], general: list[Example],
          given: argparse.Namespace) -> None:
    """Trains a model in place."""
    random.seed(SEED)
    torch.manual_seed(SEED)
    features, began, shown = model.shape.features, time.time(), 0.0
    optimizer = optimizer_for(model, given.rate)
    before.eval()
    model.train()
    for step, ours, theirs in zip(range(given.steps), forever(home, given.batch), forever(general, given.batch)):
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * schedule(step, given.steps, WARM)
        ours, theirs = (data.batch(some, features, forget=0.08) for some in (ours, theirs))
        with torch.autocast("cpu", torch.bfloat16):
            with torch.no_grad():
                told = before(theirs["pieces"], theirs["features"], theirs["mask"])
            said = model(theirs["pieces"], theirs["features"], theirs["mask"])
            loss = losses(model, ours)[0] + given.remember * moved(said, told, theirs["mask"])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        shown += (loss.item() - shown) / min(step + 1, 100)
        if (step + 1) % 50 == 0:
            print(f"step {step + 1} of {given.steps}, loss {shown:.2f}, {time.time() - began:.0f} s", flush=True)
    model.eval()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--model", type=Path, required=True, help="the folder of the model to begin with")
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--to", type=Path, required=True, help="the folder for the files")
    options.add_argument("--steps", type=int, default=600)
    options.add_argument("--batch", type=int, default=24, help="of each of the two")
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--remember", type=float, default=2.0, help="how much what it said before counts")
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    work, described = Work(given.work), json.loads((given.model / "model.json").read_text())
    general, home = (data.read(corpus) for corpus in work.corpora())
    labels = extended(described, home, set(json.loads((given.work / "own.json").read_text())))
    vocabulary = (given.model / "vocab.txt").read_text(encoding="utf-8")
    (given.work / "vocab.txt").write_text("\n".join(vocabulary.split()), encoding="utf-8")
    pieces = work.pieces()
    apart = data.examples([row for row in general if data.is_dev(row)], pieces, labels)
    model = thawed(given.model, pieces.pieces, labels)
    before = thawed(given.model, pieces.pieces, Labels(labels.frames[:len(described["frames"])], described["tags"]))
    tuned(model, before, *(data.examples([row for row in rows if not data.is_dev(row)], pieces, labels)
                           for rows in (home, general)), given)
    given.to.mkdir(parents=True, exist_ok=True)
    to_onnx(model, given.work / "tuned.onnx")
    to_int8(given.work / "tuned.onnx", given.to / "model.onnx")
    heat = temperatures(Onnx(given.to / "model.onnx"), apart)
    # Never more certain of itself than it was: it has seen less than the training that came before.
    heat = {head: max(value, described["temperature"][head]) for head, value in heat.items()}
    described |= {"frames": [json.loads(frame) for frame in labels.frames], "tags": labels.tags, "temperature": heat}
    (given.to / "model.json").write_text(json.dumps(described, indent=1) + "\n")
    (given.to / "vocab.txt").write_text(vocabulary, encoding="utf-8")


if __name__ == "__main__":
    main()
