# shellcheck shell=sh disable=SC2154,SC2317
# What going back to an older version of a package would do. Argument: the package. Changes nothing, needs no root.
package=$1
exec </dev/null
if ! have apt-get || ! have dpkg-query; then
  refuse not_debian
fi

# shellcheck disable=SC2016 # dpkg-query expands it
present() {
  dpkg-query -W -f='${Package}\t${Architecture}\t${Version}\t${db:Status-Abbrev}\n' "$1"
}

versions() {
  apt-cache madison "$1" >"$work/versions" 2>&1
  versions_rc=$?
  cat "$work/versions"
  return "$versions_rc"
}

# madison shows the newest first, so the first that is older is the one to go back to.
target() {
  installed=$(dpkg-query -W -f='${Version}' "$1")
  while read -r _ _ version _ origin; do
    case $origin in *Sources) continue ;; esac
    if dpkg --compare-versions "$version" lt "$installed"; then
      echo "$version"
      return 0
    fi
  done <"$work/versions"
}

plan() {
  apt-get -s -o APT::Get::Show-Versions=false -o "Dir::Log::Planner=$work/planner" --allow-downgrades install "$1=$2" >"$work/plan" 2>&1
  plan_rc=$?
  cat "$work/plan"
  return "$plan_rc"
}

section present present "$package" || exit 0
section lists-known lists_known || exit 0
section versions versions "$package" || exit 0
data target target "$package"
older=$(target "$package")
[ -n "$older" ] || exit 0
section plan plan "$package" "$older" && plan_details "$work/plan"
exit 0
