"""Which commands are a right answer to a crowd-sourced sentence, by its label and what its entities say.

Labels and entities are those of HWU64 and SLURP. They are noisy, so a label allows every intent that does what its
speakers say; where an entity can be read for sure, a command must agree with it too.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from judging import spoken
from judging.home import Home, plain

DIM = {"adjust_brightness", "set_brightness", "turn_off", "set_color"}
LIGHT_UP = {"adjust_brightness", "set_brightness", "turn_on"}
COLOR = {"set_color", "set_color_temperature", "adjust_color_temperature", "set_brightness", "adjust_brightness",
         "turn_on", "activate_scene"}
ON = {"turn_on", "start", "open", "lock", "media_play", "set_brightness", "adjust_brightness", "set_color"}
OFF = {"turn_off", "stop", "pause", "mute", "media_pause", "set_brightness"}
QUIET = {"mute", "stop", "turn_off", "media_pause", "set_volume", "adjust_volume", "cancel"}

INTENTS = {
    "iot/hue_lightchange": COLOR,
    "iot/hue_lightdim": DIM,
    "iot/hue_lightup": LIGHT_UP,
    "iot/hue_lightoff": {"turn_off", "set_brightness"},
    "iot/hue_lighton": {"turn_on", "set_brightness", "adjust_brightness", "set_color"},
    "iot/wemo_on": ON,
    "iot/wemo_off": OFF,
    "iot/cleaning": {"start", "turn_on", "resume"},
    "iot/coffee": {"start", "turn_on"},
    "audio/volume_up": {"adjust_volume", "set_volume", "unmute"},
    "audio/volume_down": {"adjust_volume", "set_volume", "mute"},
    "audio/volume_mute": QUIET,
    "alarm/set": {"set_alarm", "start_timer", "set_reminder"},
    "alarm/query": {"alarm_status"},
    "alarm/remove": {"cancel_alarm", "stop"},
    "lists/createoradd": {"list_add", "list_create"},
    "lists/query": {"list_query"},
    "lists/remove": {"list_remove", "list_clear", "list_check", "list_delete"},
    "datetime/query": {"get_time", "get_date"},
    "general/commandstop": {"stop", "cancel", "mute", "deny", "media_pause"},
    "general/repeat": {"repeat", "media_previous"},
}
"""What a label may come to."""

ALSO = (
    (r"\b(off|out)\b", {"iot/hue_lighton", "iot/wemo_on"}, {"turn_off"}),
    (r"\bon\b", {"iot/hue_lightoff", "iot/wemo_off"}, {"turn_on"}),
    (r"\bunmute\b|\bsound on\b", {"audio/volume_mute"}, {"unmute"}),
    (r"\b(stop|off)\b", {"iot/cleaning"}, {"stop", "turn_off", "return_to_base"}),
    (r"\boff\b", {"iot/coffee"}, {"turn_off", "stop"}),
    (r"\b(remind|reminder)\b", {"lists/createoradd"}, {"set_reminder"}),
)
"""Words that show that a label is not what was said: pattern, labels, what is right then as well."""

DIRECTION = {"iot/hue_lightdim": "down", "iot/hue_lightup": "up", "audio/volume_up": "up", "audio/volume_down": "down"}

DEVICES = (
    (r"plug|socket|wemo|outlet|charger", {"outlet", "switch"}),
    (r"fan", {"fan", "outlet"}),
    (r"lamp|light|chandelier", {"light", "outlet"}),
    (r"vacuum|roomba|robo|clean|hoover", {"vacuum"}),
    (r"coffee|machine", {"machine"}),
    (r"tv|television|radio|speaker|music", {"media_player"}),
)
"""What a spoken device may be: pattern, types of device."""

COLORS = {"red": "#ff0000", "green": "#00ff00", "blue": "#0000ff", "yellow": "#ffff00", "orange": "#ffa500",
          "purple": "#800080", "pink": "#ffc0cb", "white": "#ffffff", "lavender": "#e6e6fa", "violet": "#ee82ee"}

TODAY = {"the", "today", "todays", "current", "now", "this", "date", "day", "month", "year", "week"}
WAKE_NAME = re.compile(r"^(?:(?:hey|hi|ok|okay) )?(?:olly|alexa|siri|google|cortana)\b[, ]*|[, ]*\b(?:olly|alexa)$",
                       re.IGNORECASE)


class Verdict(Enum):
    """What came of a sentence."""

    RIGHT = "right"
    WRONG = "wrong"
    TURNED_DOWN = "turned down"


@dataclass(frozen=True)
class Sentence:
    """What somebody said, what it is labelled as, and the spans that are labelled in it."""

    text: str
    label: str
    entities: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def of(row: dict) -> "Sentence":
        text = row["text"]
        return Sentence(text, f"{row['scenario']}/{row['action']}",
                        tuple((kind, text[start:end]) for kind, start, end in row["entities"]))

    def said(self) -> str:
        """The sentence without the name of another assistant: a wake word is not part of a command."""
        return WAKE_NAME.sub("", self.text.strip()).strip() or self.text

    def spans(self, kind: str) -> list[str]:
        return [text for of, text in self.entities if of == kind]


def intents(sentence: Sentence) -> set[str]:
    """The intents that are right for a sentence."""
    more = (also for pattern, labels, also in ALSO if sentence.label in labels and re.search(pattern, sentence.text))
    return INTENTS[sentence.label].union(*more)


def served(sentence: Sentence) -> bool:
    """Whether it is about something Parley serves; it knows neither other time zones nor other days' dates."""
    if sentence.label != "datetime/query":
        return True
    elsewhere = sentence.spans("place_name") + sentence.spans("time_zone") + sentence.spans("event_name")
    dates = [word for span in sentence.spans("date") for word in plain(span).split()]
    return not elsewhere and all(word in TODAY for word in dates)


