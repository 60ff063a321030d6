#!/usr/bin/env bash
# projection.sh - events a second that the states of machines are made of: EVENTS (30000) of MACHINES (10000), ROUNDS (3) times. They begin as rows of
# the execution service's outbox and take the real way: relay, Kafka, inventory, one state and timeline; the scheduler and the gateway read them too.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
trap 'stop_product; remove_home' EXIT

start_product
pid_file=$(find "$SYSUP_HOME" -name postmaster.pid | head -n 1)
port=$(sed -n 4p "$pid_file")
password=$(cat "$(find "$SYSUP_HOME" -path '*secrets/postgres' | head -n 1)")
PGPASSWORD=$password "$JAVA_HOME/bin/java" -cp "$ROOT/deploy/sysup/target/quarkus-app/lib/main/*" "$ROOT/bench/Projection.java" \
  "jdbc:postgresql://127.0.0.1:$port/sysup" "${MACHINES:-10000}" "${EVENTS:-30000}" "${ROUNDS:-3}"
