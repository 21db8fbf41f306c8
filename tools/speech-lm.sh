#!/usr/bin/env bash
# Makes the n-grams of free phrasing that the speech recogniser comes with: of the marked sentences of intent-slm, 10,000
# drawn from its templates and phrasings, and the marked sentences of others that are given (those shipped were made with
# the crowd's: python -m slm.crowd ... > FILE, see intent-slm/training/README.md; what is held out has no marks). The same
# sentences give the same files. After it, raise VERSION in BuiltInModel and VendorModel.
# Usage: tools/speech-lm.sh [MARKED...]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
to=$root/audio/src/main/resources/dev/parley/audio/model
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for module in audio intent-slm; do
  (cd "$root" && mvn -q -B -pl "$module" test-compile dependency:build-classpath -Dmdep.outputFile="$work/$module")
done
run() { # module, class, arguments...
  java -cp "$root/$1/target/classes:$root/$1/target/test-classes:$(cat "$work/$1")" "${@:2}"
}
run intent-slm dev.parley.intent.template.SpeechCorpus "$root/intent-slm/training" 10000 \
  "$work/phrases" "$work/items" ${@+"$@"}
# Words of an n-gram at most, times a word is seen at least, perplexity an n-gram is worth at least.
run audio dev.parley.audio.model.NGramTrainer "$work/phrases" "$to/phrases.arpa.gz" 3 5 5e-6
run audio dev.parley.audio.model.NGramTrainer "$work/items" "$to/items.arpa.gz" 2 2 1e-5
ls -l "$to"/*.arpa.gz
