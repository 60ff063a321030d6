# shellcheck shell=sh disable=SC2154,SC2317
# Keeps packages at the version they have, or lets them go again, by dnf's versionlock. Arguments: add|delete, dry run
# yes|no, then the packages. Needs root to change.
verb=$1
dry_run=$2
shift 2
exec </dev/null

kept() {
  silent versionlock list
}

# versionlock takes a package that is not installed at any version that is offered.
known() {
  rpm -qa --qf '%{NAME}\n' | sort -u >"$work/names"
  for name; do
    grep -qxF -e "$name" "$work/names" || echo "package $name is not installed"
  done >"$work/unknown"
  cat "$work/unknown"
  ! [ -s "$work/unknown" ]
}

section before kept || exit 0
if [ "$verb" = add ]; then
  section known known "$@" || exit 0
fi
[ "$dry_run" = no ] || exit 0
section mark versionlock "$verb" "$@"
section after kept
exit 0
