#!/usr/bin/env bash
# audit.sh - rows a second that `sysup audit verify` checks in an export: ROWS (1000000), RUNS (3). Reading, JSON, the hash of each row and the
# start of the command are in the time. The rows are as long as real ones, each another.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
sysup --help >/dev/null || die 'the product did not build'
work=$(mktemp -d)
trap 'rm -rf "$work"; remove_home' EXIT
ROWS=${ROWS:-1000000}

"$JAVA_HOME/bin/java" "$ROOT/bench/AuditRows.java" "$ROWS" >"$work/audit.ndjson"
say "$ROWS rows, $(du -m "$work/audit.ndjson" | cut -f 1) MB"
for _ in $(seq "${RUNS:-3}"); do
  started=$EPOCHREALTIME
  sysup audit verify "$work/audit.ndjson" >"$work/out" 2>/dev/null || die "$(cat "$work/out")"
  took=$(seconds_since "$started")
  echo "$took s, $(awk -v rows="$ROWS" -v s="$took" 'BEGIN { printf "%.0f", rows / s }') rows/s"
done
