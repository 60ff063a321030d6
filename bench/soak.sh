#!/usr/bin/env bash
# soak.sh - kills processes with -9 at random moments of upgrades on lab hosts, and counts on the hosts what was done: KILLS (50) times, up to IN_A_ROW
# (25) times during the same upgrades on all HOSTS (8), so also while the product recovers from the kill before. Killed is one of these, by chance:
#
#   product   the Java process with all services and the broker, which is started again at once (a quarter of the kills)
#   line      half of them: what serves a connection on one of the hosts: the line breaks, the upgrade goes on; one that has not begun is tried again
#   database  the server process of one connection to PostgreSQL, which then ends all others and recovers as after a crash
#
# Lost: an upgrade that was asked for and not done; doubled: one that was done more than once. Both must be 0, and so must be the number of those that
# did not end `ok`. LEASE (15s) makes shorter leases, so that more kills fit into an hour. Makes hosts 127.0.0.1:2601.. and removes them.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"

export LAB_NAME=bench LAB_PORT=2600 LAB_BROKEN=0
LAB=$ROOT/deploy/lab/lab
KILLS=${KILLS:-50} HOSTS=${HOSTS:-8} LEASE=${LEASE:-15s} IN_A_ROW=${IN_A_ROW:-25}
export SYSUP_JAVA_OPTS="${SYSUP_JAVA_OPTS:-} -Dsysup.queue.lease=$LEASE"
[ "$LEASE" = 15s ] || SYSUP_JAVA_OPTS+=' -Dsysup.queue.heartbeat=1s'
VICTIMS=(product line line database)
LATEST_KILL_MS=1000
WITHIN_S=240 # what is not over by then after the last kill did not end well
kills=0 upgrades=0 lost=0 doubled=0 other=0
declare -A killed=([product]=0 [line]=0 [database]=0)

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

round() {
  local i jobs=() done_to=() row=$((1 + RANDOM % IN_A_ROW))
  "$LAB" reset >/dev/null
  mapfile -t jobs < <(sysup run apt.upgrade --on 'name:soak-*' --attempts 5 --json | ids)
  [ "${#jobs[@]}" = "$HOSTS" ] || die "asked for $HOSTS upgrades, got ${#jobs[@]}"
  while [ ${#done_to[@]} -lt "$row" ] && [ "$kills" -lt "$KILLS" ] && { [ ${#done_to[@]} = 0 ] || under_way; }; do kill_once; done
  await_all
  for i in $(seq "$HOSTS"); do count "$i"; done
  upgrades=$((upgrades + HOSTS))
  say "kill $kills, ${done_to[*]}: lost $lost, doubled $doubled, not ended well $other so far"
}

kill_once() {
  local wait_ms=$((RANDOM * LATEST_KILL_MS / 32768)) victim=${VICTIMS[RANDOM % ${#VICTIMS[@]}]}
  sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
  "kill_$victim" || return 0
  done_to+=("$victim") kills=$((kills + 1)) killed[$victim]=$((killed[$victim] + 1))
}
kill_product() {
  kill -9 "$PRODUCT"
  wait "$PRODUCT" 2>/dev/null || true
  start_product
}
kill_line() { # fails when none of the hosts has a connection
  local i
  for i in $(seq "$HOSTS" | shuf); do
    # shellcheck disable=SC2016 # for the shell of the host
    if "$LAB" exec "$i" sh -c 'of=$(cat /run/sshd.pid); for p in /proc/[0-9]*; do
      [ "$(sed "s/.*) [A-Z] //; s/ .*//" "$p/stat" 2>/dev/null)" != "$of" ] || { kill -9 "${p#/proc/}"; exit; }
    done; exit 1'; then return 0; fi
  done
  return 1
}
kill_database() { # fails when it has no connection at this moment
  local postmaster server
  postmaster=$(head -n 1 "$SYSUP_HOME/pg/postmaster.pid") || return 1
  server=$(pgrep -P "$postmaster" -f '^postgres: [a-z_]+ [a-z_]+ ' | shuf -n 1)
  [ -n "$server" ] && kill -9 "$server"
}

ids() { grep -oE '"id" *: *"[^"]*"' | sed -E 's/.*"([^"]*)"$/\1/'; }
states() { # those of the jobs of this round, as soon as all have ended, or after WAIT seconds
  local token
  token=$(sed -nE 's/.*"token" *: *"([^"]+)".*/\1/p' "$SYSUP_HOME/run/cli.json")
  curl -sS -m 40 -K - "http://127.0.0.1:$BENCH_PORT/api/v1/jobs?until=all&wait=$1&limit=$HOSTS&ids=$(IFS=, && echo "${jobs[*]}")" \
    <<<"header = \"Authorization: Bearer $token\"" | grep -oE '"state" *: *"[a-z]+"' | sed -E 's/.*"([a-z]+)"$/\1/'
}
all_ended() { [ "$(grep -cxE 'ok|warning|error|cancelled' <<<"$1")" = "$HOSTS" ]; }
under_way() { ! all_ended "$(states 0 2>/dev/null || true)"; } # also when no answer comes
await_all() {
  local all='' end=$((SECONDS + WITHIN_S))
  while [ $SECONDS -lt $end ]; do
    all=$(states 20 2>/dev/null || true)
    if all_ended "$all"; then break; fi
    sleep 0.1
  done
  other=$((other + HOSTS - $(grep -cx ok <<<"$all" || true)))
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
echo '| kills | of the product | of a line | of the database | upgrades | lost | doubled | not ended well |'
echo '|---|---|---|---|---|---|---|---|'
echo "| $kills | ${killed[product]} | ${killed[line]} | ${killed[database]} | $upgrades | $lost | $doubled | $other |"
[ "$lost$doubled" = 00 ]
