# shellcheck shell=sh
# Runs the script of a detached run and notes how it ended. Argument: the folder of the run. It leads a session, by
# which detached-stop.sh finds all that belongs to it. Started twice, the second one does nothing.
run=$1
exec </dev/null >/dev/null 2>&1
mkdir "$run/taken" || exit 0
# shellcheck source=/dev/null
. "$run/environment"
umask 022
cd /
eval "set -- $(cat "$run/arguments")"
echo "$$ $(cut -d' ' -f22 "/proc/$$/stat") $(cat /proc/sys/kernel/random/boot_id)" >"$run/process.new"
mv "$run/process.new" "$run/process"
sh "$run/script" "$@" >>"$run/out" 2>>"$run/err"
code=$?
[ -z "$(tail -c 1 "$run/err")" ] || echo >>"$run/err"
echo "$code" >"$run/exit.new"
mv "$run/exit.new" "$run/exit"
