"""Runs a program that takes JSON Lines and answers each with a line."""

import json
import re
import subprocess
import time
from pathlib import Path


class BatchError(Exception):
    """A program could not be run, or did not answer every line."""


def run(command: list[str], requests: list[dict]) -> list[dict]:
    """Sends all requests; returns the results, in the same order."""
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
    results = [json.loads(line) for line in done.stdout.splitlines()]
    if len(results) != len(requests):
        raise BatchError(f"{command[0]}: {len(requests)} lines, {len(results)} results: {done.stderr.strip()[-2000:]}")
    return results


def first_answer(command: list[str], request: dict) -> tuple[float, float]:
    """Seconds from the start of the program to its first answer, and the most megabytes it had resident until then."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True) as process:
        print(json.dumps(request), file=process.stdin, flush=True)
        if not process.stdout.readline():
            raise BatchError(f"{command[0]} gave no answer")
        seconds = time.perf_counter() - start
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    return seconds, int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) / 1024
