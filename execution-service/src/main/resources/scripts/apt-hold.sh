# shellcheck shell=sh disable=SC2154,SC2317
# Puts packages on hold or takes them off. Arguments: hold|unhold, dry run yes|no, then the packages. Needs
# root to change.
verb=$1
dry_run=$2
shift 2
exec </dev/null
if ! have apt-mark || ! have dpkg-query; then
  refuse not_debian
fi

# apt-mark takes a hold for any name that the lists know, and gives it to what is not installed, too: the
# next upgrade would not see it.
known() {
  # shellcheck disable=SC2016 # dpkg-query expands it
  dpkg-query -W -f='${Package}\t${Architecture}\t${Version}\t${db:Status-Abbrev}\n' "$@"
}

section before apt-mark showhold
data known known "$@" || exit 0
if [ "$dry_run" = yes ]; then
  section mark apt-mark -s "$verb" "$@"
  exit 0
fi
section mark apt-mark "$verb" "$@"
section after apt-mark showhold
exit 0
