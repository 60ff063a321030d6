# shellcheck shell=sh disable=SC2317
# What the machine is made of. No argument; root sees more but is not needed. A tool that is not there
# is told, and the kernel's own files are read instead where they say the same. What the kernel of a container
# says of its hardware is that of its host, so a container is not asked.
exec </dev/null

files() { # PATTERN...: "name: first line" of those that can be read
  for file; do
    [ -r "$file" ] || continue
    content=$(head -n 1 "$file" 2>/dev/null | tr -d '\0')
    [ -z "$content" ] || printf '%s: %s\n' "$file" "$content"
  done
}

virtualization() {
  if have systemd-detect-virt; then
    systemd-detect-virt
    return 0
  fi
  echo 'missing systemd-detect-virt'
  if [ -e /.dockerenv ]; then
    echo docker
  elif [ -e /run/.containerenv ]; then
    echo podman
  elif contained; then
    tr '\0' '\n' </proc/1/environ 2>/dev/null | sed -n 's/^container=//p'
  elif grep -q '^flags.* hypervisor' /proc/cpuinfo 2>/dev/null; then
    echo vm-other
  else
    echo none
  fi
}

hints() { # small facts that tell machines apart
  files /proc/device-tree/model /sys/class/dmi/id/chassis_type
  for hint in /etc/rpi-issue /usr/bin/pveversion /etc/X11/default-display-manager; do
    [ ! -e "$hint" ] || echo "$hint: yes"
  done
}

processor() { # one core says it for all; ARM cores have no name there
  awk -F: '/^(model name|cpu model|Model)[ \t]*:/ && !said[$1]++' /proc/cpuinfo
  ! have lscpu || lscpu | grep '^Model name:'
}

network_files() {
  for interface in /sys/class/net/*; do
    [ -e "$interface/address" ] || continue
    files "$interface/address" "$interface/operstate" "$interface/mtu"
  done
}

pci_devices() { # slot, class, vendor, device, driver, each a word of sysfs
  for device in /sys/bus/pci/devices/*; do
    [ -e "$device/class" ] || continue
    read -r class <"$device/class"
    read -r vendor <"$device/vendor"
    read -r number <"$device/device"
    driver=$(readlink "$device/driver" 2>/dev/null)
    echo "${device##*/} $class $vendor $number ${driver##*/}"
  done | head -n 512
}

displays() { # adapters on no PCI bus, as ARM boards have them
  for card in /sys/class/drm/card[0-9]*; do
    [ -r "$card/device/uevent" ] || continue
    sed -n "s/^\(DRIVER\|OF_COMPATIBLE_0\|PCI_ID\)=/${card##*/} \1 /p" "$card/device/uevent"
  done
}

boot_mode() {
  sed -n 's/^microcode[ \t]*: /microcode /p' /proc/cpuinfo | head -n 1
  contained && return 0
  secure=/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c
  if [ -d /sys/firmware/efi ]; then
    echo 'mode uefi'
    [ ! -r "$secure" ] || echo "secure-boot $(od -An -j4 -N1 -t u1 "$secure" | tr -d ' ')"
  elif [ -d /sys/class/dmi/id ]; then
    echo 'mode bios'
  fi
}

whole_disks() { # those that may tell of their health
  for block in /sys/block/*; do
    disk=${block##*/}
    case $disk in
      loop* | ram* | zram* | sr* | fd* | dm-* | md* | nbd* | vd* | xvd* | mmcblk* | *[!a-z0-9]*) ;;
      *) [ ! -b "/dev/$disk" ] || echo "$disk" ;;
    esac
  done | head -n 24
}

smart_reason() { # why no disk is asked
  if contained; then
    echo container
  elif [ -n "$disks" ] && ! have smartctl; then
    echo not-installed
  elif [ -n "$disks" ] && [ "$(id -u)" != 0 ]; then
    echo not-root
  fi
}

smart() { # DEVICE [-d TYPE]; a disk that sleeps is not woken, one that hangs is left alone
  timeout -k 2 10 smartctl --json=c -n standby -i -H -A -l ssd "$@" | head -c 262144
}

all_smart() {
  disks=$(whole_disks)
  data smart smart_reason
  [ -n "$disks" ] && [ -z "$(smart_reason)" ] || return 0
  enough=$(($(date +%s) + 45))
  behind=$(controller_disks)
  data smart-behind printf '%s\n' "$behind"
  for disk in $disks; do
    [ "$(date +%s)" -lt "$enough" ] || break
    data "smart-$disk" smart "/dev/$disk"
  done
  # shellcheck disable=SC2086 # pairs of words that were looked at
  set -- $behind
  place=0
  while [ $# -ge 2 ]; do
    [ "$(date +%s)" -lt "$enough" ] || break
    place=$((place + 1))
    data "smart-behind-$place" smart "$1" -d "$2"
    shift 2
  done
}

kernel_log() {
  contained && return 0
  dmesg >/dev/null 2>&1 || return 1
  dmesg | grep -E "$1" | cut -c 1-300 | tail -n 200
  return 0
}

read_only() { # device and mount point of filesystems that are not meant to be read-only
  contained && return 0
  table=/etc/fstab
  [ -r "$table" ] || table=/dev/null
  awk 'FILENAME != "/proc/mounts" { if ($4 ~ /(^|,)ro(,|$)/) meant[$2]; next }
    $1 ~ "^/dev/" && $3 ~ /^(ext[234]|xfs|btrfs|f2fs)$/ && $4 ~ /^ro(,|$)/ && !($2 in meant) { print $1, $2 }' "$table" /proc/mounts
}

clock() {
  contained && return 0
  timeout 5 timedatectl show -p NTP -p NTPSynchronized
}

data time-begin date +%s
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
data reboot reboot_facts
data needs needs
data cpu processor
section cores nproc
data meminfo cat /proc/meminfo
section load cat /proc/loadavg
if have lsblk; then
  data lsblk lsblk -J -b -d -o NAME,TYPE,SIZE,ROTA,MODEL,TRAN
else
  data block files /sys/block/*/size /sys/block/*/queue/rotational /sys/block/*/device/model
fi
data df filesystems
section virtualization virtualization
data hints hints
if ! have ip || ! data ip ip -j addr; then
  data net network_files
fi
if have lspci; then
  data lspci timeout 20 lspci -vmmk
else
  data pci pci_devices
fi
data displays displays
data firmware files /sys/class/dmi/id/bios_vendor /sys/class/dmi/id/bios_version /sys/class/dmi/id/bios_date \
  /sys/class/dmi/id/sys_vendor /sys/class/dmi/id/product_name
data boot boot_mode
data modules files /proc/sys/kernel/tainted /sys/module/*/taint /proc/driver/nvidia/version /sys/module/nvidia/version
if have dkms; then
  data dkms timeout 15 dkms status
fi
data counters files /sys/devices/system/edac/mc/mc*/ue_count /sys/block/md*/md/degraded
data read-only read_only
data clock clock
data kernel-log kernel_log '[Ff]irmware.* failed|I/O error|EXT4-fs error|XFS .*[Cc]orrupt|BTRFS error|Hardware Error|Out of memory: Kill'
all_smart
data time-end date +%s
forget_old_runs
exit 0
