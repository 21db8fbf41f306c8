"""Tests of who says what, and of how it is spoken; run by
`tools/python -m unittest discover -s tools/speech -t tools/speech`."""

import collections
import json
import tempfile
import unittest
from pathlib import Path

import casting
import sentences
import speaking
from sentences import COMMAND, FREE, OTHER, Sentence

VOICES = """
from pathlib import Path
def names(): return ["af_one", "zf_two"]
def write(path, sound):
    if "stop" in sound: raise OSError("out of breath")
    Path(path).write_text(sound)
class Speaker:
    def say(self, voice, text, speed): return f"{voice} {speed} {text}"
"""


def numbered(kind: str, count: int) -> list[Sentence]:
    return [Sentence(f"{kind} number {number}", kind, "house", "test") for number in range(count)]


class CastingTest(unittest.TestCase):
    rows = casting.cast([*numbered(COMMAND, 30), *numbered(OTHER, 41), *numbered(FREE, 30)], ("af_one", "zf_two"))

    def test_everySentence_isSpokenOnce_andVoicesTakeTurns(self) -> None:
        self.assertEqual(101, len({row.sentence.text for row in self.rows}))
        self.assertEqual([50, 51], sorted(collections.Counter(row.voice for row in self.rows).values()))

    def test_firstThird_hasAThirdOfEachKind(self) -> None:
        kinds = collections.Counter(row.sentence.kind for row in self.rows[:34])
        for kind, count in {COMMAND: 10, OTHER: 14, FREE: 10}.items():
            self.assertAlmostEqual(count, kinds[kind], delta=1)

    def test_anyOrder_comesToTheSame(self) -> None:
        again = casting.cast([row.sentence for row in reversed(self.rows)], ("af_one", "zf_two"))
        self.assertEqual(sorted(row.wav for row in self.rows), sorted(row.wav for row in again))

    def test_voicesOfOtherTongues_areAccented(self) -> None:
        self.assertEqual({"af_one": "native", "zf_two": "accented"}, {row.voice: row.group for row in self.rows})


class SentencesTest(unittest.TestCase):
    def test_groupsOfGroups_areDevices(self) -> None:
        row = {"say": "all off", "targets": ["all", "fan"]}
        more = sentences._more(row, {"all": ["upper", "lamp"], "upper": ["light"]})
        self.assertEqual(["light", "lamp", "fan"], more["expected"]["targets"])


class SpeakingTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.out = Path(folder.name)
        self.voices = self.out / "voices.py"
        self.voices.write_text(VOICES, encoding="utf-8")

    def account(self) -> list[dict]:
        return [json.loads(line) for line in (self.out / "rows.jsonl").read_text(encoding="utf-8").splitlines()]

    def test_aRunThatStopped_goesOn(self) -> None:
        first, last = (casting.Row(Sentence(text, OTHER, "house", "test"), "af_one", 1.0) for text in ("go", "stop"))
        with self.assertRaises(OSError):
            speaking.speak([first, last], self.voices, self.out)
        self.assertEqual([first.json()], self.account())

        (self.out / first.wav).write_text("kept", encoding="utf-8")
        self.voices.write_text(VOICES.replace("stop", "never"), encoding="utf-8")
        speaking.speak([first, last], self.voices, self.out)

        self.assertEqual([first.json(), last.json()], self.account())
        self.assertEqual(("kept", "af_one 1.0 stop"),
                         tuple((self.out / row.wav).read_text(encoding="utf-8") for row in (first, last)))

    def test_homes_goWithTheRecordings(self) -> None:
        speaking.speak([casting.Row(numbered(OTHER, 1)[0], "af_one", 1.0)], self.voices, self.out)
        self.assertTrue((self.out / "homes/house.yaml").is_file())


if __name__ == "__main__":
    unittest.main()
