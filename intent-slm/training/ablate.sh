#!/usr/bin/env bash
# What each part of the training is worth: short trainings, each without one, of the corpus and the teacher that train.sh
# has made. Usage: ablate.sh [--work FOLDER], after train.sh with the same folder; a quarter of an hour on two idle cores.
# The last line of each training is the table of docs/model.md: shares of 3,000 sentences that were kept apart.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
work=$here/target
[ "${1:-}" != --work ] || work=$(readlink -f "$2")
steps=600
cd "$here"
folder() { # name: with the corpus, the word pieces, labels and models of the training
  mkdir -p "$work/without/$1"
  for file in corpus1.jsonl features.json vocab.txt labels.json pretrained.pt teacher.pt; do
    ln -sfn "$work/wide/$file" "$work/without/$1/$file"
  done
}
train() { # name, stage, options
  echo "without $1: $2"
  "$work/python/bin/python" -m slm.train "$2" --work "$work/without/$1" --steps $steps "${@:3}" | tail -n 1
}
teacher() { # name, options
  rm "$work/without/$1/teacher.pt"
  train "$1" teacher --rate 1.2e-4 "${@:2}"
}
student() { # name, options: of the finished teacher
  train "$1" student --rate 3e-4 --layers 0,1,2,3,4,5 --heads 10 --inner 768 "${@:2}"
}

folder nothing
student nothing
teacher nothing
folder distillation
student distillation --alone
folder pretraining
teacher pretraining --bare
folder gazetteer
rm "$work/without/gazetteer/corpus1.jsonl"
"$work/python/bin/python" - "$work/wide/corpus1.jsonl" >"$work/without/gazetteer/corpus1.jsonl" <<'PYTHON'
import json
import sys
for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    print(json.dumps(row | {"f": [[] for _ in row["f"]]}))
PYTHON
teacher gazetteer
