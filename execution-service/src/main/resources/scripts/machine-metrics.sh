# shellcheck shell=sh
# How full and how busy the machine is. No argument; needs no root. Little, because it is asked often.
exec </dev/null

section load cat /proc/loadavg
section cores nproc
data meminfo cat /proc/meminfo
data df filesystems
forget_old_runs
exit 0
