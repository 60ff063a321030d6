#!/usr/bin/env bash
# queue.sh - the job engine's queue on no-op jobs, beside raw SQL: N jobs (20000), ROUNDS (3), PARTS (rounds latency restart old).
# With PEERS set to a folder that has a bench_queues.sh for other queues (BullMQ, pg-boss, graphile-worker), those take turns with it, one of
# PEER_NAMES after the other in each round, and the medians of all are printed; only PARTS=rounds is measured then.
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
N=${N:-20000} ROUNDS=${ROUNDS:-3}

ours() { # ROUNDS PARTS
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$APP/lib/main/*:$APP/lib/boot/*:$APP/quarkus/*" "$ROOT/bench/QueueThroughput.java" "$N" "$1" "$work" "$2" 2>"$work/log" ||
    { tail -n 20 "$work/log" >&2; die 'the measurement failed'; }
}

theirs() {
  # shellcheck disable=SC2086 # several names
  RUNS=1 N=$N "$work/peers/bench_queues.sh" ${PEER_NAMES:-pgboss graphile graphile-default} >&2
}

# Lines of our tables and of their JSON, as one table of medians.
medians() {
  node -e '
    const all = new Map();
    const add = (who, what, rate) => { const key = who + " | " + what; all.set(key, [...(all.get(key) ?? []), rate]); };
    for (const line of require("fs").readFileSync(process.argv[1], "utf8").split("\n")) {
      const [, what, rate] = line.split("|").map(part => part.trim());
      if (Number(rate) > 0) add(what.startsWith("raw") ? "raw SQL" : "System Update", what.replace("raw: ", ""), Number(rate));
    }
    for (const line of require("fs").readFileSync(process.argv[2], "utf8").trim().split("\n").map(JSON.parse))
      line.what === "latency" ? add(line.peer, "enqueue to start p50, ms", line.p50) || add(line.peer, "enqueue to start p99, ms", line.p99)
        : add(line.label.startsWith("redis") ? line.label.split(" ")[0] : line.peer, line.what, line.jobs_per_s);
    console.log("| queue | what | median | all rounds |\n|---|---|---|---|");
    for (const [key, rates] of all) console.log(`| ${key} | ${[...rates].sort((a, b) => a - b)[rates.length >> 1]} | ${rates.join(", ")} |`);
  ' "$1" "$2"
}

if [ -z "${PEERS:-}" ]; then
  ours "$ROUNDS" "${PARTS:-rounds latency restart old}"
else
  cp -r "$PEERS" "$work/peers"
  chmod -R u+w "$work/peers"
  # Their lock file may be older than the npm at hand, which `npm ci` refuses.
  [ ! -e "$work/peers/package.json" ] || (cd "$work/peers" && npm install --no-audit --no-fund >&2)
  for _ in $(seq "$ROUNDS"); do
    ours 1 rounds >>"$work/ours"
    rm -rf "$work/pg" "$work/postgres.log"
    theirs
  done
  medians "$work/ours" "$work/peers/results.jsonl"
fi
