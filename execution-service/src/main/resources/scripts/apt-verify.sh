# shellcheck shell=sh disable=SC2154,SC2317
# What an upgrade that was cut off has left behind. Argument: the run. Needs root.
run=$runs/$1
exec </dev/null

# Says more than the run itself, the end of whose output is missing after a power cut.
touched() {
  [ -e "$run/begun" ] || return 1
  find /var/lib/dpkg/status /var/lib/dpkg/updates /var/log/dpkg.log -prune -newer "$run/begun" 2>/dev/null || true
}

section touched touched
data after installed
section audit dpkg --audit
[ ! -e "$run/begun" ] || data conffiles conffiles_since "$run/begun"
data reboot reboot_facts
exit 0
