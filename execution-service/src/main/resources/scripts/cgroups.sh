# shellcheck shell=sh disable=SC2016,SC2034
# Where a process belongs, by its line of /proc/PID/cgroup: functions of awk. A machine that is a container itself may
# see its own name before each; that is none of its containers. Before use, own has the line of the first process.
cgroup_places='
  function systemd_path(line) { return line ~ /(^|:)(0:|[0-9]+:name=systemd):/ ? substr(line, index(line, ":/") + 1) : "" }
  function is_id(word) { return length(word) == 64 && word ~ /^[0-9a-f]+$/ }
  function container_at(part, i, n, word, engine, id) {
    word = part[i]
    if (word ~ /^(docker|libpod|cri-containerd|crio|nerdctl)-[0-9a-f]+(\.scope)?$/) {
      id = word
      sub(/\.scope$/, "", id)
      sub(/^.*-/, "", id)
      engine = word ~ /^docker/ ? "docker" : word ~ /^libpod/ ? "podman" : word ~ /^crio/ ? "crio" : "containerd"
      return engine " " substr(id, 1, 12)
    }
    if (is_id(word)) return (part[i - 1] == "docker" ? "docker " : "containerd ") substr(word, 1, 12)
    if (word ~ /^lxc\.payload\../) return "lxc " substr(word, 13)
    if ((word == "lxc" || word == "lxc.payload") && i < n) return "lxc " part[i + 1]
    if (word == "payload" && part[i - 1] ~ /^systemd-nspawn@.+\.service$/) {
      id = part[i - 1]
      sub(/^systemd-nspawn@/, "", id)
      sub(/\.service$/, "", id)
      return "nspawn " id
    }
    if (word ~ /^machine-.+\.scope$/ && word !~ /^machine-qemu/) return "nspawn " substr(word, 9, length(word) - 14)
    return ""
  }
  function container(path, part, n, i, found) {
    n = split(path, part, "/")
    for (i = 2; i <= n; i++) {
      found = container_at(part, i, n)
      if (found != "" && found != own) return found
    }
    return ""
  }
  function unit(path, part, n, i) {
    n = split(path, part, "/")
    for (i = n; i > 1; i--) if (part[i] ~ /\.(service|scope)$/ && container_at(part, i, n) == "") return part[i]
    return ""
  }'

own_container() { # of the machine itself, when it is one
  # shellcheck disable=SC2002 # it may be unreadable
  cat /proc/1/cgroup 2>/dev/null | awk "$cgroup_places"'
    { path = systemd_path($0); if (path != "" && found == "") found = container(path) }
    END { print found }'
}
