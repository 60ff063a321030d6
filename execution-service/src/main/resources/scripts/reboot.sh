# shellcheck shell=sh disable=SC2154,SC2317
# Restarts the machine, unless it is in use. Arguments: dry run yes|no, then what does not hold it back: users, backup,
# inhibitor. It ends before the machine goes down: a shutdown waits for runs. Needs root.
dry_run=$1
shift
despite=" $* "
exec </dev/null

in_use() {
  busy_processes
  logged_in
  ! have systemd-inhibit || systemd-inhibit --list --no-legend --no-pager 2>/dev/null |
    grep -E '(^| |:)shutdown(:| |$)' | grep -E ' block *$' | sed 's/^/inhibitor /; s/  */ /g'
}

guard() { # what holds it back; ends with 1 when anything does
  in_use >"$work/in-use"
  held=0
  while read -r what rest; do
    case $despite in
      *" $what "*) echo "despite $what $rest" ;;
      *) echo "held $what $rest" && held=1 ;;
    esac
  done <"$work/in-use"
  return "$held"
}

restart() {
  if [ -d /run/systemd/system ]; then
    systemctl --no-block -i reboot
  else
    reboot
  fi
}

state
section guard guard || exit 0
[ "$dry_run" = no ] || exit 0
sync
section restart restart
exit 0
