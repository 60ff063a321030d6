import type { Machine } from '../api/machines';

/** As they call themselves in /etc/os-release. */
const OF_DNF = ['fedora', 'rhel', 'centos', 'rocky', 'almalinux', 'ol', 'amzn'];

/** The family of actions that a machine is patched with; apt as long as nothing else is known of it. */
export const packageManagerOf = ({ osFamily }: Pick<Machine, 'osFamily'>): 'apt' | 'dnf' =>
  osFamily && OF_DNF.includes(osFamily) ? 'dnf' : 'apt';
