# shellcheck shell=sh
# Which start of the machine this is, and what runs in it. A container keeps the boot id of its host: there the start of
# its first process tells.
boot_state() {
  echo "boot $(cat /proc/sys/kernel/random/boot_id)"
  echo "init $(sed 's/^.*) //' /proc/1/stat | cut -d' ' -f20)"
  echo "kernel $(uname -r)"
  if contained; then echo container; fi
  if [ -d /run/systemd/system ]; then echo "system $(systemctl is-system-running)"; fi
}

failed_units() {
  [ -d /run/systemd/system ] || return 0
  failed=$(systemctl list-units --failed --plain --no-legend --no-pager) || return
  printf '%s\n' "$failed" | awk 'NF { print "unit " $1 }'
}

running_containers() {
  { have docker && [ -S /var/run/docker.sock ]; } || return 0
  names=$(timeout 30 docker ps --format '{{.Names}}') || return
  printf '%s\n' "$names" | awk 'NF { print "container " $1 }'
}

state() {
  data boot boot_state
  data units failed_units
  data containers running_containers
  data reboot reboot_facts
}
