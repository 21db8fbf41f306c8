#!/usr/bin/env bash
# Runs Parley's understanding on an emulated aarch64 processor, with Debian's Java for arm64, and compares what comes of
# some sentences with what this machine makes of them. Usage: tools/aarch64/run.sh [SENTENCES], one a line; needs
# qemu-user-static and a Debian host (apt reads the host's sources; nothing is installed). See README.md.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
root=$(dirname "$(dirname "$here")")
work=${PARLEY_AARCH64:-$here/target}
sentences=${1:-$here/sentences.txt}

sysroot() { # unpacks a JRE and what it needs into $work/root
  [ -e "$work/root/done" ] && return
  mkdir -p "$work/apt/lists/partial" "$work/apt/archives/partial" "$work/root"
  : >"$work/apt/status"
  local options=(-q -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o "Dir::State=$work/apt"
    -o "Dir::State::status=$work/apt/status" -o "Dir::Cache=$work/apt" -o Debug::NoLocking=1
    -o APT::Sandbox::User="$(id -un)")
  apt-get "${options[@]}" update >&2
  apt-get "${options[@]}" -y --no-install-recommends --download-only install \
    openjdk-17-jre-headless libstdc++6 libgomp1 >&2
  for package in "$work"/apt/archives/*.deb; do
    dpkg-deb -x "$package" "$work/root"
  done
  touch "$work/root/done"
}

ask() { # by the language model alone, once, so that the model is what speaks
  python3 -c '
import json, sys
for line in filter(str.strip, sys.stdin):
    print(json.dumps({"text": line.strip(), "reset": True}))
' <"$sentences" | "$@" ask --home house --batch --only slm | python3 -c '
import json, sys
for line in sys.stdin:
    row = json.loads(line)
    said = [[c["intent"], c["slots"], c["targets"], round(c["confidence"], 3)] for c in row["commands"]]
    print(json.dumps([row["text"], row["status"], said], sort_keys=True))
'
}

# Parley on the emulated processor: the same jars, another Java.
emulated() {
  qemu-aarch64-static -L "$work/root" "$work/root/usr/lib/jvm/java-17-openjdk-arm64/bin/java" -XX:+UseSerialGC -Xmx256m -cp "$(<"$root/runtime/target/parley/classpath")" \
    dev.parley.runtime.Parley "$@"
}

sysroot
ask "$root/parley" >"$work/here.jsonl"
time ask emulated >"$work/aarch64.jsonl"
"$here/compare.py" "$work/here.jsonl" "$work/aarch64.jsonl"
