# shellcheck shell=sh disable=SC2154,SC2317
# Removes what was installed for other packages only and is needed by none any more. Arguments: seconds to wait for a
# lock, dry run yes|no. Needs root.
lock_timeout=$1
dry_run=$2
exec </dev/null

# No repository is asked: only what is installed counts.
autoremove() {
  ask -C -y --disablerepo='*' autoremove
}

section lock no_locks "$lock_timeout" || exit 0
section plan told_of_room simulate autoremove -C --disablerepo='*' || exit 0
[ "$dry_run" = no ] || exit 0
data before installed
if section lock no_locks "$lock_timeout" && section changing changing; then
  section autoremove autoremove
  data after installed
fi
exit 0
