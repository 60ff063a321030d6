#!/usr/bin/env bash
# queue.sh - the job engine's queue on no-op jobs, beside raw SQL: N jobs (20000), ROUNDS (3), PARTS (rounds latency restart old). With PEERS set to a folder that has a
# bench_queues.sh for other queues (BullMQ, pg-boss, graphile-worker), those run right after it, and their lines are printed.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
sysup --help >/dev/null || die 'the product did not build'
work=$(mktemp -d)
trap 'rm -rf "$work"; remove_home' EXIT
chmod 755 "$work"

APP=$ROOT/deploy/sysup/target/quarkus-app
"$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$APP/lib/main/*:$APP/lib/boot/*:$APP/quarkus/*" "$ROOT/bench/QueueThroughput.java" "${N:-20000}" "${ROUNDS:-3}" "$work" \
  "${PARTS:-rounds latency restart old}" 2>"$work/log" ||
  { tail -n 20 "$work/log" >&2; die 'the measurement failed'; }

if [ -n "${PEERS:-}" ]; then
  cp -r "$PEERS" "$work/peers"
  chmod -R u+w "$work/peers"
  # Their lock file may be older than the npm at hand, which `npm ci` refuses.
  [ ! -e "$work/peers/package.json" ] || (cd "$work/peers" && npm install --no-audit --no-fund >&2)
  # shellcheck disable=SC2086 # several names
  RUNS=${ROUNDS:-3} N=${N:-20000} "$work/peers/bench_queues.sh" ${PEER_NAMES:-pgboss graphile graphile-default} >&2
  cat "$work/peers/results.jsonl"
fi
