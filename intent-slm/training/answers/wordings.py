"""Wordings of facts without names, numbers and states: families, voices, and samples of what is to be said and how."""

import hashlib
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

PERSONAS = ["terse", "plain", "warm"]
TURNS = 8
MOST_FACTS = 3
AGREEMENT = {"is": "are", "was": "were", "has": "have", "shows": "show", "reads": "read", "says": "say", "goes": "go"}
OPEN, CLOSE = "<open>", "<close>"
SPECIAL = ["<pad>", "<start>", "<end>", "<unknown>", "<example>", OPEN, CLOSE, "<one>", "<many>"]
SLOTS = "nmpvacwtlird"


@dataclass(frozen=True)
class Fact:
    kind: str
    many: bool


@dataclass(frozen=True)
class Voice:
    """What a user's own examples have in common."""
    opener: str = ""
    closer: bool = False
    bang: bool = False
    agent: bool | None = None


@dataclass(frozen=True)
class Sample:
    persona: str
    source: list = field(hash=False)
    target: list = field(hash=False)
    facts: tuple = ()
    kept: bool = False
    families: tuple = ()


def share(text, parts):
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") % parts


class Wordings:
    def __init__(self, path=Path(__file__).with_name("families.yaml")):
        data = yaml.safe_load(path.read_text())
        self.openers = data["openers"]
        self.classes = data["classes"]
        for kind, spec in self.classes.items():
            for persona in PERSONAS:
                for line in spec[persona]:
                    said = set(re.findall(r"<(\w)>", line))
                    said = {"n" if slot == "m" else slot for slot in said}
                    if said != set(spec["slots"]):
                        raise ValueError(f"{kind}: '{line}' says {said}, not {spec['slots']}")
                    if "must" in spec and sum(word in spec["must"] for word in line.split()) != 1:
                        raise ValueError(f"{kind}: '{line}' needs exactly one of {spec['must']}")

    def openers_of(self, group):
        """All that an answer about such a fact may begin with."""
        return {opener for openers in self.openers[group].values() for opener in openers if opener}

    def failed(self, fact):
        return self.classes[fact.kind]["group"] == "failed"

    def families(self, kind, persona, many, kept=False):
        """Lines of a class; `kept` gives those that training never sees."""
        spec = self.classes[kind]
        lines = list(spec[persona])
        if persona == "warm":
            lines += spec["plain"]
        lines = [line for line in lines if many or "{are}" not in line]
        apart = [line for line in lines if share(kind + line, 10) == 0] if len(lines) > 4 else []
        return apart if kept else [line for line in lines if line not in apart]

    def vocabulary(self):
        words = set()
        for kind, spec in self.classes.items():
            for persona in PERSONAS:
                for line in spec[persona]:
                    for token in re.split(r"[ ()|]+", line):
                        name = token.strip("{}")
                        if re.fullmatch(r"<\w>", token):
                            continue
                        words.update([name, AGREEMENT[name]] if name in AGREEMENT else [name])
        for by_persona in self.openers.values():
            for openers in by_persona.values():
                words.update(" ".join(openers).split())
        words |= {",", ".", "!", ":", "and"}
        words.discard("")
        places = [f"<{slot}{i}>" for i in range(1, MOST_FACTS + 1) for slot in SLOTS]
        return (SPECIAL + [f"<{p}>" for p in PERSONAS] + [f"<turn{i}>" for i in range(TURNS)]
                + [f"<fact{i}>" for i in range(1, MOST_FACTS + 1)] + places + sorted(self.classes) + sorted(words))


