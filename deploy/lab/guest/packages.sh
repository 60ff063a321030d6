#!/bin/bash
# Runs inside the image: makes the test packages, 1.0 in /srv/lab-old to be installed, 1.1 in two repositories under /srv/lab-repo.
#   lab-app01..12  plain (lab-app01 depends on lab-lib1)    lab-lib1    library
#   lab-sec1, lab-sec2  only in the suite lab-security      lab-held    on hold
#   lab-newdep   1.1 needs lab-newlib, which is not installed: kept back by upgrade, done by dist-upgrade
#   lab-conf     changed conffile /etc/lab-conf.conf that was edited locally: dpkg asks
#   lab-phased   1.1 is offered to no machine yet; there only after `lab fault I phased`
#   lab-reboot   1.1 asks for a restart                      lab-broken  1.1 fails in its postinst unless /etc/lab-healed exists
set -euo pipefail
OLD=/srv/lab-old MAIN=/srv/lab-repo/lab SECURITY=/srv/lab-repo/lab-security
TREE=$(mktemp -d)
mkdir -p $OLD $MAIN $SECURITY /srv/lab-phased /srv/lab-repo-phased

# deb DIRECTORY NAME VERSION [CONTROL LINE]: packs $TREE, with what was put there before
deb() {
  mkdir -p "$TREE/DEBIAN" "$TREE/usr/share/$2" && echo "$2 $3" >"$TREE/usr/share/$2/version"
  {
    printf 'Package: %s\nVersion: %s\nArchitecture: all\nMaintainer: Lab <lab@localhost>\n' "$2" "$3"
    printf 'Section: misc\nPriority: optional\n%sDescription: %s test package\n' "${4:+$4$'\n'}" "$2"
  } >"$TREE/DEBIAN/control"
  chmod 755 "$TREE" && dpkg-deb --root-owner-group -Znone --build "$TREE" "$1/$2_$3_all.deb" >/dev/null
  rm -r "${TREE:?}"/*
}

postinst() { # BODY
  mkdir -p "$TREE/DEBIAN"
  # shellcheck disable=SC2016 # expands in the script
  printf '#!/bin/sh\nset -e\n[ "$1" = configure ] || exit 0\n%s\n' "$1" >"$TREE/DEBIAN/postinst"
  chmod 755 "$TREE/DEBIAN/postinst"
}

conffile() {
  mkdir -p "$TREE/etc" "$TREE/DEBIAN"
  echo "default = $1" >"$TREE/etc/lab-conf.conf" && echo /etc/lab-conf.conf >"$TREE/DEBIAN/conffiles"
}

both() { deb $OLD "$1" 1.0 && deb "${2:-$MAIN}" "$1" 1.1; }

index() { # DIRECTORY SUITE: makes a flat apt repository of it
  cd "$1"
  local file size sum
  if [ ! -e Packages ]; then
    for file in *.deb; do
      sum=$(sha256sum "$file") && size=$(stat -c %s "$file")
      dpkg-deb -f "$file" && printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "$file" "$size" "${sum%% *}"
    done >Packages
  fi
  sum=$(sha256sum Packages) && size=$(stat -c %s Packages)
  {
    printf 'Origin: Lab\nLabel: Lab\nSuite: %s\nCodename: %s\nDate: Thu, 01 Jan 2026 00:00:00 UTC\n' "$2" "$2"
    printf 'Architectures: all %s\nSHA256:\n %s %s Packages\n' "$(dpkg --print-architecture)" "${sum%% *}" "$size"
  } >Release
}

deb $OLD lab-app01 1.0 'Depends: lab-lib1 (>= 1.0)'
deb $MAIN lab-app01 1.1 'Depends: lab-lib1 (>= 1.1)'
for n in $(seq -w 2 12); do both "lab-app$n"; done
both lab-lib1
both lab-held
both lab-sec1 $SECURITY
both lab-sec2 $SECURITY

deb $OLD lab-newdep 1.0
deb $MAIN lab-newdep 1.1 'Depends: lab-newlib'
deb $MAIN lab-newlib 1.1

conffile 1.0 && deb $OLD lab-conf 1.0
conffile 1.1 && deb $MAIN lab-conf 1.1

deb $OLD lab-reboot 1.0
postinst 'echo "*** System restart required ***" >/run/reboot-required; echo lab-reboot >>/run/reboot-required.pkgs'
deb $MAIN lab-reboot 1.1

deb $OLD lab-broken 1.0
postinst '[ -e /etc/lab-healed ] || { echo "lab-broken: simulated failure" >&2; exit 1; }'
deb $MAIN lab-broken 1.1

# Not installed and in no list of sources until `lab fault I phased`.
deb /srv/lab-phased lab-phased 1.0
deb /srv/lab-repo-phased lab-phased 1.1
index /srv/lab-repo-phased lab-phased
sed -i 's/^Filename: /Phased-Update-Percentage: 0\n&/' /srv/lab-repo-phased/Packages
index /srv/lab-repo-phased lab-phased

rm -rf "$TREE"
index $MAIN lab
index $SECURITY lab-security
if [ -e /srv/debian/Packages ]; then index /srv/debian "$(. /etc/os-release && echo "$VERSION_CODENAME")"; fi
