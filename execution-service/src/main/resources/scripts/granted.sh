# shellcheck shell=sh
# Before each fixed command: nothing of the caller's surroundings counts, and each argument is held against what it may
# be. Patterns are those of the shell, so nothing else is run for that.
export LC_ALL=C PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
umask 022
cd / || exit 64
for limit in f t d v p; do
  # shellcheck disable=SC3045 # every sh of Debian has these
  ulimit -"$limit" unlimited 2>/dev/null
done

deny() {
  printf 'sysup: this argument is not allowed here: %s\n' "$1" >&2
  exit 64
}

no_longer_than() { # CHARACTERS WORD
  [ "${#2}" -le "$1" ] || deny "$2"
}

hexadecimal() {
  case $1 in '' | *[!0-9a-f]*) deny "$1" ;; esac
  no_longer_than 64 "$1"
}

number() {
  case $1 in '' | *[!0-9]*) deny "$1" ;; esac
  no_longer_than 12 "$1"
}

yes_or_no() {
  case $1 in yes | no) ;; *) deny "$1" ;; esac
}

run_name() { # a UUID, perhaps with a number behind it
  case $1 in '' | .* | -* | *[!0-9a-f.-]*) deny "$1" ;; esac
  no_longer_than 44 "$1"
}

package() { # apt-get reads a minus in front as an option, and one behind as "remove it"
  case $1 in '' | [!a-z0-9]* | *[!a-z0-9+.:-]* | *- | *:) deny "$1" ;; esac
  no_longer_than 128 "$1"
}

pattern() { # of names of packages
  case $1 in '' | [!a-z0-9*?]* | *[!a-z0-9+.*?-]*) deny "$1" ;; esac
  no_longer_than 128 "$1"
}

version() {
  case $1 in '' | [!0-9A-Za-z]* | *[!0-9A-Za-z.+~:-]*) deny "$1" ;; esac
  no_longer_than 128 "$1"
}

# WANTED DRY-RUN, then the arguments of apt-upgrade
upgrade_arguments() {
  [ $# -ge 11 ] || deny 'too few'
  hexadecimal "$2"
  case $3 in upgrade | dist-upgrade) ;; *) deny "$3" ;; esac
  case $4 in keep | replace) ;; *) deny "$4" ;; esac
  yes_or_no "$5"
  number "$6"
  [ "$7" = "$1" ] || deny "$7"
  [ "$8" = none ] || hexadecimal "$8"
  yes_or_no "$9"
  yes_or_no "${10}"
  packages=${11} named=no
  shift 11
  for each; do
    case $each in
      exclude=*) pattern "${each#exclude=}" ;;
      aged=*=*)
        each=${each#aged=}
        package "${each%%=*}"
        version "${each#*=}"
        ;;
      *)
        package "$each"
        named=yes
        ;;
    esac
  done
  case $packages-$named in all-no | chosen-yes) ;; *) deny "$packages" ;; esac
}

# WANTED DRY-RUN, then the arguments of apt-repair
repair_arguments() {
  [ $# = 7 ] || deny 'not six of them'
  hexadecimal "$2"
  case $3 in configure | fix-broken | clear-partial) ;; *) deny "$3" ;; esac
  case $4 in keep | replace) ;; *) deny "$4" ;; esac
  yes_or_no "$5"
  number "$6"
  [ "$7" = "$1" ] || deny "$7"
}

# WANTED DRY-RUN, then the arguments of reboot
reboot_arguments() {
  [ $# -ge 3 ] || deny 'too few'
  hexadecimal "$2"
  [ "$3" = "$1" ] || deny "$3"
  shift 3
  for each; do
    case $each in users | backup | inhibitor) ;; *) deny "$each" ;; esac
  done
}
