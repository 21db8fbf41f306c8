"""From a trained network to the files Parley loads: model.onnx (int8), model.json, vocab.txt."""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from slm import data
from slm.data import IGNORE, Example
from slm.model import Understander
from slm.train import Work

OUTPUTS = ["frame", "tag", "start", "scope", "embedding"]


class OneUtterance(nn.Module):
    """The network for one utterance at a time: nothing is padded, so there is no mask."""

    def __init__(self, model: Understander):
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        return self.model(pieces, features, torch.ones_like(pieces))


def to_onnx(model: Understander, file: Path) -> None:
    model.eval()
    pieces = torch.randint(5, 100, (1, 12))
    features = torch.zeros(1, 12, model.shape.features)
    torch.onnx.export(OneUtterance(model), (pieces, features), str(file), input_names=["pieces", "features"],
                      output_names=OUTPUTS, dynamic_axes={"pieces": {1: "length"}, "features": {1: "length"},
                                                          **{name: {1: "length"} for name in OUTPUTS[:3]}},
                      opset_version=17, dynamo=False)


def to_int8(file: Path, small: Path) -> None:
    """Weights as int8, by channel; activations by the range each has at run time."""
    quantize_dynamic(file, small, per_channel=True, weight_type=QuantType.QInt8,
                     op_types_to_quantize=["MatMul", "Gemm", "Gather"])


class Onnx:
    """A network in ONNX Runtime, as Parley runs it: one thread."""

    def __init__(self, file: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        self.width = self.session.get_inputs()[1].shape[2]

    def __call__(self, one: Example) -> list[np.ndarray]:
        batch = data.batch([one], self.width)
        return self.session.run(OUTPUTS, {"pieces": batch["pieces"].numpy(), "features": batch["features"].numpy()})


def temperature(logits: list[Tensor], labels: list[Tensor]) -> float:
    """What logits are divided by so that certainty is as often right as it says."""
    said, right = torch.cat(logits), torch.cat(labels)
    heat = torch.ones(1, requires_grad=True)
    search = torch.optim.LBFGS([heat], max_iter=50)

    def loss() -> Tensor:
        search.zero_grad()
        value = functional.cross_entropy(said / heat.clamp_min(0.05), right)
        value.backward()
        return value

    search.step(loss)
    return round(float(heat.clamp(0.5, 5)), 3)


def temperatures(model: Onnx, some: list[Example]) -> dict[str, float]:
    """Of the frame, a command's words together, and of the scope."""
    frames, frame_labels, scopes, scope_labels = [], [], [], []
    for one in some:
        frame, _, _, scope, _ = model(one)
        scopes.append(torch.tensor(scope))
        scope_labels.append(torch.tensor([one.scope]))
        if one.frame[0] != IGNORE and sum(one.start) == 1:
            frames.append(torch.tensor(frame[0][one.words].mean(0, keepdims=True)))
            frame_labels.append(torch.tensor([one.frame[0]]))
    return {"frame": temperature(frames, frame_labels), "scope": temperature(scopes, scope_labels)}


def latency(model: Onnx, some: list[Example]) -> tuple[float, float]:
    """Milliseconds of an utterance, the median and the 95th percentile."""
    for one in some[:30]:
        model(one)
    times = []
    for one in some:
        batch = data.batch([one], model.width)
        given = {"pieces": batch["pieces"].numpy(), "features": batch["features"].numpy()}
        began = time.perf_counter()
        model.session.run(OUTPUTS, given)
        times.append((time.perf_counter() - began) * 1000)
    return float(np.percentile(times, 50)), float(np.percentile(times, 95))


def agreement(model: Understander, rows: list[dict], pieces, labels, features: int) -> list[dict]:
    """What the network says in PyTorch of some sentences, for the test that ONNX Runtime Java says the same."""
    model.eval()
    told = []
    for row in rows:
        one = data.example(row, pieces, labels)
        batch = data.batch([one], features)
        with torch.no_grad():
            frame, tag, start, scope, _ = model(batch["pieces"], batch["features"], batch["mask"])
        words = torch.tensor(one.words)
        told.append({"words": row["w"], "features": row["f"], "pieces": one.pieces,
                     "frame": [round(value, 3) for value in frame[0, words].mean(0).tolist()],
                     "tag": tag[0, words].argmax(-1).tolist(), "start": start[0, words].argmax(-1).tolist(),
                     "scope": [round(value, 3) for value in scope[0].tolist()]})
    return told


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--name", default="student")
    options.add_argument("--to", type=Path, required=True, help="the folder for the files")
    options.add_argument("--check", type=Path, help="where to write what PyTorch says of some sentences, for a test")
    given = options.parse_args()
    work = Work(given.work)
    model, _ = work.load(given.name)
    float_file, int_file = work.folder / f"{given.name}.onnx", given.to / "model.onnx"
    given.to.mkdir(parents=True, exist_ok=True)
    to_onnx(model, float_file)
    to_int8(float_file, int_file)
    pieces, labels = work.pieces(), work.labels()
    rows = [row for row in work.rows() if data.is_dev(row)]
    dev = data.examples(rows, pieces, labels)[::5][:2000]
    small = Onnx(int_file)
    if given.check:
        sampled = [row for row in rows if row["home"] >= 0 and data.example(row, pieces, labels)][:3000:150]
        given.check.write_text("[\n" + ",\n".join(json.dumps(one, separators=(",", ":")) for one in agreement(
            model, sampled, pieces, labels, small.width)) + "\n]\n")
    described = {"frames": [json.loads(frame) for frame in labels.frames], "tags": labels.tags,
                 "features": json.loads((work.folder / "features.json").read_text()),
                 "temperature": temperatures(small, dev)}
    (given.to / "model.json").write_text(json.dumps(described, indent=1) + "\n")
    (given.to / "vocab.txt").write_text("\n".join(pieces.pieces) + "\n", encoding="utf-8")
    print(described["temperature"], {file.name: file.stat().st_size for file in given.to.iterdir()},
          "float", float_file.stat().st_size, "ms", latency(Onnx(float_file), dev[:500]), "int8 ms",
          latency(small, dev[:500]))


if __name__ == "__main__":
    main()
