"""Tests of the judges; run by `tools/python -m unittest discover -s tools/judging -t tools`."""

import tempfile
import unittest
from pathlib import Path

from judging import crowd, spoken
from judging.crowd import Sentence, Verdict
from judging.home import Home

HOME = """
floors: [{id: up, name: First floor, aliases: [upstairs]}]
areas:
  - {id: bedroom, name: Bedroom, floor: up}
  - {id: bedroom_two, name: Bedroom two, floor: up}
  - {id: hall, name: Hall}
devices:
  - {id: light.bedroom, name: Bedroom light, type: light, area: bedroom, state: {on: false}}
  - {id: light.hall, name: Hall light, type: light, area: hall, state: {on: false}}
  - {id: list.shopping, name: Shopping list, aliases: [groceries], type: list}
"""


def command(intent: str, *targets: str, **slots: object) -> dict:
    return {"intent": intent, "targets": list(targets), "slots": slots}


def said(label: str, text: str, **spans: str) -> Sentence:
    return Sentence(text, label, tuple(spans.items()))


class SpokenTest(unittest.TestCase):
    def test_numbers_inWords_areRead(self) -> None:
        self.assertEqual([65, 105, 9, None], [spoken.number(t) for t in
                                              ("sixty five", "a hundred and five", "nine", "a few")])

    def test_levels_mayBeWordsOrPerCent(self) -> None:
        self.assertEqual([65, 100, 50, None], [spoken.level(t) for t in
                                               ("to sixty five percent", "to full power", "by half", "a bit")])

    def test_durations_areSeconds(self) -> None:
        self.assertEqual([7200, 3600, 1800, None], [spoken.seconds(t) for t in
                                                    ("the next two hours", "an hour", "thirty minutes", "six am")])

    def test_clockTimes_areMinutesAndWhetherTheHalfOfTheDayWasSaid(self) -> None:
        self.assertEqual([(390, True), (1080, True), (0, True), (430, False), (570, True), None],
                         [spoken.minutes("six thirty am"), spoken.minutes("six", "evening"),
                          spoken.minutes("twelve am"), spoken.minutes("ten past seven"),
                          spoken.minutes("half past nine am"), spoken.minutes("daybreak")])

    def test_days_areReadInTheGenitiveToo(self) -> None:
        self.assertEqual(["TU", "tomorrow", None],
                         [spoken.day(t) for t in ("tuesday's", "tomorrows", "next week")])


class CrowdTest(unittest.TestCase):
    def setUp(self) -> None:
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write(HOME)
            file.flush()
            self.home = Home.read(Path(file.name))

    def verdict(self, sentence: Sentence, *commands: dict, status: str = "done") -> Verdict:
        return crowd.judge(sentence, {"status": status, "commands": list(commands)}, self.home)[0]

    def test_onIsAWord(self) -> None:
        self.assertEqual({"on": False}, self.home.devices["light.hall"]["state"])

    def test_places_areRead_inThePluralAndByFloor(self) -> None:
        self.assertEqual({"bedroom", "bedroom_two"}, self.home.areas("the bedrooms"))
        self.assertEqual({"bedroom", "bedroom_two"}, self.home.areas("upstairs"))
        self.assertEqual(set(), self.home.areas("attic"))

    def test_anIntentOfTheLabel_isRight_andAnotherIsWrong(self) -> None:
        sentence = said("iot/hue_lightoff", "turn off the lights")
        self.assertIs(Verdict.RIGHT, self.verdict(sentence, command("turn_off", "light.hall")))
        self.assertIs(Verdict.WRONG, self.verdict(sentence, command("lock", "light.hall")))
        self.assertIs(Verdict.TURNED_DOWN, self.verdict(sentence, status="rejected"))

    def test_anotherPlace_isWrong(self) -> None:
        sentence = said("iot/hue_lightoff", "bedroom light off", house_place="bedroom")
        self.assertIs(Verdict.WRONG, self.verdict(sentence, command("turn_off", "light.hall")))

    def test_anotherAmountColorOrDirection_isWrong(self) -> None:
        amount = said("audio/volume_up", "volume to twenty one", change_amount="to twenty one")
        self.assertIs(Verdict.RIGHT, self.verdict(amount, command("set_volume", volume=21)))
        self.assertIs(Verdict.WRONG, self.verdict(amount, command("set_volume", volume=20)))
        self.assertIs(Verdict.WRONG, self.verdict(amount, command("adjust_volume", direction="down")))
        color = said("iot/hue_lightchange", "make it red", color_type="red")
        self.assertIs(Verdict.WRONG, self.verdict(color, command("set_color", color="#0000ff", color_name="blue")))

    def test_aTimeWithoutItsHalfOfTheDay_mayBeEither(self) -> None:
        sentence = said("alarm/set", "wake me at six", time="six")
        self.assertIs(Verdict.RIGHT, self.verdict(sentence, command("set_alarm", time="~18:00")))
        sentence = said("alarm/set", "wake me at six pm", time="six pm")
        self.assertIs(Verdict.WRONG, self.verdict(sentence, command("set_alarm", time="06:00")))

    def test_aList_isRightByAnyOfItsNames(self) -> None:
        sentence = said("lists/createoradd", "add rice to the grocery list", list_name="grocery")
        self.assertIs(Verdict.RIGHT, self.verdict(sentence, command("list_add", "list.shopping", item="rice")))
        self.assertIs(Verdict.WRONG, self.verdict(sentence, command("list_add", item="rice", list="to do")))

    def test_whatIsNotServed_isRightWhereThatIsSaid(self) -> None:
        sentence = said("datetime/query", "what time is it in boston", place_name="boston")
        self.assertIs(Verdict.RIGHT, self.verdict(sentence, status="unsupported"))
        self.assertIs(Verdict.WRONG, self.verdict(sentence, command("get_time"), status="answered"))

    def test_theNameOfAnotherAssistant_isNotSaid(self) -> None:
        self.assertEqual("stop", said("general/commandstop", "hey olly stop").said())


if __name__ == "__main__":
    unittest.main()
