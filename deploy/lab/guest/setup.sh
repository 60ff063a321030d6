#!/bin/bash
# Runs once inside a plain Debian root without network and turns it into the image of a lab host. Argument: small | full.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
HERE=$(cd "$(dirname "$0")" && pwd)

printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d
if [ "$1" = full ]; then gunzip /srv/debian/Packages.gz; else rm -r /srv/debian; fi

bash "$HERE/packages.sh"
rm -rf /var/lib/apt/lists/* /etc/apt/sources.list.d/*
find /srv/lab-repo/* /srv/debian -maxdepth 0 -printf 'deb [trusted=yes] file:%p ./\n' >/etc/apt/sources.list 2>/dev/null || true
apt-get -qq update
dpkg -i /srv/lab-old/*.deb >/dev/null && rm -r /srv/lab-old
apt-mark -q hold lab-held >/dev/null
echo 'edited = locally' >>/etc/lab-conf.conf

user() { # NAME [PASSWORD]
  useradd -m -s /bin/bash "$1"
  if [ -n "${2:-}" ]; then echo "$1:$2" | chpasswd; fi
}
user ops
echo 'ops ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/ops && chmod 440 /etc/sudoers.d/ops
user opspw lab-pass && usermod -aG sudo opspw
user opskey lab-sudo && usermod -aG sudo opskey
user nosudo lab-pass

printf 'PasswordAuthentication yes\nPermitRootLogin no\nHostKey /etc/ssh/ssh_host_ed25519_key\n' >/etc/ssh/sshd_config.d/lab.conf
rm -f /etc/ssh/ssh_host_*
install -m 755 "$HERE/lab-init" "$HERE/lab-lockapt" "$HERE/lab-fault" "$HERE/lab-mirror" "$HERE/lab-rpm" "$HERE/reboot" /usr/local/sbin/
: >/etc/machine-id
