#!/usr/bin/env bash
# Trains the language model from nothing to the files Parley loads, about two hours on two cores; what was broken off
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
if [ ! -e "$work/corpus1.jsonl" ]; then
  (cd "$root" && mvn -q -B -pl intent-slm compile dependency:build-classpath -Dmdep.outputFile="$work/classpath")
  java -cp "$root/intent-slm/target/classes:$(cat "$work/classpath")" dev.parley.intent.template.TrainingCorpus \
    "$here" "$work" 230000 11 "$apart" ${marked[@]+"${marked[@]}"}
fi

cd "$here"
stage() { "$work/python/bin/python" -m "slm.$1" "${@:2}" --work "$work"; }
[ -e "$work/labels.json" ] || stage train prepare
stage train pretrain --steps 1000
stage train teacher --steps 4500 --rate 1.2e-4
stage train student --steps 5000 --rate 3e-4 --layers 0,1,3,5 --heads 10 --inner 768
stage export --to "$work/model"
"$work/python/bin/python" -m slm.evaluate teacher student student:int8 --work "$work"
