# shellcheck shell=sh disable=SC2154
# Runs a script so that it outlives the connection, the worker and the product, and shows its output. Arguments: the
# run, lease, whether it may still begin yes|no, bytes of its output and of its errors that are known already, the
# script of its leader, the script, its arguments. Called again it shows the run that was begun: nothing is begun
# twice. A line with the name of the run comes before either. What is kept survives a restart of the machine and is
# for root alone.
# Ends as the script did; with 94 when a run is there and cannot be gone on with, 95 when none was begun because
# nothing can be kept, 96 when there is no run and none may begin, 97 when a newer lease was here, 98 when the run was cut off.
name=$1 lease=$2 may_begin=$3 known_out=$4 known_err=$5 leader=$6 script=$7
shift 7
exec </dev/null
umask 077
export LC_ALL=C PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME="${HOME:-/root}"
run=$runs/$name

[ "$may_begin" = yes ] || [ -e "$run/begun" ] || exit 96
cannot_keep() {
  if [ -e "$run/begun" ]; then exit 94; else exit 95; fi
}
mkdir -p "$run" || cannot_keep
forget_old_runs "$run"

words() { # the arguments as text that the shell reads as the same arguments
  for word; do
    printf "'"
    printf %s "$word" | sed "s/'/'\\\\''/g"
    printf "' "
  done
}

# A unit of its own where systemd is the init. No end of a session reaches it, a person finds it in systemctl, and a
# shutdown waits for it, half an hour at most. Nobody stops or restarts it by mistake (needrestart would), and what
# maintainer scripts have started in it outlives it. Should it begin after all when systemd-run has given up, the
# leader that came first is the only one that works.
begin_unit() {
  [ -d /run/systemd/system ] && command -v systemd-run || return 1
  timeout 60 systemd-run --quiet --collect --unit="sysup-$name" --description="System Update, job $name" \
    --service-type=exec --property=StandardOutput=null --property=StandardError=null --property=OOMPolicy=continue \
    --property=After=network.target --property=RefuseManualStop=yes --property=KillMode=process \
    --property=KillSignal=SIGCONT --property=TimeoutStopSec=30min /bin/sh "$run/leader" "$run"
}

begin() {
  {
    printf '%s\n' "$script" >"$run/script" && printf '%s\n' "$leader" >"$run/leader" && words "$@" >"$run/arguments" &&
      export -p >"$run/environment" && : >"$run/out" && : >"$run/err"
  } || cannot_keep
  date +%s >"$run/begun" || { rm -f "$run/begun"; exit 95; }
  sync "$run/begun" "$run" # a begun run must be known even after a power cut
  if ! begin_unit >/dev/null 2>&1 9>&-; then
    setsid sh "$run/leader" "$run" >/dev/null 2>&1 9>&- &
  fi
}

touch "$run/lock" || cannot_keep
exec 9>>"$run/lock"
flock 9
known=0
[ ! -e "$run/lease" ] || read -r known <"$run/lease"
[ "$lease" -ge "$known" ] || exit 97
{ echo "$lease" >"$run/lease.new" && mv "$run/lease.new" "$run/lease"; } || cannot_keep
[ -e "$run/begun" ] || begin "$@"
exec 9>&-

# On a busy machine it takes a while until the run has noted itself; taken for ended, it would go on unseen.
patience=600
until [ -e "$run/process" ] || [ "$patience" = 0 ]; do
  sleep 0.05
  patience=$((patience - 1))
done

printf '@@%s\n' "$name"
printf '@@%s\n' "$name" >&2
out=+$((known_out + 1)) err=+$((known_err + 1))
if alive "$run"; then
  tail -q -s 0.1 --pid="$process" -c "$err" -f "$run/err" >&2 &
  tail -q -s 0.1 --pid="$process" -c "$out" -f "$run/out"
  wait
else
  tail -c "$err" "$run/err" >&2
  tail -c "$out" "$run/out"
fi
[ -e "$run/exit" ] || exit 98
read -r code <"$run/exit"
exit "$code"
