# shellcheck shell=sh disable=SC2034,SC2154,SC2317
# What an upgrade and a dist-upgrade would do. Arguments: refresh yes|no, seconds to wait for a lock,
# seconds that fetching the lists may take: one repository that drips must not cost the plans of all others.
# Root is needed to refresh only: apt simulates without lock and without root.
refresh=$1
lock_timeout=$2
lists_timeout=$3
exec </dev/null
data time-begin date +%s
if ! have apt-get || ! have dpkg-query; then
  refuse not_debian
fi

# apt waits for the locks of dpkg but not for the one of the package lists, hence the loop below.
# tee lets the output be seen at once and be looked at afterwards.
refresh_lists() {
  {
    timeout -k 10 "$lists_timeout" apt-get update -q -o APT::Update::Error-Mode=any 2>&1
    echo $? >"$work/rc"
  } | tee "$work/lists"
  read -r lists_rc <"$work/rc"
  return "${lists_rc:-100}"
}

if [ "$refresh" = yes ]; then
  pause=1
  until section lists refresh_lists; do
    grep -q '^E: Could not get lock' "$work/lists" || break
    [ "$lock_timeout" -gt 0 ] || exit 0
    [ "$pause" -le "$lock_timeout" ] || pause=$lock_timeout
    sleep "$pause"
    lock_timeout=$((lock_timeout - pause))
    [ "$pause" -ge 8 ] || pause=$((pause * 2))
  done
fi

# Both at once. Each gets its own planner log: the default is one file, and the log of the last real run.
simulate() {
  apt-get -s -o APT::Get::Show-Versions=false -o "Dir::Log::Planner=$work/planner-$1" "$1" >"$work/$1" 2>&1
}

section lists-known lists_known
data at-work at_work # before apt itself is at work
simulate upgrade &
upgrade=$!
simulate dist-upgrade &
dist_upgrade=$!
# What needs no plan is looked at meanwhile.
needs >"$work/needs" 2>&1 &
needs=$!
preflight
data repositories repositories
data entries entries
data release-files release_files
data configured configured
data release-life release_life
data packages installed
section upgrade told "$upgrade" "$work/upgrade"
section dist-upgrade told "$dist_upgrade" "$work/dist-upgrade"

native=$(dpkg --print-architecture)
affected "$work/upgrade" "$work/dist-upgrade" >"$work/affected" 2>&1 &
affected=$!
plan_facts "$work/upgrade" "$work/dist-upgrade"
data affected told "$affected" "$work/affected"
data reboot reboot_facts
data needs told "$needs" "$work/needs"
forget_old_runs
data time-end date +%s
exit 0
