# shellcheck shell=sh disable=SC2154,SC2317
# Removes what was installed for other packages only and is needed by none any more. Arguments: seconds to
# wait for a lock, dry run yes|no. Needs root to change.
lock_timeout=$1
dry_run=$2
exec </dev/null
if ! have apt-get || ! have dpkg-query; then
  refuse not_debian
fi
export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 NEEDRESTART_MODE=l APT_LISTCHANGES_FRONTEND=none

plan() {
  apt-get -s -o APT::Get::Show-Versions=false -o "Dir::Log::Planner=$work/planner" autoremove >"$work/plan" 2>&1
  plan_rc=$?
  cat "$work/plan"
  return "$plan_rc"
}

# apt keeps the running kernel by itself, unless somebody took its list of kernels to keep away.
kernel_kept() {
  running=$(uname -r)
  echo "running $running"
  awk -v running="$running" '
    /^(Remv|Purg) linux-(image|modules)/ && index($2, running) { print "removes", $2; named = 1 }
    END { exit named }
  ' "$work/plan"
}

autoremove() {
  apt-get -y -q -o Dpkg::Use-Pty=0 -o "DPkg::Lock::Timeout=$lock_timeout" autoremove
}

section plan plan || exit 0
plan_details "$work/plan"
if section kernel-kept kernel_kept && [ "$dry_run" = no ]; then
  data before installed
  section autoremove autoremove
  data after installed
fi
exit 0
