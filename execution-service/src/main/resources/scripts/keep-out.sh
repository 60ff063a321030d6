# shellcheck shell=sh disable=SC2154
# Keeps packages and versions out of an upgrade by pins. They stand in a file that apt reads in place of the machine's
# own first one, whose lines follow: the first that fits counts. Nothing on the machine is changed for that.
always=32767 never=-32767
touch "$work/exclude" "$work/aged" "$work/young" "$work/pins"

pin() { # PACKAGE VERSION PRIORITY
  printf 'Package: %s\nPin: version %s\nPin-Priority: %s\n\n' "$@" >>"$work/pins"
}

preferences() {
  own=''
  eval "$(apt-config shell own Dir::Etc::preferences/f)"
  {
    cat "$work/pins"
    [ ! -f "$own" ] || cat "$own"
  } >"$work/preferences"
}

excluded() { # PACKAGE
  while IFS= read -r pattern; do
    # shellcheck disable=SC2254 # it is a pattern
    case ${1%%:*} in $pattern) return 0 ;; esac
  done <"$work/exclude"
  return 1
}

# What is installed stays; what is not is not installed either.
pin_excluded() {
  while IFS= read -r pattern; do
    # shellcheck disable=SC2016 # dpkg-query expands it
    dpkg-query -W -f='${binary:Package} ${Version} ${db:Status-Abbrev}\n' "$pattern" 2>/dev/null |
      while read -r name version status; do
        case $status in ?[nc]*) ;; *) pin "$name" "$version" "$always" ;; esac
      done
    pin "$pattern" '*' "$never"
  done <"$work/exclude"
}

# SIMULATION: versions in it that are not known for long enough
too_young() {
  awk '
    FILENAME == ARGV[1] { aged[$0]; next }
    $1 == "Inst" {
      name = $2
      sub(/:.*/, "", name)
      to = $0
      sub(/^[^(]*\(/, "", to)
      sub(/[ )].*/, "", to)
      if (!(name "=" to in aged)) print $2, to
    }
  ' "$work/aged" "$1"
}

# SIMULATION: succeeds when something was pinned away that was not before; apt may then choose an older version
pin_young() {
  too_young "$1" >"$work/found"
  fresh=1
  while read -r name version; do
    ! grep -qxF "$name $version" "$work/young" || continue
    echo "$name $version" >>"$work/young"
    pin "$name" "$version" "$never"
    fresh=0
  done <"$work/found"
  preferences
  return "$fresh"
}

why_kept_out() { # SIMULATION without pins
  awk '$1 == "Inst" { print $2 }' "$1" | while IFS= read -r name; do
    ! excluded "$name" || echo "excluded $name"
  done
  sed 's/^/young /' "$work/young"
}

# SIMULATION: fails when something comes or goes that is to be kept out, as the rules of apt may have it all the same
nothing_slipped() {
  slipped=0
  awk '$1 == "Inst" { print "takes", $2 } $1 == "Remv" || $1 == "Purg" { print "removes", $2 }' "$1" >"$work/moves"
  while read -r what name; do
    ! excluded "$name" || { echo "$what $name"; slipped=1; }
  done <"$work/moves"
  if [ "$soak" = yes ]; then
    too_young "$1" >"$work/found"
    [ ! -s "$work/found" ] || { sed 's/^/takes /' "$work/found"; slipped=1; }
  fi
  return "$slipped"
}
