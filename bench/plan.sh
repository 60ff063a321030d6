#!/usr/bin/env bash
# plan.sh - how long the answer of an analysis of PACKAGES (500) takes to be read, TIMES (2000): both simulations, candidates, sizes, conffiles, repositories.
# It needs what a build with tests leaves behind.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
sysup --help >/dev/null || die 'the product did not build'
work=$(mktemp -d)
trap 'rm -rf "$work"; remove_home' EXIT
tests=$ROOT/execution-service/target/test-classes
[ -d "$tests" ] || die "no classes of tests in $tests: ./dev verify makes them"
classes="$ROOT/execution-service/target/classes:$tests:$(echo "$ROOT"/deploy/sysup/target/quarkus-app/lib/main/*.jar | tr ' ' :)"

"$JAVA_HOME/bin/javac" -proc:none -d "$work" -cp "$classes" "$ROOT/bench/PlanParsing.java"
"$JAVA_HOME/bin/java" -cp "$work:$classes" io.sysup.execution.actions.apt.PlanParsing "${PACKAGES:-500}" "${TIMES:-2000}"
