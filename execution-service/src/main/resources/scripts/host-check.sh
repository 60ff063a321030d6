# shellcheck shell=sh disable=SC2317
# Who answers, and what the login may do.
section sudo sudo_access
data fixed-commands fixed_commands "$@"
exec </dev/null
section os-release cat /etc/os-release
section hostname uname -n
section kernel uname -r
if have dpkg; then
  section arch dpkg --print-architecture
else
  section arch uname -m
fi
section boot-id cat /proc/sys/kernel/random/boot_id
section uptime cat /proc/uptime
exit 0
