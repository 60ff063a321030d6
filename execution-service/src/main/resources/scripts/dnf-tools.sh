# shellcheck shell=sh disable=SC2154
# Which dnf is asked, and how. dnf 5 answers in other words; where it is the usual one, Fedora has the older one under
# another name.
dnf=
for each in dnf dnf4 dnf-3; do
  have "$each" || continue
  case $("$each" --version 2>/dev/null | head -n 1) in 4.*) dnf=$each && break ;; esac
done
if [ -z "$dnf" ] || ! have rpm; then
  if have dnf || have dnf5; then refuse dnf_unknown; fi
  refuse no_dnf
fi

# What can be upgraded is, what cannot stays and is told, whatever the machine's own dnf.conf wants of either.
ask() {
  "$dnf" --color=never --setopt=exit_on_lock=True --setopt=best=False --setopt=skip_if_unavailable=False "$@"
}

silent() { # COMMAND...: only its answer, or when it failed what it said of that
  "$@" 2>"$work/said"
  silent_rc=$?
  [ "$silent_rc" = 0 ] || cat "$work/said"
  return "$silent_rc"
}

# Keys that were imported are packages of rpm, too.
installed() {
  silent rpm -qa --qf '%{NAME}\t%{ARCH}\t%|EPOCH?{%{EPOCH}:}|%{VERSION}-%{RELEASE}\t%{LONGSIZE}\n' >"$work/installed"
  installed_rc=$?
  grep -v '^gpg-pubkey	' "$work/installed" | sort
  return "$installed_rc"
}

newer() { # OPTION...: newest version of each installed package that has a newer one
  silent ask -C -q repoquery --upgrades --latest-limit=1 --qf '%{name} %{arch} %{evr} %{repoid} %{downloadsize} %{installsize}' "$@"
}

# No repository is asked: the versions are those that are installed. Where the plugin is missing it ends with a failure.
versionlock() {
  ask -C -q --disablerepo='*' versionlock "$@"
}

# What a simulation cannot tell: versions that are kept away, which of the new ones are security updates, what is there.
# repoquery does not ask versionlock.
plan_details() {
  data installed installed
  data newer newer
  data newer-all newer --disableexcludes=all --disableplugin=versionlock
  data locked silent versionlock list
  data security silent ask -C -q updateinfo list --updates --security
}

simulate() { # COMMAND OPTION...: ends with 1 where a plan is there, as nobody says yes to it; that is no failure
  ask --assumeno "$@" >"$work/plan" 2>&1
  simulate_rc=$?
  cat "$work/plan"
  if [ "$simulate_rc" = 1 ] && grep -qx 'Operation aborted\.' "$work/plan"; then return 0; fi
  return "$simulate_rc"
}

# Whoever would end the run is to know from now on that packages are being changed.
changing() {
  case $0 in */script) : >"${0%/*}/changing" ;; esac
}

# What an upgrade that was cut off leaves: two versions of a package that is not made for that.
duplicates() {
  ask -C -q check --duplicates
}

# dnf does not say that it was the disk, and with some faults prints all settings of a repository.
told_of_room() { # COMMAND...
  {
    "$@" 2>&1
    echo $? >"$work/rc"
  } | sed -u 's/^\(.*password: \).*/\1/'
  read -r told_rc <"$work/rc"
  if [ "$told_rc" != 0 ] && [ "$(df -P -k /var/cache/dnf | awk 'NR == 2 { print $4 }')" -lt 1024 ]; then
    echo 'No space left for /var/cache/dnf'
  fi
  return "$told_rc"
}

# A line for each process that holds a lock of dnf or rpm.
locks() {
  for lock in /var/cache/dnf/metadata_lock.pid /var/cache/dnf/download_lock.pid /var/lib/dnf/rpmdb_lock.pid; do
    process=
    { read -r process <"$lock"; } 2>/dev/null
    [ -z "$process" ] || lock_line "$lock" "$process"
  done
  lock=$(rpm --eval '%{_dbpath}')/.rpm.lock
  inode=$(stat -c %i "$lock" 2>/dev/null) || return 0
  while read -r _ kind _ _ process place _; do
    if [ "$kind" != '->' ] && [ "${place##*:}" = "$inode" ]; then lock_line "$lock" "$process"; fi
  done </proc/locks
}

lock_line() { # LOCK PROCESS: nothing of a process that is gone
  name=
  if { read -r name <"/proc/$2/comm"; } 2>/dev/null; then echo "lock $1 $2 $name"; fi
}

no_locks() { # SECONDS to wait
  waited=0 told=
  while held=$(locks) && [ -n "$held" ]; do
    [ "$held" = "$told" ] || printf '%s\n' "$held"
    told=$held
    [ "$waited" -lt "$1" ] || return 1
    sleep 1
    waited=$((waited + 1))
  done
}

# The hint of dnf's own plugin where that is there, and the kernels.
dnf_reboot_facts() {
  ask -C -q needs-restarting -r >"$work/restarting" 2>/dev/null
  if grep -q '^Reboot is required' "$work/restarting"; then
    echo required
    sed -n 's/^  \* /package /p' "$work/restarting"
  fi
  reboot_facts
}

# How much dnf keeps of what it fetched.
stored() { # PATTERN
  : >"$work/sizes"
  [ ! -d /var/cache/dnf ] || find /var/cache/dnf -type f -name "$1" -printf '%s\n' >"$work/sizes" || return 1
  awk '{ bytes += $1 } END { printf "files %d\nbytes %.0f\n", NR, bytes }' "$work/sizes"
}
