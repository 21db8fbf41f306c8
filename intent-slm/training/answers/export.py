"""Exports the trained model as int8 ONNX and compares it: python -m answers.export --work FOLDER --to FOLDER."""

import argparse
import itertools
import json
import re
from pathlib import Path

import numpy
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .model import MOST_READ, MOST_SAID, AnswerModel
from .wordings import MOST_FACTS, PERSONAS, TURNS, Sampler, Wordings

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


def clauses(wordings, kind, many):
    """Every clause of a class, as words and places without numbers."""
    for persona in PERSONAS:
        for line in wordings.families(kind, persona, many) + wordings.families(kind, persona, many, True):
            parts = [part.split("|") for part in re.split(r"[()]", line)]
            for picked in itertools.product(*parts):
                yield [re.sub(r"<(\w)\d>", r"<\1>", word) for word in Sampler(wordings, 0).expand("".join(picked), many, 1)]


def families(wordings):
    """What the checker holds an answer against: for each class which words may follow each other, and which one must be."""
    described = {}
    for kind, spec in sorted(wordings.classes.items()):
        pairs = {}
        for number, many in {"one": False, "many": True}.items():
            found = {pair for clause in clauses(wordings, kind, many) for pair in zip(["^"] + clause, clause + ["$"])}
            pairs[number] = sorted(" ".join(pair) for pair in found)
        described[kind] = {"group": spec["group"], "whole": spec.get("whole", False), "slots": spec["slots"],
                           "must": spec.get("must", []), "longest": max(map(len, clauses(wordings, kind, True))), **pairs}
    return described


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
    description = {"most_said": MOST_SAID, "most_facts": MOST_FACTS, "turns": TURNS,
                   "nothing_said": list(model.nothing_said(1).shape), "words": words,
                   "openers": {group: sorted(wordings.openers_of(group)) for group in wordings.openers},
                   "classes": families(wordings)}
    (arguments.to / "answers.json").write_text(json.dumps(description, indent=None, separators=(",", ":")) + "\n")
    compare(model, arguments.work, arguments.to, wordings, numbers)
    for file in sorted(arguments.to.iterdir()):
        print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
