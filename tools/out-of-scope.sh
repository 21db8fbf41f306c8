#!/usr/bin/env bash
# Says every text of a JSON Lines file ({"text": ...} a line) in a home, lists those that are not turned down, and fails
# where there are any: [ONLY=template|slm] tools/out-of-scope.sh FILE [HOME], HOME being house where none is named.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
if [ ! -r "${1:-}" ]; then
  echo 'usage: tools/out-of-scope.sh FILE [HOME]; FILE has {"text": ...} a line' >&2
  exit 2
fi

python3 -c '
import json, sys
for line in filter(str.strip, sys.stdin):
    print(json.dumps({"text": json.loads(line)["text"], "reset": True}))
' <"$1" | "$here/parley" ask --home "${2:-house}" --batch ${ONLY:+--only "$ONLY"} | python3 -c '
import json, sys
results = [json.loads(line) for line in sys.stdin]
taken = [r for r in results if r["changes"] or r["status"] not in ("rejected", "unsupported")]
for r in taken:
    print(r["status"], ", ".join(c["intent"] for c in r["commands"]), "|", r["text"], "|", r["response"], sep="  ")
moved = sum(1 for r in results if r["changes"])
print(len(results), "said,", len(taken), "not turned down,", moved, "changed something")
sys.exit(bool(taken) or not results)
'
