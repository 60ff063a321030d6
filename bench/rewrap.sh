#!/usr/bin/env bash
# rewrap.sh - seconds until all stored credentials are sealed with a new key, of MACHINES (10000) machines with a password and a sudo password each, ROUNDS (3) times.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
trap 'stop_product; remove_home' EXIT

start_product
sysup queue pause --reason 'nothing but the secrets' >/dev/null
token=$(sed -nE 's/.*"token" *: *"([^"]+)".*/\1/p' "$SYSUP_HOME/run/cli.json")
SYSUP_TOKEN=$token "$JAVA_HOME/bin/java" "$ROOT/bench/Rewrap.java" "http://127.0.0.1:$BENCH_PORT" "${MACHINES:-10000}" "${ROUNDS:-3}"
