#!/usr/bin/env bash
# Figures of the model that words answers, over random sets of facts. Usage: answer-figures.sh [SETS] [SEED]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
target=$root/intent-slm/target
cd "$root"
mvn -q -B -pl intent-slm test-compile dependency:build-classpath -Dmdep.outputFile="$target/answers.classpath"
java -cp "$target/classes:$target/test-classes:$(cat "$target/answers.classpath")" \
  dev.parley.intent.answer.AnswerFigures "${1:-5000}" "${2:-20263}"
