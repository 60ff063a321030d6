#!/usr/bin/env bash
# list.sh - latency of the list of 50 out of MACHINES (1000) registered machines over REST, REQUESTS (500) requests; then 50 requests a second,
# for 30 s twice, whatever the answers take: a filtered and sorted page together with the counts of all that match, compressed as for a browser.
#
# The requests of the second part are 12 selectors, from a fortieth of the machines to all of them, each in 5 orders, the first page and the second:
# up to 120 different ones, one after the other in a shuffled order, so a selector comes again after a quarter of a second at the mean and the same request
# after 2.4 s. In the second round the state of 20 machines changes each second. The states are written into the tables, as jobs would leave them.
# Client, product and database share the machine.
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
SYSUP_TOKEN=$token "$JAVA_HOME/bin/java" -cp "$(echo "$ROOT"/deploy/sysup/target/quarkus-app/lib/main/org.postgresql.postgresql-*.jar)" "$ROOT/bench/ListLatency.java" "http://127.0.0.1:$BENCH_PORT" "${MACHINES:-1000}" "${REQUESTS:-500}"
