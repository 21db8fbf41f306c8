"""Reads YAML as Parley does: `on` and `off` are words, as they are in YAML 1.2."""

import re
from pathlib import Path

import yaml


class _Words(yaml.SafeLoader):
    """Takes only true and false for truth."""


_Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
_Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def read(file: Path) -> dict:
    """A file's content."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Words)  # noqa: S506 - a safe loader
