# shellcheck shell=sh
# Runs a script so that it outlives the connection, the worker and the product, and shows its output from the
# beginning. Arguments: job, lease, whether it may still begin yes|no, the script, its arguments. Called again it shows the run that was begun:
# nothing is begun twice. What is kept survives a restart of the machine and is for root alone.
# Ends as the script did; with 94 when a run is there and cannot be gone on with, 95 when none was begun because
# nothing can be kept, 96 when there is no run and none may begin, 97 when a newer lease was here, 98 when the run was cut off.
job=$1 lease=$2 may_begin=$3 script=$4
shift 4
exec </dev/null
umask 077
export LC_ALL=C PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
runs=/var/lib/sysup/runs
run=$runs/$job
keep_days=14

[ "$may_begin" = yes ] || [ -e "$run/begun" ] || exit 96
cannot_keep() {
  if [ -e "$run/begun" ]; then exit 94; else exit 95; fi
}
mkdir -p "$run" || cannot_keep
find "$runs" -mindepth 1 -maxdepth 1 -type d -mtime "+$keep_days" ! -path "$run" -exec rm -rf {} + 2>/dev/null

started() { # of a process: when, in ticks since the boot; a number that was given out again has another
  cut -d' ' -f22 "/proc/$1/stat" 2>/dev/null
}

alive() {
  [ -e "$run/process" ] || return 1
  read -r process since boot <"$run/process"
  [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && [ "$since" = "$(started "$process")" ]
}

begin() {
  { printf '%s\n' "$script" >"$run/script" && : >"$run/out" && : >"$run/err"; } || cannot_keep
  date +%s >"$run/begun" || { rm -f "$run/begun"; exit 95; }
  sync "$run/begun" "$run" # a begun run must be known even after a power cut
  # shellcheck disable=SC2016 # the inner shell expands it
  setsid sh -c '
    run=$1
    shift
    echo "$$ $(cut -d" " -f22 "/proc/$$/stat") $(cat /proc/sys/kernel/random/boot_id)" >"$run/process.new"
    mv "$run/process.new" "$run/process"
    sh "$run/script" "$@" >>"$run/out" 2>>"$run/err"
    code=$?
    [ -z "$(tail -c 1 "$run/err")" ] || echo >>"$run/err"
    echo "$code" >"$run/exit.new"
    mv "$run/exit.new" "$run/exit"
  ' sysup-run "$run" "$@" >/dev/null 2>&1 9>&- &
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

if alive; then
  tail -q -s 0.1 --pid="$process" -c +1 -f "$run/err" >&2 &
  tail -q -s 0.1 --pid="$process" -c +1 -f "$run/out"
  wait
else
  cat "$run/err" >&2
  cat "$run/out"
fi
[ -e "$run/exit" ] || exit 98
read -r code <"$run/exit"
exit "$code"
