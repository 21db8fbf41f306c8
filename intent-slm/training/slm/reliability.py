"""How often the model is right where it says it is certain, on what was kept apart; for the measures in Doubt."""

import argparse
import json
from pathlib import Path

import numpy as np

from slm import data
from slm.export import Onnx
from slm.train import Work


def softmax(logits: np.ndarray, heat: float) -> np.ndarray:
    shares = np.exp((logits - logits.max()) / heat)
    return shares / shares.sum()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--model", type=Path, required=True, help="the folder that export wrote")
    given = options.parse_args()
    work = Work(given.work)
    heat = json.loads((given.model / "model.json").read_text())["temperature"]
    model = Onnx(given.model / "model.onnx")
    rows = [row for row in work.rows() if data.is_dev(row)]
    dev = [one for one in data.examples(rows, work.pieces(), work.labels())[2::5][:3000] if sum(one.start) <= 1]
    said = []
    for one in dev:
        frame, _, _, scope, _ = model(one)
        served = softmax(scope[0], heat["scope"])[0]
        shares = softmax(frame[0][one.words].mean(0), heat["frame"])
        right = one.scope == 0 and int(shares.argmax()) == one.frame[0]
        said.append((served * shares.max() if served >= 0.5 else 0.0, right, one.scope == 0))
    print("| certain | n | right | of served speech at least as certain |\n|---|---|---|---|")
    served = sum(is_served for *_, is_served in said)
    for low in (0, 0.2, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.9, 0.95):
        high = min([high for high in (0.2, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.9, 0.95, 1.01) if high > low])
        within = [right for certain, right, _ in said if low <= certain < high]
        above = sum(is_served for certain, _, is_served in said if certain >= low)
        print(f"| {low} to {min(high, 1)} | {len(within)} | {100 * np.mean(within) if within else 0:.1f} % | "
              f"{100 * above / served:.1f} % |")


if __name__ == "__main__":
    main()
