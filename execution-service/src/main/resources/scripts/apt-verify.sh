# shellcheck shell=sh
# What an upgrade that was cut off has left behind.
exec </dev/null
data after installed
section audit dpkg --audit
data reboot reboot_facts
exit 0
