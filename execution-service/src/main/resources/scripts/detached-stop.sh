# shellcheck shell=sh disable=SC2154
# Ends a detached run from outside: asks with a signal, and kills what does not heed it within five seconds.
# Arguments: the run, also when dpkg has begun yes|no. Ends with 0 when nothing of it ran, 10 when it was ended, 11 when
# dpkg has begun to change packages, or rpm, as the file "changing" of the run says: what it leaves when it is ended then
# must be repaired by hand.
name=$1 by_force=$2
exec </dev/null
export LC_ALL=C PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
run=$runs/$name

alive "$run" || exit 0
leader=$process

members() { # all processes of the run's session, with their names
  cat /proc/[0-9]*/stat 2>/dev/null | sed -n "s/^\([0-9]*\) (\(.*\)) . [0-9]* [0-9]* $leader .*/\1 \2/p"
}

send() {
  members | while read -r process _; do kill -s "$1" "$process" 2>/dev/null; done
}

dpkg_has_begun() {
  [ ! -e "$run/changing" ] || return 0
  members | grep -q ' dpkg$' && return 0
  [ -n "$(find /var/lib/dpkg/status /var/lib/dpkg/updates /var/log/dpkg.log -prune -newer "$run/begun" 2>/dev/null)" ]
}

# Standing still, it cannot begin between the look and the signal; nor may it stay so when the line breaks here.
stand_still() {
  send STOP
  send STOP
  if [ "$by_force" = no ] && dpkg_has_begun; then
    send CONT
    exit 11
  fi
}

trap 'send CONT; exit 1' HUP INT TERM
stand_still
send TERM
send CONT
grace=50
while [ -n "$(members)" ] && [ "$grace" != 0 ]; do
  sleep 0.1
  grace=$((grace - 1))
done
stand_still
send KILL
exit 10
