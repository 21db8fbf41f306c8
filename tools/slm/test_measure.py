"""Tests of how rows are judged; run by `tools/python -m unittest discover -s tools/slm -t tools/slm`."""

import unittest

import measure


def result(*commands: tuple, status: str = "done", changed: dict | None = None) -> dict:
    return {"status": status,
            "commands": [{"intent": intent, "targets": targets, "slots": slots} for intent, targets, slots in commands],
            "changes": [{"device": device, "key": key, "to": to} for device, state in (changed or {}).items()
                        for key, to in state.items()]}


class MeasureTest(unittest.TestCase):
    row = {"say": "a drop of water", "intent": "open", "changes": {"valve.rinse": {"position": 100}}}

    def verdict(self, row: dict, came: dict) -> tuple[bool, bool]:
        judged = measure.judged(row, came)
        return judged.intent, judged.whole

    def test_theSame_isRight(self) -> None:
        came = result(("open", ["valve.rinse"], {}), changed=self.row["changes"])
        self.assertEqual((True, True), self.verdict(self.row, came))

    def test_theSameDeed_byAnotherIntent_isRight(self) -> None:
        came = result(("turn_on", ["valve.rinse"], {}), changed=self.row["changes"])
        self.assertEqual((True, True), self.verdict(self.row, came))

    def test_anotherDevice_hasTheIntentRightOnly(self) -> None:
        came = result(("open", ["valve.steam"], {}), changed={"valve.steam": {"position": 100}})
        self.assertEqual((True, False), self.verdict(self.row, came))

    def test_aChangeTooMany_isWrong(self) -> None:
        came = result(("open", ["valve.rinse"], {}), changed=self.row["changes"] | {"light.hall": {"on": True}})
        self.assertEqual((True, False), self.verdict(self.row, came))

    def test_times_areComparedByTwelveHours_andTextsWithoutTheirBeginnings(self) -> None:
        row = {"intent": "set_reminder", "slots": {"time": "~07:30", "text": "ring mum"}}
        came = result(("set_reminder", [], {"time": "19:30", "text": "to ring mum"}))
        self.assertEqual((True, True), self.verdict(row, came))
        came = result(("set_reminder", [], {"time": "19:45", "text": "to ring mum"}))
        self.assertEqual((True, False), self.verdict(row, came))

    def test_aQuestionOrATimer_thatNobodyAskedFor(self) -> None:
        self.assertFalse(measure.acted(result(("get_time", [], {}), status="answered")))
        self.assertTrue(measure.acted(result(("start_timer", [], {"duration": 60}))))


if __name__ == "__main__":
    unittest.main()