class Sampler:
    def __init__(self, wordings, seed, test=False, kept_families=False):
        self.wordings = wordings
        self.random = random.Random(seed)
        self.test = test
        self.kept_families = kept_families
        self.kinds = sorted(wordings.classes)

    @staticmethod
    def signature(facts):
        return " ".join(f"{fact.kind}{'+' if fact.many else ''}" for fact in facts)

    @classmethod
    def held_out(cls, facts):
        """Sets of several facts that training never sees."""
        return len(facts) > 1 and share(cls.signature(facts), 10) == 0

    def facts(self, count):
        while True:
            facts = [Fact(self.kind(), self.random.random() < 0.35) for _ in range(count)]
            facts = [Fact(f.kind, f.many and self.countable(f.kind)) for f in facts]
            if count == 1 or self.held_out(facts) == self.test:
                return facts

    def countable(self, kind):
        return "n" in self.wordings.classes[kind]["slots"] or "number" in self.wordings.classes[kind]

    def kind(self):
        if self.random.random() < 0.4:
            often = ("done", "already", "state", "failed")
            return self.random.choice([kind for kind in self.kinds if kind.startswith(often)])
        return self.random.choice(self.kinds)

    def sample(self):
        roll = self.random.random()
        facts = self.facts(1 if roll < 0.45 else 2 if roll < 0.8 else 3)
        persona = self.random.choice(PERSONAS)
        turn = self.random.randrange(TURNS)
        voice, examples = None, []
        if self.random.random() < 0.35:
            voice = self.voice(persona)
            example = self.answer(self.facts(1), persona, self.random.randrange(TURNS), voice)[0]
            examples.append([token if token[0] == "<" or self.random.random() < 0.9 else "<unknown>" for token in example])
        target, families = self.answer(facts, persona, turn, voice)
        return Sample(persona, source(persona, turn, examples, facts), target, tuple(facts),
                      any(family in self.wordings.families(fact.kind, persona, fact.many, True)
                          for fact, family in zip(facts, families)), tuple(families))

    def voice(self, persona):
        pick = self.random.random()
        pool = [opener for group in self.wordings.openers.values() for opener in group.get(persona, []) if opener]
        opener = "" if pick < 0.3 else f"{OPEN} {self.random.choice(',,:')}" if pick < 0.65 or not pool \
            else self.random.choice(pool)
        return Voice(opener, self.random.random() < 0.15, self.random.random() < 0.4,
                     self.random.choice([None, True, False]))

    def answer(self, facts, persona, turn, voice=None):
        """Tokens, and the family each fact's clause is of."""
        clauses, chosen = [], []
        for i, fact in enumerate(facts):
            lines = self.wordings.families(fact.kind, persona, fact.many)
            kept = self.wordings.families(fact.kind, persona, fact.many, True)
            if self.kept_families and kept:
                lines = kept
            if voice and voice.agent is not None:
                fitting = [line for line in lines if line.startswith("I") == voice.agent]
                lines = fitting or lines
            line = lines[(turn + 3 * i) % len(lines)]
            chosen.append(line)
            clauses.append(self.expand(line, fact.many, i + 1))
        tokens = self.opening(facts, clauses[0], persona, turn, voice) + self.joined(facts, clauses, turn)
        failed = any(map(self.wordings.failed, facts))
        if voice and voice.closer and not failed:
            tokens += [",", CLOSE]
        bang = not failed and (voice.bang if voice else persona == "warm" and turn % 2 == 1)
        return tokens + ["!" if bang else "."], chosen

    def opening(self, facts, clause, persona, turn, voice):
        """Nobody is gladly told that something failed, nor that a deed is done where only one of two is."""
        fact, group = facts[0], self.wordings.classes[facts[0].kind]["group"]
        failed = any(map(self.wordings.failed, facts))
        if group == "bare" or failed and group != "failed":
            return []
        if voice and not failed:
            fits = voice.opener.startswith(OPEN) or voice.opener in self.wordings.openers_of(group)
            return voice.opener.split() if fits and not (voice.opener.endswith(":") and ":" in clause) else []
        openers = self.wordings.openers[group].get(persona, [""])
        opener = openers[(turn + share(fact.kind, 97)) % len(openers)].split()
        return [] if opener and opener[-1] == ":" and ":" in clause else opener

    def joined(self, facts, clauses, turn):
        stops = [any(self.wordings.classes[fact.kind].get("whole") for fact in facts[i - 1:i + 1])
                 or ":" in clauses[i - 1] + clauses[i] or turn % 3 == 2 for i in range(1, len(clauses))] + [True]
        tokens = list(clauses[0])
        for i in range(1, len(clauses)):
            tokens += ["."] if stops[i - 1] else [",", "and"] if stops[i] else [","]
            tokens += clauses[i]
        return tokens

    def expand(self, line, many, i):
        line = re.sub(r"\(([^()]*)\)", lambda m: self.random.choice(m.group(1).split("|")), line)
        tokens = []
        for token in line.split():
            name = token.strip("{}")
            if re.fullmatch(r"<\w>", token):
                tokens.append(f"<{token[1]}{i}>")
            elif token.startswith("{"):
                tokens.append("are" if name == "are" else AGREEMENT[name] if many else name)
            else:
                tokens.append(token)
        return tokens


def source(persona, turn, examples, facts):
    """What the model reads."""
    tokens = [f"<{persona}>", f"<turn{turn}>"]
    for example in examples:
        tokens += ["<example>"] + example
    for i, fact in enumerate(facts):
        tokens += [f"<fact{i + 1}>", fact.kind, "<many>" if fact.many else "<one>"]
    return tokens
