import './texts';
import type { Setting, SettingValue } from '../api/settings';
import { t } from '../i18n/t';

const NAMES = {
  'metrics.disk.warning': 'diskWarning',
  'metrics.disk.error': 'diskError',
  'metrics.memory.warning': 'memoryWarning',
  'metrics.memory.error': 'memoryError',
  'metrics.load.warning': 'loadWarning',
  'metrics.load.error': 'loadError',
  'metrics.stale': 'stale',
  'discovery.ranges': 'ranges',
  'discovery.rate': 'rate',
  'timeline.retention': 'timeline',
  'messages.retention': 'messages',
  'artifacts.retention': 'artifacts',
  'artifacts.retention.failed': 'failedArtifacts',
  'reports.retention': 'reports',
  'session.length': 'session',
} as const;

const UNITS = {
  '%': 'percent',
  'per core': 'perCore',
  minutes: 'minutes',
  days: 'days',
  'per second': 'perSecond',
} as const;

const known = (key: string) => (key in NAMES ? NAMES[key as keyof typeof NAMES] : undefined);

/** A server that is newer says what its settings are, in English. */
export function nameOf({ key }: Setting): string {
  const name = known(key);
  return name ? t(`settings.of.${name}.name`) : key;
}

export function helpOf({ key, description }: Setting): string {
  const name = known(key);
  return name ? t(`settings.of.${name}.help`) : description;
}

export function unitOf({ unit }: Setting): string {
  return unit && unit in UNITS ? t(`settings.unit.${UNITS[unit as keyof typeof UNITS]}`) : (unit ?? '');
}

export function shown(value: SettingValue | undefined): string {
  if (value === null || value === undefined) return t('settings.asStarted');
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? t('settings.noNetworks') : value.join(', ');
}
