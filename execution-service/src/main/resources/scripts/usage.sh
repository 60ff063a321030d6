# shellcheck shell=sh disable=SC2317
# Local ones only: a dead network mount would keep df for good. What is mounted on a file, as engines of
# containers do, is no filesystem of this machine.
filesystems() {
  df -l -P -B1 -T | while IFS= read -r line; do
    [ -f "${line##*% }" ] || printf '%s\n' "$line"
  done
}
