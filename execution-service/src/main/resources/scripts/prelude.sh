# shellcheck shell=sh
# Put before every script of this folder. The first argument is a random word of this run: it marks the
# lines that divide the output, so that nothing a command prints can be taken for one of them.
export LC_ALL=C PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
nonce=$1
shift

# section NAME COMMAND...: output for the log and for the parser
section() {
  printf '@@%s begin %s\n' "$nonce" "$1"
  enclosed "$@"
}

# data NAME COMMAND...: output for the parser only
data() {
  printf '@@%s data %s\n' "$nonce" "$1"
  enclosed "$@"
}

enclosed() {
  section_name=$1
  shift
  "$@" 2>&1
  section_rc=$?
  printf '@@%s end %s %s\n' "$nonce" "$section_name" "$section_rc"
  return "$section_rc"
}

have() {
  command -v "$1" >/dev/null 2>&1
}

# refuse WORD [DETAIL]: nothing was done
refuse() {
  section refused printf '%s\n' "$@"
  exit 3
}
