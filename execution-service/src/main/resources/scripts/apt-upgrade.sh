# shellcheck shell=sh disable=SC2154,SC2317
# Upgrades. Arguments: mode upgrade|dist-upgrade, changed conffiles keep|replace, removals yes|no,
# seconds to wait for a lock, dry run yes|no, digest of the approved plan or none, download only yes|no, versions that are
# not known for long stay out yes|no, packages all|chosen; then, in any order, the chosen ones, exclude=PATTERN, and
# aged=PACKAGE=VERSION for what is known for long enough. Needs root.
# With an approved plan its removals are allowed, and nothing else than that plan is done.
mode=$1
conffiles=$2
removals=$3
lock_timeout=$4
dry_run=$5
approved=$6
download_only=$7
soak=$8
packages=$9
shift 9
exec </dev/null
if ! have apt-get || ! have dpkg-query; then
  refuse not_debian
fi

# needrestart must neither ask nor restart anything behind the operator's back.
export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 NEEDRESTART_MODE=l APT_LISTCHANGES_FRONTEND=none

for word; do
  shift
  case $word in
    exclude=*) echo "${word#exclude=}" >>"$work/exclude" ;;
    aged=*) echo "${word#aged=}" >>"$work/aged" ;;
    *) set -- "$@" "$word" ;;
  esac
done
if [ "$packages" = chosen ]; then
  set -- --only-upgrade install "$@"
else
  set -- "$mode"
fi

# SIMULATION OPTION...
simulate() {
  simulation=$1
  shift
  apt-get -s -o APT::Get::Show-Versions=false -o "Dir::Log::Planner=$work/planner" "$@" >"$simulation" 2>&1
}

plan() {
  simulate "$work/plan" "$@"
  plan_rc=$?
  while [ "$plan_rc" = 0 ] && [ "$soak" = yes ] && pin_young "$work/plan"; do
    simulate "$work/plan" "$@"
    plan_rc=$?
  done
  cat "$work/plan"
  return "$plan_rc"
}

is_approved() {
  plan_lines "$work/plan" >"$work/lines"
  planned=$(digest "$work/lines")
  echo "approved $approved"
  echo "planned $planned"
  [ "$planned" = "$approved" ]
}

# A new kernel needs room for itself and its initrd; without it the upgrade breaks half way, and
# autoremove, the way out, breaks too.
boot_room() {
  grep -q '^Inst linux-image-[^ ]* (' "$work/plan" || return 0
  need=0
  for kind in initrd.img vmlinuz; do
    largest=$(stat -c %s /boot/"$kind"-* 2>/dev/null | sort -n | tail -n 1)
    need=$((need + ${largest:-0}))
  done
  free=$(df -P -B1 /boot | awk 'NR == 2 { print $4 }')
  echo "need $need"
  echo "free $free"
  [ "$free" -ge "$need" ]
}

download() {
  apt-get -d -y -q -o "DPkg::Lock::Timeout=$lock_timeout" "$@"
}

upgrade() {
  if [ "$approved" != none ]; then
    approved_hook >"$work/hook"
    set -- -o "DPkg::Pre-Install-Pkgs::=/bin/sh $work/hook $work" -o DPkg::Tools::Options::/bin/sh::Version=3 "$@"
  fi
  apt-get -y -q -o Dpkg::Use-Pty=0 -o "DPkg::Lock::Timeout=$lock_timeout" "$@"
}

section lists-known lists_known || exit 0
keeps_out=no all_known=no
if [ "$soak" = yes ] || [ -s "$work/exclude" ]; then
  keeps_out=yes
  ! simulate "$work/all" "$@" || all_known=yes
  pin_excluded
  preferences
  set -- -o "Dir::Etc::preferences=$work/preferences" "$@"
fi
[ "$removals" = yes ] || [ "$approved" != none ] || set -- --no-remove "$@"
if [ "$conffiles" = replace ]; then
  export UCF_FORCE_CONFFNEW=1
  set -- -o Dpkg::Options::=--force-confnew "$@"
else
  export UCF_FORCE_CONFFOLD=1
  set -- -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
fi
section plan plan "$@" || exit 0
plan_details "$work/plan"
if [ "$all_known" = yes ]; then
  data all cat "$work/all"
  data why-kept-out why_kept_out "$work/all"
fi
if { [ "$keeps_out" = no ] || section kept-out nothing_slipped "$work/plan"; } &&
  { [ "$approved" = none ] || section approved is_approved; } &&
  section boot-room boot_room && [ "$dry_run" = no ]; then
  if [ "$download_only" = yes ]; then
    section download download "$@"
  else
    data before installed
    section audit dpkg --audit
    touch "$work/begun"
    section upgrade upgrade "$@"
    data after installed
    data conffiles conffiles_since "$work/begun"
    [ ! -e "$work/drifted" ] || data drifted cat "$work/drifted"
  fi
fi
data reboot reboot_facts
[ "$dry_run" = yes ] || data needs needs
exit 0
