import '../campaigns/texts';
import './texts';
import type { CampaignTime } from '../api/calendar';
import { t } from '../i18n/t';
import { dateTime } from '../ui/format';
import { lengthText } from '../ui/times';
import type { Entry } from './days';

export function nameOf(entry: Entry): string {
  switch (entry.kind) {
    case 'window':
      return entry.window.name;
    case 'firing':
      return entry.firing.name;
    case 'campaign':
      return entry.campaign.name;
    case 'clocks':
      return t(`planning.calendar.${entry.change.kind}`, {
        zone: entry.change.timezone.replaceAll('_', ' '),
      });
  }
}

export function whatOf(entry: Entry): string {
  switch (entry.kind) {
    case 'window':
      return t(entry.window.kind === 'allow' ? 'planning.calendar.window' : 'planning.calendar.blackout');
    case 'firing':
      return t('planning.calendar.schedule');
    case 'campaign':
      return t('planning.calendar.campaign');
    case 'clocks':
      return t('planning.calendar.clocks');
  }
}

export function noteOf(entry: Entry): string {
  switch (entry.kind) {
    case 'window': {
      const until = t('planning.calendar.until', { time: dateTime(entry.window.until) });
      const { selector } = entry.window;
      return selector ? `${until}, ${t('planning.calendar.on', { selector })}` : until;
    }
    case 'firing':
      return fateOf(entry.firing);
    case 'campaign':
      return courseOf(entry.campaign);
    case 'clocks':
      return t('planning.calendar.offsets', {
        before: entry.change.offsetBefore,
        after: entry.change.offsetAfter,
      });
  }
}

function courseOf({ state, window, until }: CampaignTime): string {
  return [
    t(`campaigns.state.${state}`),
    ...(window ? [t('planning.calendar.inWindow', { window })] : []),
    until ? t('planning.calendar.until', { time: dateTime(until) }) : t('planning.calendar.untilDone'),
  ].join(', ');
}

type Firing = Extract<Entry, { kind: 'firing' }>['firing'];

function fateOf({ fate, because, begins, withoutSome, jitterSeconds }: Firing): string {
  if (fate === 'skipped') return t('planning.calendar.skipped', { because: because ?? '' });
  if (fate === 'waits') {
    return t('planning.calendar.waits', {
      because: because ?? '',
      time: begins ? dateTime(begins) : '',
    });
  }
  return [
    ...(jitterSeconds >= 60 ? [t('planning.ifJitter', { length: lengthText(jitterSeconds) })] : []),
    ...(withoutSome.length > 0
      ? [t('planning.calendar.withoutSome', { names: withoutSome.join(', ') })]
      : []),
  ].join(', ');
}
