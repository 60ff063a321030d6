# shellcheck shell=sh
# How full and how busy the machine is. No argument; needs no root. Little, because it is asked often.
exec </dev/null

data time-begin date +%s
section load cat /proc/loadavg
section cores nproc
data meminfo cat /proc/meminfo
data df filesystems
data time-end date +%s
forget_old_runs
exit 0
