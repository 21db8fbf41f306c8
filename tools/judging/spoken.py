"""Numbers, durations and clock times as the crowd says them: enough to judge by; None where that cannot be told."""

import re

_ONES = {word: value for value, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen".split())}
_TENS = {word: 10 * value for value, word in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_LEVELS = {"max": 100, "maximum": 100, "full": 100, "loudest": 100, "highest": 100, "half": 50, "lowest": 1,
           "minimum": 1}
_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LATE = {"pm", "afternoon", "evening", "tonight", "night"}


def number(text: str) -> int | None:
    """Of "sixty five" or "a hundred and five" the number, where all the words are one."""
    total, seen = 0, False
    for word in text.lower().replace("-", " ").split():
        if word in _ONES:
            total += _ONES[word]
        elif word in _TENS:
            total += _TENS[word]
        elif word == "hundred":
            total = max(total, 1) * 100
        elif word.isdigit():
            total += int(word)
        elif word == ("and" if seen else "a"):
            continue
        else:
            return None
        seen = True
    return total if seen else None


def level(text: str) -> int | None:
    """Of "to sixty five percent" or "full power" the per cent."""
    words = [word for word in text.lower().split() if word not in ("to", "by", "percent", "level", "power", "the")]
    for word in words:
        if word in _LEVELS:
            return _LEVELS[word]
    return number(" ".join(words)) if words else None


def seconds(text: str) -> int | None:
    """Of "the next two hours" the duration."""
    found = re.search(r"(?:(\w+(?: \w+)?) )?(second|minute|hour|day)s?\b", text.lower())
    if not found:
        return None
    count = found.group(1) or "a"
    for words in (count, count.split()[-1]):
        if words in ("a", "an", "next"):
            return _UNITS[found.group(2)]
        if (value := number(words)) is not None:
            return value * _UNITS[found.group(2)]
    return None


def minutes(text: str, part_of_day: str = "") -> tuple[int, bool] | None:
    """Of "six thirty pm" the minutes since midnight, and whether the half of the day was said."""
    words = re.sub(r"\b([ap]) m\b", r"\1m", text.lower().replace(".", "")).split()
    said = {"am", "pm", "morning"} | _LATE
    half = [word for word in words + part_of_day.lower().split() if word in said]
    clock = _clock([word for word in words if word not in said | {"at", "in", "the", "hundred", "o'clock"}])
    if clock is None:
        return None
    if half:
        clock = clock % 720 + (720 if half[0] in _LATE else 0)
    return clock, bool(half)


def _clock(words: list[str]) -> int | None:
    for turn, sign in (("past", 1), ("to", -1)):
        if turn in words:
            at = words.index(turn)
            said = " ".join(words[:at]).removeprefix("a ")
            before = {"half": 30, "quarter": 15}.get(said, number(said))
            hour = number(" ".join(words[at + 1:]))
            return None if before is None or hour is None else hour * 60 + sign * before
    if words == ["noon"] or words == ["midday"]:
        return 720
    if not words or words[0] not in _ONES or not 0 < _ONES[words[0]] <= 12:
        return None
    rest = [word for word in words[1:] if word != "and"]
    past = number(" ".join(rest)) if rest else 0
    return None if past is None or past > 59 else _ONES[words[0]] * 60 + past


def day(text: str) -> str | None:
    """Of "tuesday's" TU; of "tomorrow" tomorrow."""
    word = text.lower().replace("'", "").split()[-1] if text.split() else ""
    if word.removesuffix("s") in ("today", "tomorrow"):
        return word.removesuffix("s")
    return word[:2].upper() if word.removesuffix("s") in _DAYS else None
