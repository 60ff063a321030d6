# shellcheck shell=sh
# Facts about a pending reboot. Debian does not always write the flag file, and a kernel does not always
# name itself in it, so the kernels are listed too; a container has none of its own.
contained() {
  [ -e /.dockerenv ] || [ -e /run/.containerenv ] || [ -e /run/systemd/container ] ||
    grep -qa '^container=\|.container=' /proc/1/environ 2>/dev/null
}

reboot_facts() {
  for flag in /run/reboot-required /var/run/reboot-required; do
    [ -e "$flag" ] || continue
    echo required
    [ ! -r "$flag.pkgs" ] || sed 's/^/package /' "$flag.pkgs"
    break
  done
  if contained; then
    echo container
    return 0
  fi
  echo "running $(uname -r)"
  kernels=
  for image in /boot/vmlinuz-* /boot/vmlinux-*; do
    [ -e "$image" ] || continue
    kernels=yes
    echo "installed ${image#/boot/vmlinu?-}"
  done
  [ -z "$kernels" ] || return 0
  for order in /lib/modules/*/modules.order; do
    [ -e "$order" ] || continue
    release=${order%/modules.order}
    echo "installed ${release##*/}"
  done
}
