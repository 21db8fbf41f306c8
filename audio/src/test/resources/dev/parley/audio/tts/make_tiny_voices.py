"""Makes the two voices of the tests, in this folder: python make_tiny_voices.py (needs the package onnx).

They have the files, inputs and outputs of Piper voices, but speak no language: each phoneme id becomes 100 samples (times
the length scale) of the height id / 256. "tiny-voice" is of one speaker; of "tiny-choir" the second is upside down.
"""

import json
from pathlib import Path

from onnx import TensorProto, checker, helper, save

HERE = Path(__file__).parent

# The symbols of Piper's voices for espeak-ng in the order of their ids, from piper-phonemize, src/phoneme_ids.hpp.
SYMBOLS = ("_^$ !'(),-.:;?abcdefhijklmnopqrstuvwxyzæçðøħŋœǀǁǂǃɐɑɒɓɔɕɖɗɘəɚɛɜɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙ"
           "ʛʜʝʟʡʢʲˈˌːˑ˞βθχᵻⱱ0123456789\u0327\u0303\u032a\u032f\u0329ʰˤε↓#\"")


def constant(name, kind, shape, values):
    return helper.make_tensor(name, kind, shape, values)


def network(choir):
    nodes = [
        helper.make_node("Cast", ["input"], ["numbers"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["numbers", "step"], ["heights"]),
        helper.make_node("Unsqueeze", ["heights", "last"], ["column"]),
        helper.make_node("Gather", ["scales", "second"], ["length"]),
        helper.make_node("Mul", ["length", "hundred"], ["samples"]),
        helper.make_node("Cast", ["samples"], ["count"], to=TensorProto.INT64),
        helper.make_node("Concat", ["ones", "count"], ["wide"], axis=0),
        helper.make_node("Expand", ["column", "wide"], ["blocks"]),
        helper.make_node("Reshape", ["blocks", "flat"], ["spoken"]),
    ]
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, [1, "phonemes"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    constants = [
        constant("step", TensorProto.FLOAT, [1], [1 / 256]),
        constant("last", TensorProto.INT64, [1], [2]),
        constant("second", TensorProto.INT64, [1], [1]),
        constant("hundred", TensorProto.FLOAT, [1], [100]),
        constant("ones", TensorProto.INT64, [2], [1, 1]),
        constant("flat", TensorProto.INT64, [4], [1, 1, 1, -1]),
    ]
    if choir:
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, [1]))
        constants += [constant("minus_two", TensorProto.FLOAT, [1], [-2]), constant("one", TensorProto.FLOAT, [1], [1])]
        nodes += [
            helper.make_node("Cast", ["sid"], ["speaker"], to=TensorProto.FLOAT),
            helper.make_node("Mul", ["speaker", "minus_two"], ["turn"]),
            helper.make_node("Add", ["turn", "one"], ["sign"]),
            helper.make_node("Mul", ["spoken", "sign"], ["output"]),
        ]
    else:
        nodes.append(helper.make_node("Identity", ["spoken"], ["output"]))
    output = helper.make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, 1, "samples"])
    graph = helper.make_graph(nodes, "tiny", inputs, [output], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8)
    checker.check_model(model)
    return model


def description(speakers):
    return {
        "audio": {"sample_rate": 16000},
        "espeak": {"voice": "en-us"},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_map": {},
        "phoneme_id_map": {symbol: [number] for number, symbol in enumerate(SYMBOLS)},
        "num_speakers": max(1, len(speakers)),
        "speaker_id_map": {name: number for number, name in enumerate(speakers)},
    }


for name, speakers in {"tiny-voice": [], "tiny-choir": ["ann", "bob"]}.items():
    save(network(speakers), HERE / f"{name}.onnx")
    text = json.dumps(description(speakers), ensure_ascii=False)
    (HERE / f"{name}.onnx.json").write_text(text + "\n", encoding="utf-8")
