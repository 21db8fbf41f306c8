#!/usr/bin/env bash
# Shows what parley train does: trains the language model for tools/train/home.yaml with 40 examples, and measures it
# before and after on sentences that were written apart from them. Usage: tools/train-proof.sh [FOLDER]; what it makes
# goes into the folder, or a temporary one.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
parley=$(dirname "$here")/parley
work=${1:-$(mktemp -d)}
mkdir -p "$work"
# Nobody's own models are touched; the Python of earlier trainings serves again.
export PARLEY_PYTHON=${PARLEY_PYTHON:-${XDG_CACHE_HOME:-$HOME/.cache}/parley/python}
export XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache
home=(--home "$here/train/home.yaml")

echo "# Before: sentences written apart"
"$parley" train "${home[@]}" --measure --examples "$here/train/kept.tsv"
echo "# Training"
time "$parley" train "${home[@]}" --examples "$here/train/examples.tsv"
echo "# After: sentences written apart"
"$parley" train "${home[@]}" --measure --examples "$here/train/kept.tsv"
echo "# In use"
"$parley" train "${home[@]}" --status
echo "# And back"
"$parley" train "${home[@]}" --back
