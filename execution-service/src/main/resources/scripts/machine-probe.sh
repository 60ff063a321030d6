# shellcheck shell=sh disable=SC2317
# What the machine is made of. No argument; root sees more but is not needed. A tool that is not there
# is told, and the kernel's own files are read instead where they say the same.
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
  data lspci lspci -vmmk
fi
data firmware files /sys/class/dmi/id/bios_vendor /sys/class/dmi/id/bios_version /sys/class/dmi/id/bios_date \
  /sys/class/dmi/id/sys_vendor /sys/class/dmi/id/product_name
forget_old_runs
exit 0
