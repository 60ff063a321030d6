# shellcheck shell=sh disable=SC2034
# Where detached runs are kept: one folder each, for root alone.
runs=/var/lib/sysup/runs
keep_days=14

started() { # of a process: when, in ticks since the boot; a number that was given out again has another
  cut -d' ' -f22 "/proc/$1/stat" 2>/dev/null
}

alive() { # RUN: its leader is there still, and is in $process
  [ -e "$1/process" ] || return 1
  read -r process since boot <"$1/process"
  [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && [ "$since" = "$(started "$process")" ]
}

forget_old_runs() { # [KEEP]: every script of ours that happens to be root does this, for it costs nothing
  find "$runs" -mindepth 1 -maxdepth 1 -type d -mtime "+$keep_days" 2>/dev/null | while IFS= read -r old; do
    [ "$old" = "${1:-}" ] || alive "$old" || rm -rf "$old"
  done
}
