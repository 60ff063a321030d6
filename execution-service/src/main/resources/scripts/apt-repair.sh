# shellcheck shell=sh disable=SC2154,SC2317
# Repairs what a broken run of apt or dpkg left. Arguments: step configure|fix-broken|clear-partial, changed
# conffiles keep|replace, removals yes|no, seconds to wait for a lock, dry run yes|no. Needs root to change.
step=$1
conffiles=$2
removals=$3
lock_timeout=$4
dry_run=$5
exec </dev/null
if ! have apt-get || ! have dpkg-query; then
  refuse not_debian
fi

# needrestart must neither ask nor restart anything behind the operator's back.
export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 NEEDRESTART_MODE=l APT_LISTCHANGES_FRONTEND=none

plan() {
  apt-get -s -o APT::Get::Show-Versions=false -o "Dir::Log::Planner=$work/planner" -f install >"$work/plan" 2>&1
  plan_rc=$?
  cat "$work/plan"
  return "$plan_rc"
}

partial_files() {
  for folder in /var/lib/apt/lists/partial /var/cache/apt/archives/partial; do
    [ -d "$folder" ] || continue
    find "$folder" -mindepth 1 -maxdepth 1 -type f -printf '%s %p\n' || return 1
  done
}

# dpkg and find do not wait for locks as apt-get does. Between this look and the work another apt may begin:
# dpkg then says so itself, and a download that loses its partial file is only begun anew.
unlocked() {
  pause=1
  until nobody_holds "$@"; do
    if [ "$lock_timeout" -le 0 ]; then
      echo "E: Could not get lock $held. It is held by process $holder ($(cat "/proc/$holder/comm" 2>/dev/null))"
      return 100
    fi
    sleep "$pause"
    lock_timeout=$((lock_timeout - pause))
  done
}

nobody_holds() {
  for held; do
    inode=$(stat -c %i "$held" 2>/dev/null) || continue
    holder=$(awk -v inode="$inode" '$2 != "->" && $6 ~ (":" inode "$") { print $5; exit }' /proc/locks)
    [ -z "$holder" ] || return 1
  done
}

configure() {
  if [ "$conffiles" = replace ]; then
    export UCF_FORCE_CONFFNEW=1
    set -- --force-confnew
  else
    export UCF_FORCE_CONFFOLD=1
    set -- --force-confdef --force-confold
  fi
  unlocked /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock || return 100
  dpkg "$@" --configure -a
}

fix_broken() {
  set -- -f install
  [ "$removals" = yes ] || set -- --no-remove "$@"
  if [ "$conffiles" = replace ]; then
    export UCF_FORCE_CONFFNEW=1
    set -- -o Dpkg::Options::=--force-confnew "$@"
  else
    export UCF_FORCE_CONFFOLD=1
    set -- -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
  fi
  apt-get -y -q -o Dpkg::Use-Pty=0 -o "DPkg::Lock::Timeout=$lock_timeout" "$@"
}

clear_partial() {
  unlocked /var/lib/apt/lists/lock /var/cache/apt/archives/lock || return 100
  for folder in /var/lib/apt/lists/partial /var/cache/apt/archives/partial; do
    [ -d "$folder" ] || continue
    find "$folder" -mindepth 1 -maxdepth 1 -type f -delete || return 1
  done
}

data before installed
section audit dpkg --audit
case $step in
  configure) set -- configure ;;
  fix-broken)
    section plan plan || exit 0
    plan_details "$work/plan"
    set -- fix_broken
    ;;
  clear-partial)
    section partial partial_files || exit 0
    set -- clear_partial
    ;;
  *) refuse unknown_step ;;
esac
[ "$dry_run" = no ] || exit 0
section repair "$@"
[ "$step" != clear-partial ] || section partial-after partial_files
data after installed
section audit-after dpkg --audit
exit 0
