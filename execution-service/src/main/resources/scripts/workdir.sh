# shellcheck shell=sh
# A private folder that is gone when the script ends; in memory where it can be, for the disk may be the
# thing that is full. The traps also turn a vanished reader into an
# ordinary end, after the command that is running has finished.
work=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d 2>&1) || refuse no_workdir "$work"
trap 'rm -rf "$work"' EXIT
trap 'exit 141' HUP INT PIPE TERM
