# shellcheck shell=sh disable=SC2154,SC2317
# Upgrades. Arguments: seconds to wait for a lock, dry run yes|no, download only yes|no, security only yes|no,
# only the approved plan yes|no, packages all|chosen; then, in any order, the chosen ones, exclude=PATTERN, and for each
# package of an approved plan up=NAME=ARCHITECTURE=FROM=TO=REPOSITORY or, for what is no mere upgrade,
# do=ACTION=REASON=NAME=ARCHITECTURE=VERSION=REPOSITORY. Needs root.
lock_timeout=$1
dry_run=$2
download_only=$3
security_only=$4
approved=$5
packages=$6
shift 6
exec </dev/null

for word; do
  shift
  case $word in
    exclude=*) set -- "$@" "--exclude=${word#exclude=}" ;;
    up=* | do=*) echo "$word" >>"$work/approved" ;;
    *) set -- "$@" "$word" ;;
  esac
done
[ "$security_only" = no ] || set -- --security "$@"

all_known() { # dnf leaves out a chosen package that it does not know, and goes on
  [ "$packages" = all ] || ! grep '^No match for argument: ' "$work/plan"
}

# What was approved, in the form in which dnf keeps its own transactions. It does exactly that or nothing: neither
# another version, nor a package more.
transaction() {
  touch "$work/approved"
  awk -F= '
    BEGIN { printf "{\"version\":\"0.0\",\"rpms\":[" }
    $1 == "up" { item("Upgrade", "unknown", $2 "-" $5 "." $3, $6); item("Upgraded", "unknown", $2 "-" $4 "." $3, "") }
    $1 == "do" { item($2, $3, $4 "-" $6 "." $5, $7) }
    END { print "]}" }
    function item(action, reason, nevra, repository) {
      printf "%s{\"action\":\"%s\",\"reason\":\"%s\",\"nevra\":\"%s\",\"repo_id\":\"%s\"}", sep, action, reason, nevra, repository
      sep = ",\n"
    }
  ' "$work/approved"
}

is_approved() {
  simulate "$@" -C
}

# All is fetched before the first package is changed, and then nothing is fetched any more.
download() {
  ask -y --downloadonly "$@"
}

upgrade() {
  ask -C -y "$@"
}

section lock no_locks "$lock_timeout" || exit 0
section plan told_of_room simulate upgrade "$@" || exit 0
section known all_known || exit 0
plan_details
if [ "$approved" = yes ]; then
  transaction >"$work/transaction.json"
  # Nothing is fetched or changed when dnf cannot do it.
  set -- history replay "$work/transaction.json" --setopt=strict=True
  section approved told_of_room is_approved "$@" || dry_run=yes
else
  set -- upgrade "$@"
fi
if [ "$dry_run" = no ] && section download told_of_room download "$@" && [ "$download_only" = no ]; then
  data before installed
  if section lock no_locks "$lock_timeout" && section changing changing; then
    section upgrade upgrade "$@"
    data after installed
  fi
fi
data reboot dnf_reboot_facts
exit 0
