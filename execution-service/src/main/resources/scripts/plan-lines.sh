# shellcheck shell=sh disable=SC2154
# The changes of a simulation as lines "operation package architecture from to", sorted. What apt names twice counts as
# it says it last, and what comes back in the same run does not go. An approved plan is known by the digest of
# these lines; whoever shows the plan to people makes it in the same way.
plan_lines() { # SIMULATION
  removed=$(awk '/^(Remv|Purg) / { print $2 }' "$1")
  {
    echo "own $(dpkg --print-architecture)"
    # shellcheck disable=SC2016,SC2086 # dpkg-query expands the format; names are one word each
    [ -z "$removed" ] || dpkg-query -W -f='has ${Package} ${Architecture}\n' $removed 2>/dev/null
    grep -E '^(Inst|Remv|Purg) ' "$1"
  } | awk '
    { name = $2; sub(/:.*/, "", name) }
    $1 == "own" { own = $2 }
    $1 == "has" { arch[$3 == own || $3 == "all" ? $2 : $2 ":" $3] = $3 }
    $1 == "Inst" {
      from = $3 ~ /^\[/ ? substr($3, 2, length($3) - 2) : "-"
      to = $0
      sub(/^[^(]*\(/, "", to)
      sub(/[ )].*/, "", to)
      match($0, / \[[a-z0-9-]+\]\)/)
      comes[$2] = (from == "-" ? "install" : "upgrade") " " name " " substr($0, RSTART + 2, RLENGTH - 4) " " from " " to
    }
    $1 == "Remv" || $1 == "Purg" {
      from = substr($3, 2)
      sub(/\].*/, "", from)
      place = $2 in arch ? arch[$2] : $2 ~ /:/ ? substr($2, length(name) + 2) : "-"
      goes[$2] = "remove " name " " place " " from " -"
    }
    END {
      for (each in comes) print comes[each]
      for (each in goes) if (!(each in comes)) print goes[each]
    }
  ' | sort
}

digest() { # LINES
  sha256sum <"$1" | cut -c1-64
}

# A hook of apt that is told what dpkg is about to do, when all locks are held and nothing else can change it any more:
# it refuses unless that is what was approved. Another apt that held the lock meanwhile makes a difference.
approved_hook() {
  cat <<'HOOK'
awk -v own="$(dpkg --print-architecture)" '
  !told { told = $0 == ""; next }
  $NF == "**CONFIGURE**" { next }
  $NF == "**REMOVE**" { goes[place($1, $3)] = "remove " $1 " " $3 " " $2 " -"; next }
  { comes[place($1, $7)] = ($2 == "-" ? "install" : "upgrade") " " $1 " " $7 " " $2 " " $6 }
  function place(name, arch) { return arch == own || arch == "all" ? name : name ":" arch }
  END {
    for (each in comes) print comes[each]
    for (each in goes) if (!(each in comes)) print goes[each]
  }
' | sort >"$1/told"
cmp -s "$1/told" "$1/lines" && exit 0
mv "$1/told" "$1/drifted"
exit 1
HOOK
}