def judge(sentence: Sentence, result: dict, home: Home) -> tuple[Verdict, str]:
    """What came of a sentence, and why where that was not right."""
    status, commands = result["status"], result.get("commands", [])
    if not served(sentence):
        return (Verdict.RIGHT, "") if status == "unsupported" else (
            (Verdict.TURNED_DOWN, "should be unsupported") if status == "rejected"
            else (Verdict.WRONG, "is not served"))
    reasons = [_against(sentence, command, home) for command in commands] or ["no command"]
    if "" in reasons and status != "rejected":
        return Verdict.RIGHT, ""
    turned_down = status in ("rejected", "unsupported")
    return Verdict.TURNED_DOWN if turned_down else Verdict.WRONG, "; ".join(reasons)


def _against(sentence: Sentence, command: dict, home: Home) -> str:
    """What speaks against a command; nothing where it is right."""
    if command["intent"] not in intents(sentence):
        return f"intent {command['intent']}"
    checks: Iterable[Callable[[Sentence, dict, Home], str]] = (
        _direction, _device, _place, _color, _amount, _time, _day, _list)
    return next((reason for check in checks if (reason := check(sentence, command, home))), "")


def _direction(sentence: Sentence, command: dict, _home: Home) -> str:
    want, is_ = DIRECTION.get(sentence.label), command["slots"].get("direction")
    return f"direction {is_}" if want and is_ and is_ != want else ""


def _device(sentence: Sentence, command: dict, _home: Home) -> str:
    if not sentence.label.startswith("iot/"):
        return ""
    types = {target.split(".")[0] for target in command["targets"]}
    for span in sentence.spans("device_type"):
        want = set().union(*(kinds for pattern, kinds in DEVICES if re.search(pattern, span.lower())))
        if want and not types <= want:
            return f"{span} taken for {sorted(types - want)}"
    return ""


