# shellcheck shell=sh disable=SC2317
# What to look at before an upgrade. Nothing here stops anything, and nothing here waits for long.
room() {
  set -- / /var
  [ ! -d /boot ] || set -- "$@" /boot
  df -B1 --output=file,target,size,avail,itotal,iavail "$@"
}

locks() { # a line for each process that holds a lock of apt or dpkg
  set --
  for lock in /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock /var/lib/apt/lists/lock /var/cache/apt/archives/lock; do
    [ ! -e "$lock" ] || set -- "$@" "$lock"
  done
  [ $# -gt 0 ] || return 0
  inodes=$(stat -c '%i %n' "$@")
  while read -r _ kind _ _ process place _; do
    [ "$kind" != '->' ] || continue
    while read -r inode lock; do
      [ "${place##*:}" = "$inode" ] || continue
      name=
      { read -r name <"/proc/$process/comm"; } 2>/dev/null
      echo "lock $lock $process $name"
    done <<END
$inodes
END
  done </proc/locks
}

automatic_upgrades() {
  [ ! -e /usr/bin/unattended-upgrade ] || echo installed
  for wants in /etc/systemd/system/timers.target.wants /lib/systemd/system/timers.target.wants; do
    [ ! -e "$wants/apt-daily-upgrade.timer" ] || { echo timer; break; }
  done
  [ -d /run/systemd/system ] || return 0
  date '+now %s'
  for unit in apt-daily apt-daily-upgrade; do
    next=$(timeout 5 systemctl show -p NextElapseUSecRealtime --value "$unit.timer") && [ -n "$next" ] &&
      next=$(date -d "$next" +%s) && echo "next $next"
  done 2>/dev/null
  return 0
}

machine_clock() {
  contained && return 0
  [ -d /run/systemd/system ] || return 0
  timeout 5 timedatectl show -p NTP -p NTPSynchronized
}

at_work() {
  busy_processes
  logged_in
}

preflight() {
  data room room
  data locks locks
  data dpkg-audit dpkg --audit
  data automatic-upgrades automatic_upgrades
  data machine-clock machine_clock
}
