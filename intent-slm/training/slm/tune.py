"""Fine-tunes a model for one home, from the files that Parley loads; `parley train` writes the corpus and judges.

The corpus (`HomeCorpus`) has the home's sentences and a share of the general ones. On what the model has labels for, it
also learns from what it said before (Li and Hoiem, "Learning without Forgetting", 2016).
"""

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor

from slm import data
from slm.data import Example, Labels, frame_key
from slm.export import Onnx, temperatures, to_int8, to_onnx
from slm.model import Understander
from slm.thaw import thawed
from slm.train import Work, kl, losses, run, split

FEWEST = 5
REMEMBERED = 0.5
NAME = "tuned"


def extended(described: dict, rows: list[dict], own: set[str]) -> Labels:
    """The model's labels, and behind them those that the home's own intents add."""
    ours = [row for row in rows if any(intent in own for _, intent, _ in row["y"])]
    found = Labels.of(ours, FEWEST)
    frames = [frame_key(frame["intent"], frame["slots"]) for frame in described["frames"]]
    new = [frame for frame in found.frames if frame not in frames and json.loads(frame)["intent"] in own]
    return Labels(frames + new, described["tags"] + [tag for tag in found.tags if tag not in described["tags"]])


def remembering(before: Understander, frames: int, tags: int, own: set[str], labels: Labels):
    """The loss: what is marked, and how far the answers are from those before, but for what is new."""

    def loss_of(model: Understander, batch: dict[str, Tensor]) -> Tensor:
        hard, _, said = losses(model, batch)
        with torch.no_grad():
            told = before(batch["pieces"], batch["features"], batch["mask"])
        fresh = torch.tensor([json.loads(frame)["intent"] in own for frame in labels.frames])
        old = batch["mask"].bool() & ~(fresh[batch["frame"].clamp_min(0)] & (batch["frame"] >= 0)).any(1, keepdim=True)
        soft = sum(kl(mine[old][:, :width], theirs[old][:, :width])
                   for mine, theirs, width in zip(said, told, (frames, tags, 2)))
        whole = old.any(1)
        soft = soft + kl(said[3][whole], told[3][whole])
        near = ((said[4] - told[4]) ** 2).sum(-1).mean()
        return hard + REMEMBERED * soft + near

    return loss_of
