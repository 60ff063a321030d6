# shellcheck shell=sh
# Without package lists apt finds nothing to upgrade and calls that a success; some machines lose them when
# a repository is gone, or were made without.
lists_known() {
  for list in /var/lib/apt/lists/*_Packages*; do
    [ ! -e "$list" ] || return 0
  done
  echo 'no package lists'
  return 1
}

# The packages that stay back or go away are named in a simulation without version or architecture:
# plan_details FILE... adds what dpkg and apt know of those in the given simulations.
plan_details() {
  names=$(awk '
    /^[^ ]/ {
      listed = /^The following packages have been kept back:/ || /^Not upgrading:/ ||
        /^The following upgrades have been deferred due to phasing:/ || /^Not upgrading yet due to phasing:/
    }
    /^ / && listed { for (i = 1; i <= NF; i++) once($i) }
    /^(Remv|Purg) / { once($2) }
    function once(name) { if (!(name in seen)) print name; seen[name] }
  ' "$@")
  [ -n "$names" ] || return 0
  data native dpkg --print-architecture
  # shellcheck disable=SC2016,SC2086 # dpkg-query expands the format; names are one word each
  data installed dpkg-query -W -f='${Package}\t${Architecture}\t${Version}\t${db:Status-Abbrev}\n' $names
  # shellcheck disable=SC2086
  data candidates apt-cache policy $names
  data releases apt-cache policy
}
