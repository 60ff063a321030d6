import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface LabHost {
  name: string;
  host: string;
  port: number;
  user: string;
  keyFile: string;
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: the browser tests need a running System Update and real hosts`);
  return value;
}

export const consoleUrl = needed('SYSUP_E2E_URL').replace(/\/$/, '');
export const adminToken = needed('SYSUP_E2E_TOKEN');

const hosts = JSON.parse(readFileSync(needed('SYSUP_E2E_HOSTS'), 'utf8')) as LabHost[];

export function labHost(index: number): LabHost {
  const host = hosts[index];
  if (!host) throw new Error(`SYSUP_E2E_HOSTS has no host number ${index}`);
  return host;
}

/** A command of the lab that changes a host, e.g. `lab('heal', '1')`. */
export function lab(...command: string[]) {
  execFileSync(needed('SYSUP_LAB'), command, { stdio: ['ignore', 'ignore', 'inherit'] });
}
