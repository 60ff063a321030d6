# shellcheck shell=sh disable=SC2154,SC2317
# Empties apt's store of downloaded packages. Argument: dry run yes|no. Needs root, for others may not see all of it.
dry_run=$1
exec </dev/null
if ! have apt-get; then
  refuse not_debian
fi

# What apt-get clean throws away: downloads whole and in part, and the caches of its lists.
stored() {
  set --
  for folder in /var/cache/apt /var/lib/apt/lists/partial; do
    [ ! -d "$folder" ] || set -- "$@" "$folder"
  done
  : >"$work/sizes"
  [ $# -eq 0 ] || find "$@" -type f ! -name lock -printf '%s\n' >"$work/sizes" || return 1
  awk '{ bytes += $1 } END { printf "files %d\nbytes %.0f\n", NR, bytes }' "$work/sizes"
}

section before stored || exit 0
if [ "$dry_run" = yes ]; then
  section clean apt-get -s clean
  exit 0
fi
section clean apt-get clean
section after stored
exit 0
