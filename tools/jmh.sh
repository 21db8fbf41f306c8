#!/usr/bin/env bash
# The JMH benchmarks of understanding, as a table: ten minutes on a quiet machine, or `tools/jmh.sh quick` for a first
# impression. They are test code of the module runtime and in no package.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
classpath=$here/runtime/target/jmh-classpath

mvn -q -B -f "$here/pom.xml" -pl runtime -am -DskipTests -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test \
  package dependency:build-classpath
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "$here/runtime/target/test-classes:$here/runtime/target/classes:$(<"$classpath")" \
  dev.parley.runtime.bench.BenchmarkReport "$@"
