import type { ServiceStatus } from '../api/session';
import { locale } from '../i18n/language';
import { t } from '../i18n/t';

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
  const told = { count: names.length, names: new Intl.ListFormat(locale()).format(names) };
  return up ? t('app.trouble.delayed', told) : t('app.trouble.notReady', told);
}
