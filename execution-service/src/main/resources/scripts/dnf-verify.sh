# shellcheck shell=sh disable=SC2154,SC2317
# What an upgrade that was cut off has left behind. Argument: the run. Needs root.
run=$runs/$1
exec </dev/null

# Says more than the run itself, the end of whose output is missing after a power cut.
touched() {
  [ -e "$run/begun" ] || return 1
  [ ! -e "$run/changing" ] || echo "$run/changing"
}

section touched touched
data after installed
data duplicates duplicates
data reboot dnf_reboot_facts
exit 0
