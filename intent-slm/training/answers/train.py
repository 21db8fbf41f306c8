"""Trains the model that words answers: python -m answers.train --work FOLDER [--minutes 20]. Goes on where it stopped."""

import argparse
import math
import random
import time
from pathlib import Path

import torch
from torch.nn import functional

from .model import AnswerModel
from .wordings import Sampler, Wordings

SEED = 5
BATCH = 64
STEPS = 2400
RATE = 2e-3
CHUNK = 40


def batch(samples, numbers):
    width = max(len(sample.source) for sample in samples)
    height = max(len(sample.target) for sample in samples) + 1
    source = torch.zeros(len(samples), width, dtype=torch.long)
    said = torch.zeros(len(samples), height, dtype=torch.long)
    wanted = torch.zeros(len(samples), height, dtype=torch.long)
    for row, sample in enumerate(samples):
        read = [numbers[token] for token in sample.source]
        words = [numbers[token] for token in sample.target]
        source[row, :len(read)] = torch.tensor(read)
        said[row, :len(words) + 1] = torch.tensor([numbers["<start>"]] + words)
        wanted[row, :len(words) + 1] = torch.tensor(words + [numbers["<end>"]])
    return source, said, wanted


def chunks(wordings):
    """Batches of alike lengths, the same in each run; the number of a chunk is its seed."""
    chunk = 0
    while True:
        sampler = Sampler(wordings, SEED * 100_000 + chunk)
        samples = sorted((sampler.sample() for _ in range(CHUNK * BATCH)), key=lambda s: len(s.source) + len(s.target))
        batches = [samples[i:i + BATCH] for i in range(0, len(samples), BATCH)]
        random.Random(chunk).shuffle(batches)
        yield from batches
        chunk += 1


def rate(step):
    warm = min(1.0, step / 150)
    return RATE * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, step / STEPS))))


def loss_of(model, samples, numbers):
    source, said, wanted = batch(samples, numbers)
    scores = model(source, said)
    return functional.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=0)


def train(work, minutes, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(SEED)
    work.mkdir(parents=True, exist_ok=True)
    wordings = Wordings()
    words = wordings.vocabulary()
    numbers = {word: i for i, word in enumerate(words)}
    model = AnswerModel(len(words))
    print(f"{sum(p.numel() for p in model.parameters())} parameters, {len(words)} words", flush=True)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    checkpoint = work / "answers.pt"
    first = 0
    if checkpoint.exists():
        kept = torch.load(checkpoint)
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        first = kept["step"]
    source = chunks(wordings)
    for _ in range(first):
        next(source)
    started = time.time()
    mean = 0.0
    for step in range(first, STEPS):
        for group in optimizer.param_groups:
            group["lr"] = rate(step)
        loss = loss_of(model, next(source), numbers)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        mean += loss.item()
        late = time.time() - started > minutes * 60
        if (step + 1) % 50 == 0:
            print(f"step {step + 1}: loss {mean / 50:.4f}, {time.time() - started:.0f} s", flush=True)
            mean = 0.0
        if (step + 1) % 200 == 0 or late or step + 1 == STEPS:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step + 1,
                        "words": words}, checkpoint)
        if late:
            print("out of time; run again to go on", flush=True)
            break
    for name, options in {"sets of facts never seen": {"test": True},
                          "families never seen": {"kept_families": True}}.items():
        sampler = Sampler(wordings, 77, **options)
        samples = [sampler.sample() for _ in range(1024)]
        if "kept_families" in options:
            samples = [sample for sample in samples if sample.kept]
        with torch.no_grad():
            print(f"loss on {name}: {loss_of(model, samples, numbers):.4f} ({len(samples)} samples)", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    train(arguments.work, arguments.minutes, arguments.threads)
