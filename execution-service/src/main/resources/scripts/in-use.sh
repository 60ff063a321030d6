# shellcheck shell=sh
# Who works on the machine at the moment, and what: a line for each.
busy_processes() {
  for process in /proc/[0-9]*; do
    { read -r name <"$process/comm"; } 2>/dev/null || continue
    case $name in
      dpkg | apt | apt-get | aptitude | unattended-upgr) echo "packages $name ${process#/proc/}" ;;
      borg | borgmatic | restic | kopia | rustic | duplicity | rsnapshot | rdiff-backup | vzdump | pg_dump | pg_dumpall | pg_basebackup | mysqldump | mariadb-dump | mariabackup | xtrabackup | mongodump)
        echo "backup $name ${process#/proc/}" ;;
      proxmox-backup-) # the server's processes are called so as well
        case $(readlink "$process/exe") in */proxmox-backup-client) echo "backup proxmox-backup-client ${process#/proc/}" ;; esac ;;
    esac
  done
}

logged_in() {
  ! have who || who | while read -r user line _; do echo "users $user $line"; done
}
