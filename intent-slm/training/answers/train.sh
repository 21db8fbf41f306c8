#!/usr/bin/env bash
# Trains the model that words answers and writes the files Parley loads; what was broken off goes on where it was.
# Usage: train.sh [--work FOLDER] [--python PYTHON]; PYTHON has what ../requirements.txt names.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
work=$here/target
python=
while [ $# -gt 0 ]; do
  case $1 in
    --work) work=$(readlink -m "$2"); shift 2 ;;
    --python) python=$2; shift 2 ;;
    *) echo "train.sh: no option $1" >&2; exit 2 ;;
  esac
done
mkdir -p "$work"
if [ -z "$python" ]; then
  python=$work/python/bin/python
  if ! cmp -s "$here/../requirements.txt" "$work/python/made-from"; then
    python3 -m venv "$work/python"
    "$python" -m pip install --quiet --disable-pip-version-check -r "$here/../requirements.txt"
    cp "$here/../requirements.txt" "$work/python/made-from"
  fi
fi
cd "$here/.."
"$python" -m answers.train --work "$work" --minutes 120
"$python" -m answers.export --work "$work" --to "$here/../../src/main/resources/dev/parley/intent/answer"
