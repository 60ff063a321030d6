#!/usr/bin/env bash
# list.sh - latency of the list of 50 out of MACHINES (1000) registered machines over REST, REQUESTS (500) requests.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
trap 'stop_product; remove_home' EXIT

start_product
token=$(sed -nE 's/.*"token" *: *"([^"]+)".*/\1/p' "$SYSUP_HOME/run/cli.json")
SYSUP_TOKEN=$token "$JAVA_HOME/bin/java" "$ROOT/bench/ListLatency.java" "http://127.0.0.1:$BENCH_PORT" "${MACHINES:-1000}" "${REQUESTS:-500}"
