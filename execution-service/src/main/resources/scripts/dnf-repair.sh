# shellcheck shell=sh disable=SC2154,SC2317
# Repairs what a broken run of dnf or rpm left. Arguments: step duplicates|database|caches, seconds to wait for a lock,
# dry run yes|no. Needs root.
step=$1
lock_timeout=$2
dry_run=$3
exec </dev/null

audit() {
  ask -C -q check
}

# The newest version stays, and is installed once more where a repository has it still: its scripts may not have run.
remove_duplicates() {
  ask "$@" remove --duplicates --noautoremove
}

# The older version takes nothing with it that needs it.
nothing_else_goes() {
  ! grep '^Removing dependent packages:' "$work/plan"
}

mend() { # COMMAND...
  if section lock no_locks "$lock_timeout" && section changing changing; then
    section repair "$@"
    return 0
  fi
  return 1
}

section lock no_locks "$lock_timeout" || exit 0
case $step in
  duplicates)
    data before installed
    section audit audit
    ! section duplicates duplicates || exit 0
    section plan told_of_room simulate remove --duplicates --noautoremove || exit 0
    section kept nothing_else_goes || exit 0
    [ "$dry_run" = no ] || exit 0
    section download told_of_room remove_duplicates -y --downloadonly || exit 0
    mend remove_duplicates -C -y || exit 0
    data after installed
    section duplicates-after duplicates
    section audit-after audit
    ;;
  database)
    ! section verified rpm --verifydb || exit 0
    [ "$dry_run" = no ] || exit 0
    mend rpm --rebuilddb || exit 0
    section verified-after rpm --verifydb
    ;;
  caches)
    section stored stored '*' || exit 0
    [ "$dry_run" = no ] || exit 0
    section repair ask clean all
    section stored-after stored '*'
    ;;
  *) refuse unknown_step ;;
esac
exit 0
