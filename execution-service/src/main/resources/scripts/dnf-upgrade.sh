# shellcheck shell=sh disable=SC2154,SC2317
# Upgrades. Arguments: seconds to wait for a lock, dry run yes|no, download only yes|no, security only yes|no,
# packages all|chosen; then, in any order, the chosen ones and exclude=PATTERN. Needs root.
lock_timeout=$1
dry_run=$2
download_only=$3
security_only=$4
packages=$5
shift 5
exec </dev/null

for word; do
  shift
  case $word in
    exclude=*) set -- "$@" "--exclude=${word#exclude=}" ;;
    *) set -- "$@" "$word" ;;
  esac
done
[ "$security_only" = no ] || set -- --security "$@"

all_known() { # dnf leaves out a chosen package that it does not know, and goes on
  [ "$packages" = all ] || ! grep '^No match for argument: ' "$work/plan"
}

# All is fetched before the first package is changed, and then nothing is fetched any more.
download() {
  ask -y --downloadonly upgrade "$@"
}

# Whoever would end the run is to know from now on that packages are being changed.
changing() {
  case $0 in */script) : >"${0%/*}/changing" ;; esac
}

upgrade() {
  ask -C -y upgrade "$@"
}

section lock no_locks "$lock_timeout" || exit 0
section plan told_of_room simulate "$@" || exit 0
section known all_known || exit 0
plan_details
if [ "$dry_run" = no ] && section download told_of_room download "$@" && [ "$download_only" = no ]; then
  data before installed
  if section lock no_locks "$lock_timeout" && section changing changing; then
    section upgrade upgrade "$@"
    data after installed
  fi
fi
data reboot dnf_reboot_facts
exit 0
