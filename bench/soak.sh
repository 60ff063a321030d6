#!/usr/bin/env bash
# soak.sh - kills the product with -9 at random moments of upgrades on lab hosts, starts it again, and counts on the hosts what was done:
# KILLS (50) times, each time during upgrades on all HOSTS (8), and up to IN_A_ROW (3) times during the same ones, so also while it recovers from the
# kill before. Lost: an upgrade that was asked for and not done; doubled: one that was done more than once. Both must be 0. LEASE (15s) makes shorter
# leases, so that more kills fit into an hour. Makes hosts 127.0.0.1:2601.. and removes them.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"

export LAB_NAME=bench LAB_PORT=2600 LAB_BROKEN=0
LAB=$ROOT/deploy/lab/lab
KILLS=${KILLS:-50} HOSTS=${HOSTS:-8} LEASE=${LEASE:-15s} IN_A_ROW=${IN_A_ROW:-3}
export SYSUP_JAVA_OPTS="${SYSUP_JAVA_OPTS:-} -Dsysup.queue.lease=$LEASE"
[ "$LEASE" = 15s ] || SYSUP_JAVA_OPTS+=' -Dsysup.queue.heartbeat=1s'
LATEST_KILL_MS=6000
kills=0 upgrades=0 lost=0 doubled=0 other=0

clean_up() {
  stop_product
  "$LAB" down
  remove_home
}

register() {
  local i dir
  dir=$("$LAB" path)
  for i in $(seq "$HOSTS"); do
    sysup machine add "soak-$i" 127.0.0.1 --port $((LAB_PORT + i)) --user ops --key "$dir/id_ed25519" --sudo nopasswd >/dev/null
    until sysup hostkey list "soak-$i" | grep -q SHA256:; do sleep 0.2; done
    sysup hostkey approve "soak-$i" --fingerprint "$(ssh-keygen -lf "$dir/hostkeys/$i.pub" | cut -d' ' -f2)" >/dev/null
  done
}

field() { grep -oE "\"$1\" *: *\"[^\"]*\"" | head -n 1 | sed -E 's/.*"([^"]*)"$/\1/'; }

# Each kill hits an upgrade on every host that has not ended, each at another point.
round() {
  local i jobs=() moments=() row=$((1 + RANDOM % IN_A_ROW))
  "$LAB" reset >/dev/null
  mapfile -t jobs < <(sysup run apt.upgrade --on 'name:soak-*' --json | ids)
  [ "${#jobs[@]}" = "$HOSTS" ] || die "asked for $HOSTS upgrades, got ${#jobs[@]}"
  while [ ${#moments[@]} -lt "$row" ] && [ "$kills" -lt "$KILLS" ]; do kill_once; done
  for i in "${jobs[@]}"; do await_end "$i"; done
  for i in $(seq "$HOSTS"); do count "$i"; done
  upgrades=$((upgrades + HOSTS))
  say "kill $kills, after ${moments[*]} ms: lost $lost, doubled $doubled, not ended well $other so far"
}

kill_once() {
  local wait_ms=$((RANDOM * LATEST_KILL_MS / 32768))
  sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
  kill -9 "$PRODUCT"
  wait "$PRODUCT" 2>/dev/null || true
  start_product
  moments+=("$wait_ms") kills=$((kills + 1))
}

ids() { grep -oE '"id" *: *"[^"]*"' | sed -E 's/.*"([^"]*)"$/\1/'; }

await_end() { # JOB
  local state=''
  for _ in $(seq 240); do
    state=$(sysup job show "$1" --json | field state)
    case $state in ok | warning | error | cancelled) break ;; esac
    sleep 0.5
  done
  [ "$state" = ok ] || other=$((other + 1))
}

count() { # HOST
  local effects
  effects=$("$LAB" exec "$1" sh -c "grep -c 'upgrade lab-app01:all 1.0 1.1' /var/log/dpkg.log || true")
  [ "$effects" != 0 ] || lost=$((lost + 1))
  [ "$effects" -le 1 ] || doubled=$((doubled + 1))
}

trap clean_up EXIT
"$LAB" up "$HOSTS" >&2
start_product
register
while [ "$kills" -lt "$KILLS" ]; do round; done
echo '| kills | upgrades | lost | doubled | not ended well |'
echo '|---|---|---|---|---|'
echo "| $kills | $upgrades | $lost | $doubled | $other |"
[ "$lost$doubled" = 00 ]
