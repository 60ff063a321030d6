# shellcheck shell=sh disable=SC2317
# How the login becomes root. First argument: password yes|no, whether the sudo password is the one line on
# standard input. Runs as the login itself.
password=$1

sudo_access() {
  echo "groups $(id -Gn)"
  if [ "$(id -u)" = 0 ]; then
    echo 'access root'
  elif ! have sudo; then
    echo 'access none'
  elif sudo -k -n true </dev/null 2>/dev/null; then
    echo 'access nopasswd'
  elif [ "$password" = yes ]; then
    sudo -S -k -p '' true && echo 'access password'
  fi
}
