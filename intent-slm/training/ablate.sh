#!/usr/bin/env bash
# What each part of the training is worth: short trainings, each without one, of the corpus that train.sh has made.
# Usage: ablate.sh [--work FOLDER], after train.sh with the same folder; about a quarter of an hour on two idle cores.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
work=$here/target
[ "${1:-}" != --work ] || work=$(readlink -f "$2")
steps=600
cd "$here"
stage() { "$work/python/bin/python" -m "slm.$1" "${@:2}"; }
folder() { # name: with the corpus, the word pieces and labels of the training
  mkdir -p "$work/without/$1"
  for file in corpus1.jsonl features.json vocab.txt labels.json pretrained.pt; do
    [ -e "$work/without/$1/$file" ] || ln -s "$work/wide/$file" "$work/without/$1/$file"
  done
}
both() { # name, options of the teacher: a teacher, and a student of it
  stage train teacher --work "$work/without/$1" --steps $steps --rate 1.2e-4 "${@:2}"
  student "$1"
}
student() { # name, options
  stage train student --work "$work/without/$1" --steps $steps --rate 3e-4 --layers 0,1,2,3,4,5 --heads 10 --inner 768 "${@:2}"
}

folder nothing
both nothing
folder pretraining
both pretraining --bare
folder distillation
ln -sf "$work/without/nothing/teacher.pt" "$work/without/distillation/teacher.pt"
student distillation --alone
folder gazetteer
rm "$work/without/gazetteer/corpus1.jsonl"
"$work/python/bin/python" - "$work/wide/corpus1.jsonl" >"$work/without/gazetteer/corpus1.jsonl" <<'PYTHON'
import json
import sys
for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    print(json.dumps(row | {"f": [[] for _ in row["f"]]}))
PYTHON
both gazetteer

for name in nothing pretraining distillation gazetteer; do
  echo "without $name"
  for which in "" --marked; do
    stage evaluate --work "$work/without/$name" $which student
  done
done
