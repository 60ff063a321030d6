# shellcheck shell=sh disable=SC2317
# How the login becomes root. First argument: password yes|no, whether the sudo password is the one line on
# standard input; then the names of fixed commands. Runs as the login itself.
password=$1
shift
given=no
secret=
wrong=yes # until sudo took the password
if [ "$password" = yes ]; then
  IFS= read -r secret && given=yes
fi

# With the password on its standard input, when there is one.
asked_sudo() {
  {
    [ "$given" = no ] || printf '%s\n' "$secret"
  } | sudo -S -k -p '' "$@"
}

sudo_access() {
  echo "groups $(id -Gn)"
  if [ "$(id -u)" = 0 ]; then
    echo 'access root'
  elif ! have sudo; then
    echo 'access none'
  elif sudo -k -n true </dev/null 2>/dev/null; then
    echo 'access nopasswd'
  elif [ "$password" = yes ]; then
    said=$(asked_sudo true 2>&1)
    sudo_rc=$?
    [ -z "$said" ] || printf '%s\n' "$said"
    case $said in *'not allowed to execute'*) wrong=no ;; esac
    [ "$sudo_rc" != 0 ] || wrong=no
    [ "$sudo_rc" = 0 ] && echo 'access password'
  fi
}

# NAME...: those of the fixed commands that are there, with their digest, and whether sudo allows them. A wrong password
# is not tried again and again.
fixed_commands() {
  [ "$(id -u)" != 0 ] && have sudo || return 0
  for name; do
    file=/usr/local/lib/sysup/$name
    [ -f "$file" ] || continue
    allowed=no
    if [ "$password" = no ]; then
      sudo -k -n -l "$file" </dev/null >/dev/null 2>&1 && allowed=yes
    elif [ "$wrong" = no ]; then
      asked_sudo -l "$file" >/dev/null 2>&1 && allowed=yes
    fi
    echo "$name $(sha256sum <"$file" | cut -d' ' -f1) $allowed"
  done
}
