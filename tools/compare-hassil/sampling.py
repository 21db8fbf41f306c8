"""Draws sentences from Home Assistant's English templates, about things one home has, with what they mean."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from hassil import Intents
from hassil.expression import (Alternative, Expression, Group, ListReference, Permutation, RuleReference, Sentence,
                               TextChunk)
from hassil.intents import IntentData, RangeSlotList, TextSlotList
from hassil.util import check_excluded_context, check_required_context
from home_assistant_intents import get_intents
from unicode_rbnf import RbnfEngine

from ha_home import HaHome
from ha_meaning import PLAIN, meaning
from meaning import WITHOUT_DEVICES, Meaning

DRAWS = 30
PER_INTENT = 60
WILD = {"todo_list_item": ["apples", "washing powder", "a new toothbrush"], "timer_name": ["pizza", "laundry", "tea"],
        "shopping_list_item": ["coffee beans", "bananas", "olive oil"]}
"""What is said for free words."""

WITHIN = {"temperature": range(16, 26), "color_temperature": range(2200, 6501, 100), "timer_hours": range(1, 13),
          "timer_minutes": range(1, 60), "timer_seconds": range(5, 60)}
"""Ranges of numbers that people would say, narrower than what templates take."""


@dataclass(frozen=True)
class Drawn:
    """A sentence, the area it is said in (an id, or empty), and what it means."""

    text: str
    area: str
    meaning: Meaning


class Sampler:
    """Draws sentences; the same ones for the same seed."""

    def __init__(self, ha: HaHome, seed: int) -> None:
        self.ha = ha
        self.intents = Intents.from_dict(get_intents("en"))
        self.lists = self.intents.slot_lists | ha.slot_lists()
        self.numbers = RbnfEngine.for_language("en")
        self.random = random.Random(seed)

    def sentences(self, per_block: int) -> Iterator[Drawn]:
        """From each block of templates up to that many different sentences that have a like in Parley, but no more than
        60 of an intent: timers alone have a block for each combination of hours, minutes and seconds.

        Left out are sentences about nothing this home has, and commands to be done later (their command is any words).
        """
        states = {id_: device.get("state", {}) for id_, device in self.ha.home.devices.items()}
        for name, intent in self.intents.intents.items():
            if name not in PLAIN and name != "HassLightSet":
                continue
            drawn = [one for block in intent.data for one in self._block(name, block, states, per_block)]
            yield from drawn if len(drawn) <= PER_INTENT else self.random.sample(drawn, PER_INTENT)

    def _block(self, intent: str, block: IntentData, states: dict[str, dict], most: int) -> list[Drawn]:
        drawn: dict[str, Drawn] = {}
        for _ in range(DRAWS):
            one = self._draw(intent, block, states)
            if one and len(drawn) < most:
                drawn.setdefault(one.text, one)
        return list(drawn.values())

    def _draw(self, intent: str, block: IntentData, states: dict[str, dict]) -> Drawn | None:
        slots: dict[str, object] = dict(block.slots)
        rules = self.intents.expansion_rules | block.expansion_rules
        lists = self.lists | block.slot_lists
        sentence = self.random.choice(block.sentences)
        try:
            text = " ".join(self._walk(sentence.expression, block, rules, lists, slots).split())
        except LookupError:
            return None
        area = ""
        if "area" in (block.requires_context or {}):
            area = self.random.choice(list(self.ha.home.areas_written))
            slots.setdefault("area", self.ha.home.areas_written[area][0])
        means = meaning(self.ha, intent, slots, states, area)
        about_nothing = not means.targets and means.intent not in WITHOUT_DEVICES
        return None if about_nothing or "conversation_command" in slots else Drawn(text, area, means)

    def _walk(self, at: Expression, block: IntentData, rules: dict[str, Sentence], lists: dict, slots: dict) -> str:
        """Words for an expression; what its lists come to goes into the slots."""
        if isinstance(at, TextChunk):
            return at.original_text
        if isinstance(at, RuleReference):
            return self._walk(rules[at.rule_name].expression, block, rules, lists, slots)
        if isinstance(at, ListReference):
            return self._value(at, block, rules, lists, slots)
        assert isinstance(at, Group)
        if isinstance(at, Alternative):
            return self._walk(self._one_of(at), block, rules, lists, slots)
        items, between = list(at.items), ""
        if isinstance(at, Permutation):
            self.random.shuffle(items)
            between = " "
        return between.join(self._walk(item, block, rules, lists, slots) for item in items)

    def _one_of(self, at: Alternative) -> Expression:
        """Mostly what is written first, and seldom what may be left out: else hardly a sentence is one people say."""
        if at.is_optional:
            empty = next(item for item in at.items if isinstance(item, TextChunk) and item.is_empty)
            rest = [item for item in at.items if item is not empty]
            return empty if self.random.random() < 0.7 or not rest else self.random.choice(rest)
        return at.items[0] if self.random.random() < 0.5 else self.random.choice(at.items)

    def _value(self, at: ListReference, block: IntentData, rules: dict[str, Sentence], lists: dict,
               slots: dict) -> str:
        values = lists[at.list_name]
        if isinstance(values, RangeSlotList):
            number = self.random.choice(WITHIN.get(at.list_name, range(values.start, values.stop + 1, values.step)))
            slots[at.slot_name] = number * (values.multiplier or 1)
            return str(number) if self.random.random() < 0.5 else self.numbers.format_number(number).text
        if isinstance(values, TextSlotList):
            fit = [value for value in values.values
                   if check_required_context(_known(block.requires_context), value.context, allow_missing_keys=True)
                   and check_excluded_context(block.excludes_context or {}, value.context)]
            value = self.random.choice(fit) if fit else _nothing(at.list_name)
            slots[at.slot_name] = value.value_out
            return self._walk(value.text_in, block, rules, lists, slots)
        word = self.random.choice(WILD.get(at.list_name) or _nothing(at.list_name))
        slots[at.slot_name] = word
        return word


def _known(required: dict | None) -> dict:
    """What is asked of a name; the speaker's area is seen to elsewhere."""
    return {key: value for key, value in (required or {}).items() if key != "area"}


def _nothing(name: str) -> list:
    raise LookupError(name)
