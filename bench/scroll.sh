#!/usr/bin/env bash
# scroll.sh - how evenly the console's list of MACHINES (10000) machines scrolls, in a headless Chromium that draws on the same cores as the product works:
# frames, those that came late, and tasks of the page's script longer than 50 ms, once at the pace of a quick flick (FLICK pixels a frame, 240, for 10 s) and
# once as the bar at the side is drawn (DRAG pixels a frame, 2400, more than two screens, for at most DRAG_SECONDS, 20), as table and as tiles. Rows
# that are passed too quickly to be drawn are empty; "read after ms" is how long after the last frame the rows in sight show their machines, and tasks
# until half a second after that count too. "% of the list" is how far it came.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
trap 'stop_product; remove_home' EXIT

start_product
token=$(sed -nE 's/.*"token" *: *"([^"]+)".*/\1/p' "$SYSUP_HOME/run/cli.json")
export INVENTORY_JDBC INVENTORY_PASSWORD
INVENTORY_JDBC=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$SYSUP_HOME/pg/postmaster.pid")/sysup
INVENTORY_PASSWORD=$(<"$SYSUP_HOME/secrets/db-inventory")
SYSUP_TOKEN=$token "$JAVA_HOME/bin/java" -cp "$(echo "$ROOT"/deploy/sysup/target/quarkus-app/lib/main/org.postgresql.postgresql-*.jar)" "$ROOT/bench/ListLatency.java" "http://127.0.0.1:$BENCH_PORT" "${MACHINES:-10000}" 0
SYSUP_TOKEN=$ADMIN_TOKEN node "$ROOT/bench/scroll.mjs" "http://127.0.0.1:$BENCH_PORT"
