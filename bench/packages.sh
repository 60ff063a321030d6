#!/usr/bin/env bash
# packages.sh - latency of the pending updates of MACHINES (10000), 40 packages each, one row a package, over REST: RATE (5) requests a second for SECONDS_EACH (60)
# twice, whatever the answers take; in the second round CHANGES (20) machines a second have another plan. Asked in turn are pages in each order, security only,
# held only, a part of a name, the second page, an age, the machines of a package, and those of a selector that means a tenth of the machines. Then the same
# number of requests for a selector that means all machines, whose rows are all counted; and the week's picture. The plans are written into the tables, as
# analyses would leave them; what is pending is made of them by the product itself, and how long that takes is told. Client, product and database share the machine.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
trap 'stop_product; remove_home' EXIT

start_product
token=$(sed -nE 's/.*"token" *: *"([^"]+)".*/\1/p' "$SYSUP_HOME/run/cli.json")
PGPASSWORD=$(<"$SYSUP_HOME/secrets/postgres")
export PGPASSWORD
SYSUP_TOKEN=$token "$JAVA_HOME/bin/java" -cp "$(echo "$ROOT"/deploy/sysup/target/quarkus-app/lib/main/org.postgresql.postgresql-*.jar)" "$ROOT/bench/PendingLatency.java" \
  "http://127.0.0.1:$BENCH_PORT" "jdbc:postgresql://127.0.0.1:$(sed -n 4p "$SYSUP_HOME/pg/postmaster.pid")/sysup" "${MACHINES:-10000}" "${RATE:-5}" "${SECONDS_EACH:-60}" "${CHANGES:-20}"