def _place(sentence: Sentence, command: dict, home: Home) -> str:
    if sentence.label in ("iot/cleaning", "iot/coffee") or not command["targets"]:
        return ""
    want = set().union(*(home.areas(span) for span in sentence.spans("house_place")))
    stray = [target for target in command["targets"] if home.area_of(target) not in want]
    return f"elsewhere: {stray}" if want and stray else ""


def _color(sentence: Sentence, command: dict, _home: Home) -> str:
    if sentence.label != "iot/hue_lightchange":
        return ""
    want = {word for span in sentence.spans("color_type") for word in plain(span).split() if word in COLORS}
    slots = command["slots"]
    is_ = {str(value).lower() for key, value in slots.items() if key.startswith("color")}
    named = want | {COLORS[word] for word in want}
    warmth = "white" in want and command["intent"] == "set_color_temperature"
    return f"color {sorted(is_)}" if want and not warmth and not is_ & named else ""


def _amount(sentence: Sentence, command: dict, _home: Home) -> str:
    if command["intent"] not in ("set_brightness", "adjust_brightness", "set_volume", "adjust_volume"):
        return ""
    for span in sentence.spans("change_amount"):
        want = spoken.level(span)
        if want is None:
            continue
        if span.lower().startswith("to ") and command["intent"].startswith("adjust"):
            return "a step where a level was said"
        values = {_number(command["slots"].get(key)) for key in ("brightness", "volume", "step")} - {None}
        allowed = {want, want * 10} if want <= 10 else {want}
        if want in (1, 100) or not values:
            continue
        if not values & allowed:
            return f"amount {sorted(values)}"
    return ""


def _time(sentence: Sentence, command: dict, _home: Home) -> str:
    if sentence.label.split("/")[0] not in ("alarm", "iot"):
        return ""
    slots = command["slots"]
    part_of_day = " ".join(sentence.spans("timeofday"))
    reasons = []
    for span in sentence.spans("time"):
        duration = spoken.seconds(span)
        clock = spoken.minutes(span, part_of_day)
        if duration is not None:
            durations = {_number(slots.get(key)) for key in ("duration", "delay", "start_duration")}
            reasons.append("" if duration in durations else f"duration {slots}")
        elif clock is not None:
            reasons.append("" if _same_time(str(slots.get("time", "")), *clock) else f"time {slots}")
    return "" if not reasons or "" in reasons else reasons[0]


def _same_time(slot: str, want: int, half_said: bool) -> bool:
    found = re.fullmatch(r"(~?)(\d\d):(\d\d)(?::\d\d)?", slot.rpartition("T")[2])
    if not found:
        return False
    is_ = int(found.group(2)) * 60 + int(found.group(3))
    return is_ == want if half_said and not found.group(1) else (is_ - want) % 720 == 0


def _day(sentence: Sentence, command: dict, _home: Home) -> str:
    if not sentence.label.startswith("alarm/"):
        return ""
    want = {spoken.day(span) for span in sentence.spans("date")} - {None, "today"}
    return f"day {command['slots'].get('day', 'none')}" if want and command["slots"].get("day") not in want else ""


def _list(sentence: Sentence, command: dict, home: Home) -> str:
    if not sentence.label.startswith("lists/"):
        return ""
    want = {_list_name(span) for span in sentence.spans("list_name")}
    names = set().union(*(home.called(target) for target in command["targets"]))
    names |= {str(command["slots"].get(key, "")) for key in ("list", "name")}
    is_ = {_list_name(name) for name in names} - {""}
    return f"list {sorted(is_)}" if want and not want & is_ else ""


def _list_name(text: str) -> str:
    """One form for "to do", "todo" and "the to-do list", and for "groceries" and "grocery"."""
    name = plain(text).removesuffix(" list").removeprefix("the ").replace("ies", "y").replace(" ", "")
    return name.removesuffix("s")


def _number(value: object) -> float | None:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
