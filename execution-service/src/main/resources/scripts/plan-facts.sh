# shellcheck shell=sh disable=SC2154,SC2317
# What has to be known of the packages of a plan: one call for all of them, whatever their number, and as few
# programs as can be, for on a small machine to begin one costs more than what it does. Needs $work.
planned_names() { # FILE...: all that the given simulations name, sorted, for apt reads its lists in this order
  awk '
    /^[^ ]/ {
      listed = /^The following packages have been kept back:/ || /^Not upgrading:/ ||
        /^The following upgrades have been deferred due to phasing:/ || /^Not upgrading yet due to phasing:/
    }
    /^ / && listed { for (i = 1; i <= NF; i++) once($i) }
    /^(Inst|Remv|Purg) / { once($2) }
    function once(name) { if (!(name in seen)) print name; seen[name] }
  ' "$@" | sort
}

# Only where somebody wrote preferences can they keep a newer version away: elsewhere the plan names all there is.
preferences() {
  set -- /etc/apt/preferences.d/*
  [ -e "$1" ] || [ -e /etc/apt/preferences ] || return 1
  grep -sqi '^Pin-Priority:' /etc/apt/preferences "$@"
}

records() { # NAME...: size and installed size of the versions that apt would install
  apt-cache show --no-all-versions "$@" 2>/dev/null | awk '
    function told() { if (name != "" && size != "") print name "\t" arch "\t" version "\t" size "\t" installed; name = size = installed = "" }
    /^$/ { told() }
    /^Package: / { name = $2 }
    /^Architecture: / { arch = $2 }
    /^Version: / { version = $2 }
    /^Installed-Size: / { installed = $2 }
    /^Size: / { size = $2 }
    END { told() }'
}

# The sums that dpkg noted of configuration files, and those of the files: they differ where somebody edited one.
conffiles() { # NAME...
  # shellcheck disable=SC2016 # dpkg-query expands the format
  dpkg-query -W -f='package\t${Package}\t${Architecture}\t${Installed-Size}\n${Conffiles}\n' "$@" 2>/dev/null | tee "$work/conffiles"
}

conffile_sums() {
  sed -n 's/^ \(\/.*\) [0-9a-f]\{32\}.*$/\1/p' "$work/conffiles" | xargs -r -d '\n' md5sum -- 2>&1
  return 0
}

policies() { # of the packages of the plan, and of others that have a newer version than the installed one
  if [ -z "$pinned" ]; then
    # shellcheck disable=SC2086 # names are one word each
    apt-cache policy $names >"$work/policy" 2>&1
    return
  fi
  printf '%s\n' "$names" >"$work/names"
  # shellcheck disable=SC2086
  apt-cache policy $names $pinned >"$work/policy-all" 2>&1
  policy_rc=$?
  awk 'FILENAME != ARGV[2] { planned[$1 ":"]; next }
    /^[^ ]/ { told(); text = ""; name = $1; newer = there = 0 }
    { text = text $0 "\n" }
    /^ \*\*\* / { there = 1 }
    /^     [^ ]/ { if (!there) newer = 1 }
    END { told() }
    function told() { if (!(name in done) && (name in planned || newer && there)) printf "%s", text; done[name] }
  ' "$work/names" "$work/policy-all" >"$work/policy"
  return "$policy_rc"
}

plan_facts() { # FILE...
  names=$(planned_names "$@")
  pinned=
  if preferences; then
    # shellcheck disable=SC2016
    pinned=$(dpkg-query -W -f='${db:Status-Abbrev} ${binary:Package}\n' | awk '/^.i/ { print $2 }')
  fi
  data preferences echo "${pinned:+yes}"
  [ -n "$names$pinned" ] || return 0
  policies &
  policy=$!
  if [ -n "$names" ]; then
    data native echo "$native"
    # shellcheck disable=SC2086
    data records records $names
    # shellcheck disable=SC2086
    data conffiles conffiles $names
    data conffile-sums conffile_sums
  fi
  data releases apt-cache policy
  data candidates told "$policy" "$work/policy"
}

told() { # PROCESS FILE: the output of what ran beside
  wait "$1"
  told_rc=$?
  cat "$2"
  return "$told_rc"
}
