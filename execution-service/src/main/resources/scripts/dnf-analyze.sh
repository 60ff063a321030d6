# shellcheck shell=sh disable=SC2154,SC2317
# What an upgrade would do. Arguments: refresh yes|no, seconds to wait for a lock, seconds that fetching what the
# repositories offer may take. Needs root: dnf plans for nobody else.
refresh=$1
lock_timeout=$2
lists_timeout=$3
exec </dev/null

refresh_lists() {
  timeout -k 10 "$lists_timeout" "$dnf" --color=never --setopt=exit_on_lock=True --refresh makecache 2>&1
}

section lock no_locks "$lock_timeout" || exit 0
if [ "$refresh" = yes ]; then
  section lists told_of_room refresh_lists
fi
section plan told_of_room simulate upgrade -C || exit 0
plan_details
data duplicates duplicates
data reboot dnf_reboot_facts
forget_old_runs
exit 0
