# shellcheck shell=sh disable=SC2154,SC2317
# What an upgrade of the packages in the given simulations touches while it runs: processes that have a file of one of
# them in memory, their units by their cgroup, the units that the packages bring, and the containers when the engine of
# containers is among the packages. It reads each list of files and each process once, by a few programs in all.
upgraded_lists() { # FILE...: dpkg's lists of files of installed packages that get another version
  awk '/^Inst [^ ]+ \[/ && !($2 in seen) { print $2; seen[$2] }' "$@" | while read -r name; do
    for list in "$name" "$name:$native" "${name%:*}"; do
      [ ! -e "/var/lib/dpkg/info/$list.list" ] || { echo "/var/lib/dpkg/info/$list.list"; break; }
    done
  done
}

in_memory() { # LIST...
  {
    grep -sH . "$@" /proc/[0-9]*/comm /proc/[0-9]*/cgroup
    grep -sH ' r-xp .* /' /proc/[0-9]*/maps
  } | users_of_lists "$(own_container)"
}

users_of_lists() { # OWN: "uses PACKAGE UNIT NAME" and "brings PACKAGE SERVICE"
  awk -v own="$1" "$cgroup_places"'
    BEGIN { split("apt-cache apt-get dpkg dpkg-query timeout awk mawk gawk grep sed sort tee tr xargs md5sum", ours, " "); for (i in ours) ours_too[ours[i]] }
    function belongs(path, found) {
      if (container(path) != "") return "container"
      found = unit(path)
      return found == "" ? "-" : found
    }
    /^\/var\/lib\/dpkg\/info\// {
      at = index($0, ".list:/")
      if (at == 0) next
      package = substr($0, 1, at - 1)
      sub(/.*\//, "", package)
      path = substr($0, at + 6)
      owner[path] = package
      if (path ~ /^\/(lib|bin|sbin|lib32|lib64)\//) owner["/usr" path] = package
      if (path ~ /\/lib\/systemd\/system\/[^\/]+\.service$/) { sub(/.*\//, "", path); print "brings", package, path }
      next
    }
    {
      process = substr($0, 7)
      sub(/\/.*/, "", process)
    }
    /^\/proc\/[0-9]+\/comm:/ { name[process] = substr($0, index($0, "/comm:") + 6); next }
    /^\/proc\/[0-9]+\/cgroup:/ {
      path = systemd_path(substr($0, index($0, "/cgroup:") + 8))
      found = path == "" ? "-" : belongs(path)
      if (found != "-") cgroup[process] = found
      next
    }
    /^\/proc\/[0-9]+\/maps:/ {
      path = substr($0, index($0, " /") + 1)
      sub(/ \(deleted\)$/, "", path)
      by = name[process]
      if (!(path in owner) || cgroup[process] == "container" || by == "" || by in ours_too) next
      line = "uses " owner[path] " " (cgroup[process] == "" ? "-" : cgroup[process]) " " by
      if (!(line in seen) && lines++ < 5000) { seen[line]; print line }
    }'
}

affected() { # FILE...
  lists=$(upgraded_lists "$@")
  [ ! -r /proc/1/environ ] || echo complete
  [ -n "$lists" ] || return 0
  # shellcheck disable=SC2086 # no blanks in names of packages
  in_memory $lists
  if [ -d /run/systemd/system ]; then
    timeout 10 systemctl list-units --type=service --state=running --plain --no-legend --no-pager | awk 'NF { print "running " $1 }'
  fi
  if grep -q -E '^Inst (docker-ce|docker\.io|moby-engine|containerd\.io|containerd) \[' "$@" && have docker && [ -S /var/run/docker.sock ]; then
    echo "live-restore $(timeout 10 docker info --format '{{.LiveRestoreEnabled}}' 2>/dev/null)"
    timeout 10 docker ps --format 'container {{.Names}}' 2>/dev/null
  fi
  return 0
}
