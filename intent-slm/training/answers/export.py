"""Exports the trained model as int8 ONNX and compares it: python -m answers.export --work FOLDER --to FOLDER."""

import argparse
import json
from pathlib import Path

import numpy
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .model import MOST_READ, MOST_SAID, AnswerModel
from .wordings import MOST_FACTS, TURNS, Sampler, Wordings

OPSET = 17


class Reading(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, source):
        return self.model.read(source)


class Saying(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, word, place, past, read):
        return self.model.say(word, place, past, read)


def export(model, folder):
    source = torch.zeros(1, 5, dtype=torch.long)
    read = model.read(source)
    torch.onnx.export(Reading(model), (source,), str(folder / "read.float.onnx"), input_names=["source"],
                      output_names=["read"], dynamic_axes={"source": {1: "length"}, "read": {4: "length"}},
                      opset_version=OPSET, dynamo=False)
    past = torch.cat([model.nothing_said(1)] * 3, dim=4)
    torch.onnx.export(Saying(model), (torch.zeros(1, 1, dtype=torch.long), torch.zeros(1, dtype=torch.long), past, read),
                      str(folder / "say.float.onnx"), input_names=["word", "place", "past", "read"],
                      output_names=["scores", "kept"],
                      dynamic_axes={"past": {4: "said"}, "read": {4: "length"}, "kept": {4: "said_now"}},
                      opset_version=OPSET, dynamo=False)


def quantized(folder, to):
    for name in ("read", "say"):
        quantize_dynamic(folder / f"{name}.float.onnx", to / f"{name}.onnx", weight_type=QuantType.QInt8,
                         per_channel=True, op_types_to_quantize=["MatMul", "Gemm", "Gather"])


def pairs(wordings):
    """Which words may follow each other: those that do in some family, and where clauses meet."""
    found = {}
    for kept in (False, True):
        sampler = Sampler(wordings, 3, kept_families=kept)
        for _ in range(60_000):
            words = ["<start>"] + [word.rstrip("123>") + ">" if word[0] == "<" and word[-2].isdigit() else word
                                   for word in sampler.sample().target]
            for one, other in zip(words, words[1:]):
                found.setdefault(one, set()).add(other)
    return {one: sorted(others) for one, others in sorted(found.items())}


def onnx_answer(reader, sayer, source, start, end):
    read = reader.run(None, {"source": numpy.array([source])})[0]
    past = AnswerModel.nothing_said(1).numpy()
    said, word = [], start
    for place in range(MOST_SAID):
        scores, past = sayer.run(None, {"word": numpy.array([[word]]), "place": numpy.array([place]), "past": past,
                                        "read": read})
        word = int(scores[0, -1].argmax())
        if word == end:
            break
        said.append(word)
    return said


def compare(model, folder, to, wordings, numbers):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    sessions = {kind: [onnxruntime.InferenceSession(str(path), options) for path in paths] for kind, paths in {
        "float": [folder / "read.float.onnx", folder / "say.float.onnx"], "int8": [to / "read.onnx", to / "say.onnx"]}.items()}
    sampler = Sampler(wordings, 99, test=True)
    samples = [sampler.sample() for _ in range(500)]
    same = {"float": 0, "int8": 0}
    for sample in samples:
        source = [numbers[token] for token in sample.source]
        wanted = model.answer(torch.tensor([source]), numbers["<start>"], numbers["<end>"])
        for kind, (reader, sayer) in sessions.items():
            same[kind] += onnx_answer(reader, sayer, source, numbers["<start>"], numbers["<end>"]) == wanted
    print(f"the same answers as PyTorch, of {len(samples)}: {same}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    kept = torch.load(arguments.work / "answers.pt")
    words = kept["words"]
    numbers = {word: i for i, word in enumerate(words)}
    model = AnswerModel(len(words))
    model.load_state_dict(kept["model"])
    model.eval()
    arguments.to.mkdir(parents=True, exist_ok=True)
    wordings = Wordings()
    with torch.no_grad():
        export(model, arguments.work)
    quantized(arguments.work, arguments.to)
    openers = sorted({opener for by_persona in wordings.openers.values() for some in by_persona.values()
                      for opener in some if opener})
    description = {"step": kept["step"], "most_read": MOST_READ, "most_said": MOST_SAID, "most_facts": MOST_FACTS,
                   "turns": TURNS, "words": words, "openers": openers, "pairs": pairs(wordings)}
    (arguments.to / "answers.json").write_text(json.dumps(description, indent=None, separators=(",", ":")) + "\n")
    compare(model, arguments.work, arguments.to, wordings, numbers)
    for file in sorted(arguments.to.iterdir()):
        print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
