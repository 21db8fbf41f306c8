#!/usr/bin/env bash
# Makes a set of spoken sentences: tools/speech/make.sh tune|report --voices VOICES.py --data FOLDER --out FOLDER.
# What it needs of Python is put into an environment of its own on first use; README.md says what is made.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
environment=$here/target/python

command -v espeak-ng >/dev/null \
  || { echo 'make.sh: missing espeak-ng; install with: apt-get install espeak-ng' >&2; exit 2; }
if ! cmp -s "$here/requirements.txt" "$environment/made-from"; then
  python3 -m venv "$environment" \
    || { echo 'make.sh: Python cannot make environments; install with: apt-get install python3-venv' >&2; exit 2; }
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$environment/made-from"
fi
PYTHONPATH=$here/.. exec "$environment/bin/python" "$here/make.py" "$@"
