#!/usr/bin/env bash
# startup.sh - seconds from `./sysup up` until it is ready (first start, then starts on the same data), and its memory when idle.
# RUNS starts on the same data (3), IDLE seconds before the memory is read (30), BENCH_PORT (18080).
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
trap 'stop_product; remove_home' EXIT

resident() { # MB of the process, and of it with its children
  awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$1/status"
}
resident_children() {
  ps -o rss= --ppid "$1" | awk '{ s += $1 } END { printf "%d", s / 1024 }'
}
measure() {
  settle
  start_product
  local answer
  answer=$(curl -fsS "http://127.0.0.1:$BENCH_PORT/api/v1/status")
  ! grep -Eq '"up" *: *false' <<<"$answer" || die "ready, but not all of it: $answer"
  sleep "${IDLE:-30}"
  echo "| $1 | $READY | $(resident "$PRODUCT") | $(resident_children "$PRODUCT") |"
  stop_product
}

echo '| start | ready after s | Java process MB | its children MB |'
echo '|---|---|---|---|'
measure first
for _ in $(seq "${RUNS:-3}"); do measure again; done
