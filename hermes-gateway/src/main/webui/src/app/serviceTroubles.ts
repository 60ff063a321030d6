import type { ServiceStatus } from '../api/session';

export interface Trouble {
  names: string[];
  up: boolean;
  kind: string;
  detail?: string | null;
  remedy?: string | null;
}

/** Services that have the same trouble are told of once. */
export function serviceTroubles(services: ServiceStatus[]): Trouble[] {
  const troubles: Trouble[] = [];
  for (const { name, up, kind, detail, remedy } of services) {
    if (!kind) continue;
    const same = troubles.find(
      (trouble) => trouble.kind === kind && trouble.up === up && trouble.detail === detail,
    );
    if (same) same.names.push(name);
    else troubles.push({ names: [name], up, kind, detail, remedy });
  }
  return troubles;
}

export function troubleTitle({ names, up }: Trouble): string {
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  const subject = names.length > 1 ? `The services ${list} are` : `The service ${list} is`;
  return up ? `${subject} up, but delayed` : `${subject} not ready`;
}
