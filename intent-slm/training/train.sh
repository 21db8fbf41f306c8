#!/usr/bin/env bash
# Trains the language model from nothing to the files Parley loads, about an hour on two idle cores; what was broken off
# goes on where it was. Usage: train.sh [--work FOLDER] [--apart SENTENCES] [MARKED...]; see README.md.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
root=$(dirname "$(dirname "$here")")
work=$here/target
apart=/dev/null
marked=()
while [ $# -gt 0 ]; do
  case $1 in
    --work) work=$2; shift 2 ;;
    --apart) apart=$2; shift 2 ;;
    -*) echo "train.sh: no option $1" >&2; exit 2 ;;
    *) marked+=("$1"); shift ;;
  esac
done
mkdir -p "$work"

if ! cmp -s "$here/requirements.txt" "$work/python/made-from"; then
  python3 -m venv "$work/python"
  "$work/python/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$work/python/made-from"
fi
corpus() { # folder, rows, seed, marked...: made once
  mkdir -p "$1"
  [ -e "$1/done" ] && return
  java -cp "$root/intent-slm/target/classes:$(cat "$work/classpath")" dev.parley.intent.template.TrainingCorpus \
    "$here" "$1" "$2" "$3" "$apart" "${@:4}"
  touch "$1/done"
}
many() { # times, lines: nothing where there are no lines
  [ $# -gt 1 ] || return 0
  for ((i = 0; i < $1; i++)); do printf '%s\n' "${@:2}"; done
}
stage() { "$work/python/bin/python" -m "slm.$1" "${@:2}"; }

(cd "$root" && mvn -q -B -pl intent-slm compile dependency:build-classpath -Dmdep.outputFile="$work/classpath")
cd "$here"
mapfile -t others < <(many 4 ${marked[@]+"${marked[@]}"})
mapfile -t own < <(many 3 marked/*.txt)

corpus "$work/wide" 200000 11 ${others[@]+"${others[@]}"} "${own[@]}"
[ -e "$work/wide/labels.json" ] || stage train prepare --work "$work/wide"
stage train pretrain --work "$work/wide" --steps 1200
stage train teacher --work "$work/wide" --steps 3500 --rate 1.2e-4
stage train student --work "$work/wide" --steps 3000 --rate 3e-4 --layers 0,1,2,3,4,5 --heads 10 --inner 768

# Polished on what was marked by hand.
mapfile -t others < <(many 2 ${marked[@]+"${marked[@]}"})
mapfile -t own < <(many 6 marked/*.txt)
corpus "$work/hand" 80000 23 ${others[@]+"${others[@]}"} "${own[@]}"
if [ ! -e "$work/hand/start.pt" ]; then
  cp "$work/wide/vocab.txt" "$work/wide/labels.json" "$work/hand/"
  cp "$work/wide/student.pt" "$work/hand/start.pt"
fi
stage train student --work "$work/hand" --start start --alone --steps 7000 --rate 1.5e-4
stage export --work "$work/hand" --to "$work/model" --check "$work/check.json"

# A row for each stage, on what was kept apart: of everything, and of the marked sentences.
for stage in teacher student; do cp "$work/wide/$stage.pt" "$work/hand/first-$stage.pt"; done
for which in "" --marked; do
  stage evaluate --work "$work/hand" $which first-teacher first-student student student:int8
done
