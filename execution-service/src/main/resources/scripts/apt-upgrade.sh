# shellcheck shell=sh disable=SC2154,SC2317
# Upgrades. Arguments: mode upgrade|dist-upgrade, changed conffiles keep|replace, removals yes|no,
# seconds to wait for a lock, dry run yes|no, packages all|chosen, then the chosen ones. Needs root.
mode=$1
conffiles=$2
removals=$3
lock_timeout=$4
dry_run=$5
packages=$6
shift 6
exec </dev/null
if ! have apt-get || ! have dpkg-query; then
  refuse not_debian
fi

# needrestart must neither ask nor restart anything behind the operator's back.
export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 NEEDRESTART_MODE=l APT_LISTCHANGES_FRONTEND=none

if [ "$packages" = chosen ]; then
  set -- --only-upgrade install "$@"
else
  set -- "$mode"
fi
[ "$removals" = yes ] || set -- --no-remove "$@"
if [ "$conffiles" = replace ]; then
  export UCF_FORCE_CONFFNEW=1
  set -- -o Dpkg::Options::=--force-confnew "$@"
else
  export UCF_FORCE_CONFFOLD=1
  set -- -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
fi

plan() {
  apt-get -s -o APT::Get::Show-Versions=false -o "Dir::Log::Planner=$work/planner" "$@" >"$work/plan" 2>&1
  plan_rc=$?
  cat "$work/plan"
  return "$plan_rc"
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

upgrade() {
  apt-get -y -q -o Dpkg::Use-Pty=0 -o "DPkg::Lock::Timeout=$lock_timeout" "$@"
}

section lists-known lists_known || exit 0
section plan plan "$@" || exit 0
plan_details "$work/plan"
if section boot-room boot_room && [ "$dry_run" = no ]; then
  data before installed
  section audit dpkg --audit
  section upgrade upgrade "$@"
  data after installed
fi
data reboot reboot_facts
exit 0
