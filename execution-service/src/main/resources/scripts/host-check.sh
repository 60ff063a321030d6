# shellcheck shell=sh disable=SC2317
# Who answers, and what the login may do. Arguments: password yes|no: whether the sudo password is the
# one line on standard input. Runs as the login itself.
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

section sudo sudo_access
exec </dev/null
section os-release cat /etc/os-release
section hostname uname -n
section kernel uname -r
if have dpkg; then
  section arch dpkg --print-architecture
else
  section arch uname -m
fi
section boot-id cat /proc/sys/kernel/random/boot_id
section uptime cat /proc/uptime
exit 0
