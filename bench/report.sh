#!/usr/bin/env bash
# report.sh - seconds from the wish for a fleet report over MACHINES (1000) machines until its three files are there, ROUNDS (5) times. The machines have
# states, an analysis with 40 planned packages, of which 10 for security, an earlier one with the same, 3 upgrades of 20 packages in the period, and every
# tenth a failure. All of it is written into the tables, as jobs would leave it. Client, product and database share the machine.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
trap 'stop_product; remove_home' EXIT

start_product
token=$(sed -nE 's/.*"token" *: *"([^"]+)".*/\1/p' "$SYSUP_HOME/run/cli.json")
port=$(sed -n 4p "$SYSUP_HOME/pg/postmaster.pid")
password=$(<"$SYSUP_HOME/secrets/postgres")
PGPASSWORD=$password SYSUP_TOKEN=$token "$JAVA_HOME/bin/java" -cp "$(echo "$ROOT"/deploy/sysup/target/quarkus-app/lib/main/org.postgresql.postgresql-*.jar)" \
  "$ROOT/bench/FleetReports.java" "http://127.0.0.1:$BENCH_PORT" "jdbc:postgresql://127.0.0.1:$port/sysup" "${MACHINES:-1000}" "${ROUNDS:-5}"
