"""A checkpoint out of the files that Parley loads, so that training can go on from int8 weights.

Labels and word pieces of the folder of work are kept where it has some: what the model knows of them is taken over, what
it does not know begins as unlikely. `python -m slm.thaw --model FOLDER --work FOLDER` writes start.pt.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file
from torch import Tensor

from slm.data import Labels, frame_key
from slm.model import Shape, Understander
from slm.train import Work, pretrained
from slm.vocabulary import Pieces

UNLIKELY = -4.0
SMALL = "_quantized"


def weights(file: Path) -> Iterator[tuple[str, Tensor]]:
    """The network's weights by their names in PyTorch."""
    graph = onnx.load(file).graph
    kept = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    for name, values in kept.items():
        if name.startswith("model.") and name.endswith((".weight", ".bias")):
            yield name.removeprefix("model."), torch.tensor(values)
    for node in graph.node:
        for name in (name.removesuffix(SMALL) for name in node.input if name.endswith(SMALL) and name in kept):
            values = torch.tensor((kept[name + SMALL].astype(np.float32) - kept[name + "_zero_point"].astype(np.float32))
                                  * kept[name + "_scale"])
            yield ".".join([*node.name.split("/")[2:-1], "weight"]), values if node.op_type == "Gather" else values.T


def rows(theirs: Tensor, known: list[str], wanted: list[str], otherwise: Tensor) -> Tensor:
    """The rows that are wanted, by their labels; for one that is not known, that of otherwise."""
    place = {label: number for number, label in enumerate(known)}
    return torch.stack([theirs[place[label]] if label in place else otherwise[number]
                        for number, label in enumerate(wanted)])


def thawed(model: Path, pieces: list[str], labels: Labels) -> Understander:
    """The network of the files in a folder, for these word pieces and labels.

    A piece it does not have begins as the pretrained model has it, in the mean of how far the others have moved.
    """
    found = dict(weights(model / "model.onnx"))
    described = json.loads((model / "model.json").read_text())
    own = Pieces((model / "vocab.txt").read_text(encoding="utf-8").split())
    layers = [name for name in found if name.endswith(".query.bias")]
    shape = Shape(len(pieces), found["trunk.known.weight"].shape[1], len(labels.frames), len(labels.tags),
                  layers=len(layers), heads=len(found[layers[0]]) // Shape.head,
                  inner=len(found["trunk.layers.0.inner.bias"]))
    frames = [frame_key(frame["intent"], frame["slots"]) for frame in described["frames"]]
    for head, known, wanted in (("frame", frames, labels.frames), ("tag", described["tags"], labels.tags)):
        mean = found[f"{head}.weight"].mean(0).expand(len(wanted), -1)
        found[f"{head}.weight"] = rows(found[f"{head}.weight"], known, wanted, mean)
        found[f"{head}.bias"] = rows(found[f"{head}.bias"], known, wanted, torch.full((len(wanted),), UNLIKELY))
    if pieces != own.pieces:
        theirs = (pretrained() / "vocab.txt").read_text(encoding="utf-8").split()
        place = {piece: number for number, piece in enumerate(theirs)}
        first = load_file(pretrained() / "model.safetensors")["embeddings.word_embeddings.weight"]
        moved = (found["trunk.piece.weight"] - first[[place[piece] for piece in own.pieces]]).mean(0)
        found["trunk.piece.weight"] = rows(found["trunk.piece.weight"], own.pieces, pieces,
                                           first[[place[piece] for piece in pieces]] + moved)
    network = Understander(shape)
    network.load_state_dict(found)
    return network


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--model", type=Path, required=True, help="the folder with model.onnx, model.json, vocab.txt")
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--name", default="start", help="the checkpoint's name")
    given = options.parse_args()
    work = Work(given.work)
    if not (given.work / "vocab.txt").exists():
        (given.work / "vocab.txt").write_text("\n".join((given.model / "vocab.txt").read_text("utf-8").split()), "utf-8")
    if not (given.work / "labels.json").exists():
        described = json.loads((given.model / "model.json").read_text())
        frames = [frame_key(frame["intent"], frame["slots"]) for frame in described["frames"]]
        (given.work / "labels.json").write_text(json.dumps(vars(Labels(frames, described["tags"]))))
    network = thawed(given.model, work.pieces().pieces, work.labels())
    work.save(given.name, network, 0)
    print(f"{sum(p.numel() for p in network.parameters()):,} parameters, {network.shape}")


if __name__ == "__main__":
    main()
