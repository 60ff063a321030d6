#!/usr/bin/env bash
# analyze.sh N.. - apt.analyze on N lab hosts: System Update beside raw ssh and Ansible, all in one run, case after case in each round
#
#   ssh cold      one ssh a host with curve25519 (OpenSSH's default post-quantum exchange would cost it more), at its best parallelism,
#                 with the very script that the product runs on a host: the floor
#   ssh warm      the same through connections that are open already
#   bare cold     as ssh, with nothing but the update of the lists, both simulations and the holds: what a person would type
#   bare warm
#   sysup first   `sysup run apt.analyze --wait --json` as the first thing that a server does after its start
#   sysup cold    the same when no connection to the hosts is open, by a server that has done WARM_UP (30) analyses of them before
#   sysup warm    the same again
#   ansible cold  pipelining, 50 forks, connections kept for the tasks of a play; with OpenSSH's default key exchange, and with curve25519
#   ansible warm  over the connections of the run before
#
# The last column is what the controlling side used of the cores: for sysup all of the product, its database, its broker and the command; for ssh
# and Ansible the processes of the command, without what connections kept in the background go on to use.
#
# ROUNDS (3), PARALLEL degrees tried for ssh ("8 16 50"), BENCH_PORT (18080). Makes hosts 127.0.0.1:2601.. and removes them.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/lab/needs
. "$ROOT/deploy/lab/needs"
[ $# -gt 0 ] || die 'for how many hosts? analyze.sh 5 20'

export LAB_NAME=bench LAB_PORT=2600 LAB_BROKEN=0
LAB=$ROOT/deploy/lab/lab
WORK=$(mktemp -d)
SCRIPTS=$ROOT/execution-service/src/main/resources/scripts
SCRIPT=$(cd "$SCRIPTS" && cat prelude.sh workdir.sh runs.sh reboot-facts.sh plan-details.sh plan-facts.sh repositories.sh in-use.sh preflight.sh affected.sh installed.sh apt-analyze.sh | grep -v '^ *#')
SAME="sudo sh -c $(printf %q "$SCRIPT") analyze bench yes 60 300"
BARE='sudo apt-get update -qq && apt-get -s upgrade && apt-get -s dist-upgrade && apt-mark showhold && { cat /run/reboot-required.pkgs 2>/dev/null || true; }'
SSH=(-o BatchMode=yes -o KexAlgorithms=curve25519-sha256)
MASTER=(-o ControlMaster=auto -o ControlPersist=120 -o "ControlPath=$WORK/%C")

clean_up() {
  stop_product
  close_masters
  "$LAB" down
  remove_home
  rm -rf "$WORK"
}
close_masters() {
  local socket
  for socket in "$WORK"/* "$WORK"/ansible/*; do
    if [ -S "$socket" ]; then ssh -o "ControlPath=$socket" -O exit lab >/dev/null 2>&1 || true; fi
  done
}

over_ssh() { # COMMANDS PARALLEL SSH-OPTIONS..
  local commands=$1 degree=$2
  shift 2
  names | xargs -P "$degree" -I{} ssh -F "$DIR/ssh_config" "${SSH[@]}" "$@" {} "$commands" >"$WORK/out" || die 'a host gave no plan to ssh'
}
over_sysup() {
  sysup run apt.analyze --on tag:lab --wait --json >"$WORK/out"
  [ "$(grep -oE '"state" *: *"ok"' "$WORK/out" | wc -l)" = "$n" ] || { tail -c 500 "$WORK/out" >&2; die 'not all hosts gave a plan to sysup'; }
}
over_ansible() { # SSH-OPTIONS
  ANSIBLE_SSH_ARGS="-o ControlMaster=auto -o ControlPersist=120s ${1:-}" ANSIBLE_CONFIG=$ROOT/bench/ansible.cfg ANSIBLE_SSH_CONTROL_PATH_DIR=$WORK/ansible \
    ansible-playbook -i "$DIR/inventory.ini" "$ROOT/bench/analyze.yml" >"$WORK/out" || { tail -n 20 "$WORK/out" >&2; die 'a host gave no plan to Ansible'; }
}
names() { sed -n 's/^Host \(lab-[0-9]*\)$/\1/p' "$DIR/ssh_config"; }

timed() { # CASE COMMAND..
  local name=$1 started before
  shift
  settle
  before=$(controller_ticks) started=$EPOCHREALTIME
  "$@"
  echo "$(seconds_since "$started") $(($(controller_ticks) - before))" >>"$WORK/$n.$name"
  say "$n hosts, $name: $(tail -n 1 "$WORK/$n.$name" | sed 's/ .*//') s"
}

register() {
  local i
  for i in $(seq "$n"); do
    sysup machine show "lab-$i" >/dev/null 2>&1 ||
      sysup machine add "lab-$i" 127.0.0.1 --port $((LAB_PORT + i)) --user ops --key "$DIR/id_ed25519" --sudo nopasswd --tag lab >/dev/null
  done
  for i in $(seq "$n"); do
    until sysup hostkey list "lab-$i" | grep -q SHA256:; do sleep 0.2; done
    sysup hostkey approve "lab-$i" --fingerprint "$(ssh-keygen -lf "$DIR/hostkeys/$i.pub" | cut -d' ' -f2)" >/dev/null
  done
  sysup run host.check --on tag:lab --wait >/dev/null
  restart_product
  timed 'sysup first' over_sysup
  for _ in $(seq "${WARM_UP:-30}"); do over_sysup; done
}
restart_product() {
  stop_product
  "$LAB" reset >/dev/null # it finds no other connection either
  start_product
}

round() {
  local degree
  "$LAB" reset >/dev/null # ends every connection
  rm -rf "$WORK/ansible"
  timed 'sysup cold' over_sysup
  timed 'sysup warm' over_sysup
  for degree in ${PARALLEL:-8 16 50}; do
    timed "ssh cold $degree" over_ssh "$SAME" "$degree"
    timed "bare cold $degree" over_ssh "$BARE" "$degree"
  done
  over_ssh true 16 "${MASTER[@]}"
  for degree in ${PARALLEL:-8 16 50}; do
    timed "ssh warm $degree" over_ssh "$SAME" "$degree" "${MASTER[@]}"
    timed "bare warm $degree" over_ssh "$BARE" "$degree" "${MASTER[@]}"
  done
  timed 'ansible cold' over_ansible
  close_masters
  timed 'ansible curve25519 cold' over_ansible '-o KexAlgorithms=curve25519-sha256'
  timed 'ansible warm' over_ansible
  close_masters
}

best() { # CASE: the lowest median of its parallelism degrees
  local file
  for file in "$WORK/$n.$1"*; do cut -d' ' -f1 "$file" | median && echo; done | sort -n | head -n 1
}
cpu() { # CASE: seconds of a core that the controller used
  cut -d' ' -f2 "$WORK/$n.$1"* | median | awk '{ print $1 / 100 }'
}
row() { # CASE SECONDS
  awk -v n="$n" -v name="$1" -v s="$2" -v cpu="$(cpu "$1")" -v cold="$(best 'ssh cold')" -v warm="$(best 'ssh warm')" -v ansible="$(best 'ansible cold')" \
    -v fastest="$(best ansible)" \
    'BEGIN { printf "| %d | %s | %.2f | %.2f | %.2f | %.1f | %.1f | %.2f |\n", n, name, s, s / cold, s / warm, ansible / s, fastest / s, cpu }'
}

trap clean_up EXIT
need ansible-playbook=ansible ssh=openssh-client
say 'starting the product'
start_product
echo '| hosts | case | median s | x ssh cold | x ssh warm | Ansible cold / it | best Ansible / it | CPU s of the controller |'
echo '|---|---|---|---|---|---|---|---|'
for n in "$@"; do
  "$LAB" up "$n" >&2
  DIR=$("$LAB" path)
  register
  for _ in $(seq "${ROUNDS:-3}"); do round; done
  for case in 'ssh cold' 'ssh warm' 'bare cold' 'bare warm' 'sysup first' 'sysup cold' 'sysup warm' 'ansible cold' 'ansible curve25519 cold' 'ansible warm'; do row "$case" "$(best "$case")"; done
done
