import { sentenceCase } from '../ui/format';

/** Headlines for the failures people meet most; the sentence and the remedy come from the server. */
const TITLES: Record<string, string> = {
  auth_failed: 'Login refused',
  key_invalid: 'Private key not usable',
  ssh_unreachable: 'Not reachable',
  ssh_timeout: 'No answer in time',
  ssh_connection_lost: 'Connection lost',
  jump_unreachable: 'Jump host not reachable',
  jump_refused: 'Jump host lets nobody through',
  ssh_nologin: 'Nobody may log in',
  ssh_hung_up: 'Hung up before the login',
  host_key_unknown: 'Host key not approved',
  sudo_password_wrong: 'Wrong sudo password',
  sudo_password_required: 'Sudo asks for a password',
  sudo_not_permitted: 'Sudo not allowed',
  not_debian: 'Not a Debian system',
  apt_lock_busy: 'Package system is busy',
  dpkg_interrupted: 'dpkg was interrupted',
  apt_repository_unreachable: 'Repository not reachable',
  apt_repository_unsigned: 'Repository not signed',
  apt_repository_expired: 'Repository expired',
  apt_release_info_changed: 'Repository changed its name',
  apt_broken_dependencies: 'Broken dependencies',
  apt_disk_full: 'Disk full',
  apt_conffile_prompt: 'Configuration file question',
  apt_postinst_failed: 'Package script failed',
  apt_failed: 'apt failed',
};

export const errorTitle = (kind: string) => TITLES[kind] ?? sentenceCase(kind);
