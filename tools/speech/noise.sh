#!/usr/bin/env bash
# Decodes a tar of noise into a folder of 16 kHz WAV files, for `parley bench speech --noise-from`:
# tools/speech/noise.sh NOISE.tar FOLDER. The files are named by a sum of their names, so that kinds of noise mix.
set -euo pipefail
[ -r "${1:-}" ] && [ -n "${2:-}" ] || { echo 'usage: tools/speech/noise.sh NOISE.tar FOLDER' >&2; exit 2; }
command -v ffmpeg >/dev/null || { echo 'noise.sh: missing ffmpeg; install with: apt-get install ffmpeg' >&2; exit 2; }

packed=$(mktemp -d)
trap 'rm -rf "$packed"' EXIT
tar -xf "$1" -C "$packed"
mkdir -p "$2"
find "$packed" -type f | while read -r file; do
  name=$(basename "$file" | sha256sum)
  ffmpeg -nostdin -loglevel error -y -i "$file" -ar 16000 -ac 1 "$2/${name:0:12}.wav"
done
