# shellcheck shell=sh disable=SC2317
# What to look at before an upgrade. Nothing here stops anything, and nothing here waits for long.
room() { # a dead network mount would keep df for good
  set -- / /var
  [ ! -d /boot ] || set -- "$@" /boot
  timeout 5 df -B1 --output=file,target,size,avail,itotal,iavail "$@"
}

locks() { # a line for each process that holds a lock of apt or dpkg
  set --
  for lock in /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock /var/lib/apt/lists/lock /var/cache/apt/archives/lock; do
    [ ! -e "$lock" ] || set -- "$@" "$lock"
  done
  [ $# -gt 0 ] || return 0
  stat -c '%i %n' "$@" | awk '
    FILENAME == "-" { path[$1] = $2; next }
    $2 != "->" { split($6, place, ":"); if (place[3] in path) print path[place[3]], $5 }' - /proc/locks |
    while read -r lock process; do
      name=
      { read -r name <"/proc/$process/comm"; } 2>/dev/null
      echo "lock $lock $process $name"
    done
}

automatic_upgrades() {
  # shellcheck disable=SC2046 # a word each
  set -- $(apt-config dump APT::Periodic 2>/dev/null | sed -n 's/^APT::Periodic::\(Unattended-Upgrade\|Enable\) "\(.*\)";$/\1=\2/p')
  for setting; do echo "setting $setting"; done
  [ ! -e /usr/bin/unattended-upgrade ] || echo installed
  for wants in /etc/systemd/system/timers.target.wants /lib/systemd/system/timers.target.wants; do
    [ ! -e "$wants/apt-daily-upgrade.timer" ] || { echo timer; break; }
  done
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
