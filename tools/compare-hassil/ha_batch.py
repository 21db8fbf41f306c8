#!/usr/bin/env python3
"""Understands JSON Lines as Home Assistant does: {"text", "area"?, "state"?} in, {"ms", "meanings"} out.

With --fallback, what hassil does not match goes to gazetteer-matcher, as Home Assistant does since 2026.11.
"""

import argparse
import json
import sys
import time
from pathlib import Path

from hassil import Intents, recognize_best
from home_assistant_intents import get_intents

from ha_home import HaHome
from ha_meaning import meaning
from judging.home import Home


class Recognizer:
    """The English sentences over one home."""

    def __init__(self, home: Home, fallback: bool) -> None:
        self.ha = HaHome(home)
        self.intents = Intents.from_dict(get_intents("en"))
        self.lists = self.ha.slot_lists()
        self.fallback = self._gazetteer() if fallback else None

    def recognize(self, text: str, area: str) -> list[tuple[str, dict[str, object]]]:
        """Intents with their slots: one by hassil, or those of the fallback; empty where neither matches."""
        name = self.ha.home.areas_written[area][0] if area else ""
        context = {"area": {"value": name, "text": name}} if area else None
        best = recognize_best(text, self.intents, slot_lists=self.lists, intent_context=context, language="en",
                              best_metadata_key="hass_custom_sentence", best_slot_name="name")
        if best is not None:
            return [(best.intent.name, {name: entity.value for name, entity in best.entities.items()})]
        if self.fallback is None:
            return []
        found = self.fallback.interpret(text, context_area=area or None)
        if not found.accepted or any(frame.response_key is None for frame in found.frames):
            return []
        return [(frame.intent, dict(frame.slots)) for frame in found.frames]

    def _gazetteer(self):  # noqa: ANN202 - imported only where it is wanted
        from gazetteer_matcher import GazetteerMatcher

        home = self.ha.home
        return GazetteerMatcher(home={
            "floors": {id_: {"name": names[0], "aliases": names[1:]} for id_, names in home.floors_written.items()},
            "areas": {id_: {"name": names[0], "aliases": names[1:], "floor": home.floor_of[id_] or None}
                      for id_, names in home.areas_written.items()},
            "entities": {e.id: {"name": e.names[0], "aliases": list(e.names[1:]), "domain": e.domain,
                                "area": e.area or None} | ({"device_class": e.device_class} if e.device_class else {})
                         for e in self.ha.entities}})


def answer(recognizer: Recognizer, request: dict) -> dict:
    """One sentence."""
    home = recognizer.ha.home
    area = next(iter(sorted(home.areas_named(request["area"]))), "") if request.get("area") else ""
    start = time.perf_counter_ns()
    found = recognizer.recognize(request["text"], area)
    milliseconds = (time.perf_counter_ns() - start) / 1e6
    states = {id_: device.get("state", {}) | request.get("state", {}).get(id_, {})
              for id_, device in home.devices.items()}
    meanings = [meaning(recognizer.ha, intent, slots, states, area) for intent, slots in found]
    return {"ms": milliseconds, "meanings": [[m.intent, sorted(m.targets), m.values, m.said] for m in meanings]}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("home", type=Path)
    options.add_argument("--fallback", action="store_true")
    given = options.parse_args()
    recognizer = Recognizer(Home.read(given.home), given.fallback)
    for line in sys.stdin:
        print(json.dumps(answer(recognizer, json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
