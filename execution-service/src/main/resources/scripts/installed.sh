# shellcheck shell=sh
installed() {
  # shellcheck disable=SC2016 # dpkg-query expands it
  dpkg-query -W -f='${Package}\t${Architecture}\t${Version}\t${db:Status-Abbrev}\n'
}
