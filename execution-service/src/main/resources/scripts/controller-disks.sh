# shellcheck shell=sh disable=SC2317
# Disks behind RAID controllers, as smartctl names them. What it names becomes its own argument again, so each word is
# held against what it may be; anything else is left out.
digits() {
  case $1 in '' | *[!0-9]*) return 1 ;; esac
  [ "${#1}" -le 4 ]
}

controller_device() {
  case $1 in
    /dev/bus/*) digits "${1#/dev/bus/}" ;;
    /dev/tw[ael]*) digits "${1#/dev/tw?}" ;;
    /dev/sg*) digits "${1#/dev/sg}" ;;
    /dev/sd*)
      case ${1#/dev/sd} in '' | *[!a-z]* | ????*) return 1 ;; esac
      ;;
    *) return 1 ;;
  esac
}

controller_type() { # megaraid,N cciss,N 3ware,N areca,N areca,N/E aacraid,H,L,ID
  place=${1#*,}
  case $1 in
    megaraid,* | sat+megaraid,* | cciss,* | sat+cciss,* | 3ware,*) digits "$place" ;;
    areca,*/*) digits "${place%%/*}" && digits "${place#*/}" ;;
    areca,*) digits "$place" ;;
    aacraid,*,*,* | sat+aacraid,*,*,*)
      digits "${place%%,*}" || return 1
      place=${place#*,}
      digits "${place%%,*}" && digits "${place#*,}"
      ;;
    *) return 1 ;;
  esac
}

controller_disks() { # DEVICE TYPE, one a line
  timeout -k 2 5 smartctl --scan | while read -r device option type _; do
    [ "$option" = -d ] && controller_device "$device" && controller_type "$type" && echo "$device $type"
  done | awk '!said[$0]++' | head -n 64
}
