# shellcheck shell=sh disable=SC2154,SC2317
# What has to be started anew so that what runs is what is installed: processes with program text in memory whose file
# is gone or replaced, by unit, container and user. Nothing here waits for long; what was not seen to its end is not
# called complete. Left out is text that no package brings: of no file, or of one that is made to be thrown away.
gone_text() {
  grep -sH . /proc/[0-9]*/comm /proc/[0-9]*/cgroup
  timeout 20 grep -sHE ' r-xp .* /.* \(deleted\)$' /proc/[0-9]*/maps
  [ $? != 124 ] || echo cut-short
}

# "gone unit UNIT NAME", "gone container ENGINE ID NAME", "gone session UID NAME", "gone process - NAME". The daemon of a
# login and the manager of its user are as old as the login over which this is read, and no reason to log in again.
gone_places() { # OWN
  awk -v own="$1" "$cgroup_places"'
    function user(path, uid) {
      uid = path
      if (!sub(/^.*\/user-/, "", uid) || !sub(/\.slice.*$/, "", uid)) return ""
      return uid
    }
    function place(path, name, found, uid) {
      found = container(path)
      if (found != "") return "container " found
      uid = path ~ /\/user-[0-9]+\.slice\// ? user(path) : ""
      if (uid != "") {
        if (path ~ /\/session-[^\/]*\.scope/ && name ~ /^sshd(-session)?$/) return ""
        return path ~ /\/user@[0-9]+\.service\/init\.scope$/ ? "" : "session " uid
      }
      found = unit(path)
      if (found ~ /^sysup-/) return ""
      return found == "" ? "process -" : "unit " found
    }
    $0 == "cut-short" { print; next }
    {
      process = substr($0, 7)
      sub(/\/.*/, "", process)
    }
    /^\/proc\/[0-9]+\/comm:/ { name[process] = substr($0, index($0, "/comm:") + 6); next }
    /^\/proc\/[0-9]+\/cgroup:/ {
      path = systemd_path(substr($0, index($0, "/cgroup:") + 8))
      if (length(path) > 1) cgroup[process] = path
      next
    }
    /^\/proc\/[0-9]+\/maps:/ {
      path = substr($0, index($0, " /") + 1)
      if (path ~ /^\/(memfd:|dev\/|tmp\/|var\/tmp\/|run\/|proc\/|sys\/|SYSV|drm |i915|anon_hugepage|\[aio\])/) next
      if (name[process] == "") next
      where = place(cgroup[process], name[process])
      line = "gone " where " " name[process]
      if (where != "" && !(line in seen) && lines++ < 1000) { seen[line]; print line }
    }'
}

container_names() { # those that their engines tell quickly
  for engine in docker podman; do
    case $gone in *"gone container $engine "*) ;; *) continue ;; esac
    have "$engine" || continue
    timeout 5 "$engine" ps --format "name $engine {{.ID}} {{.Names}}" 2>/dev/null
  done
}

session_users() {
  uids=$(printf '%s\n' "$gone" | awk '$2 == "session" && !seen[$3]++ { print $3 }')
  # shellcheck disable=SC2086 # numbers
  [ -z "$uids" ] || timeout 5 getent passwd $uids | awk -F: '{ print "user " $3 " " $1 }'
}

sees_all() { # root in a sandbox may not either
  { true </proc/1/maps; } 2>/dev/null
}

needs() {
  gone=$(gone_text | gone_places "$(own_container)")
  [ -z "$gone" ] || printf '%s\n' "$gone"
  if sees_all; then
    echo complete
    if have needrestart; then
      said=$(timeout -k 2 30 needrestart -b -r l 2>/dev/null) && printf '%s\n' "$said" | grep '^NEEDRESTART-' | head -n 1000
    fi
  fi
  container_names
  session_users
  return 0
}
