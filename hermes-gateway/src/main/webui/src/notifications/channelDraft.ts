import {
  EVENTS,
  type Channel,
  type ChannelKind,
  type NewChannel,
  type NewsEvent,
  type Severity,
  type Tls,
} from '../api/notifications';

export interface ChannelDraft {
  name: string;
  kind: ChannelKind;
  enabled: boolean;
  minSeverity: Severity;
  events: NewsEvent[];
  selector: string;
  quiet: string;
  url: string;
  host: string;
  port: string;
  tls: Tls;
  username: string;
  from: string;
  to: string;
  chatId: string;
  topic: string;
  secretRef: string;
}

export type Setting = 'url' | 'host' | 'port' | 'username' | 'from' | 'to' | 'chatId' | 'topic' | 'secretRef';

/** The fields of each kind, in the order in which they are asked for. */
export const SETTINGS: Record<ChannelKind, readonly Setting[]> = {
  email: ['host', 'port', 'username', 'secretRef', 'from', 'to'],
  webhook: ['url', 'secretRef'],
  slack: ['secretRef'],
  discord: ['secretRef'],
  telegram: ['chatId', 'secretRef'],
  ntfy: ['url', 'topic', 'secretRef'],
  gotify: ['url', 'secretRef'],
};

const OPTIONAL: Partial<Record<ChannelKind, readonly Setting[]>> = {
  email: ['port', 'username', 'secretRef'],
  ntfy: ['secretRef'],
};

export const isNeeded = (kind: ChannelKind, setting: Setting) => !OPTIONAL[kind]?.includes(setting);

const BY_HAND: readonly NewsEvent[] = ['job_failed', 'job_recovered', 'upgrade_done'];

export const emptyDraft = (): ChannelDraft => ({
  name: '',
  kind: 'email',
  enabled: true,
  minSeverity: 'warning',
  events: EVENTS.filter((event) => !BY_HAND.includes(event)),
  selector: '',
  quiet: '300',
  url: '',
  host: '',
  port: '',
  tls: 'starttls',
  username: '',
  from: '',
  to: '',
  chatId: '',
  topic: '',
  secretRef: '',
});

export const draftOf = (channel: Channel): ChannelDraft => ({
  name: channel.name,
  kind: channel.kind,
  enabled: channel.enabled,
  minSeverity: channel.minSeverity,
  events: channel.events,
  selector: channel.selector ?? '',
  quiet: String(channel.quietSeconds),
  url: channel.url ?? '',
  host: channel.host ?? '',
  port: channel.port ? String(channel.port) : '',
  tls: channel.tls ?? 'starttls',
  username: channel.username ?? '',
  from: channel.from ?? '',
  to: channel.to?.join(', ') ?? '',
  chatId: channel.chatId ?? '',
  topic: channel.topic ?? '',
  secretRef: channel.secretRef ?? '',
});

/** What the server can read; undefined while something is missing. */
export function channelOf(draft: ChannelDraft): NewChannel | undefined {
  const settings = SETTINGS[draft.kind];
  const quietSeconds = Number(draft.quiet);
  const isComplete = settings.every(
    (setting) => !isNeeded(draft.kind, setting) || draft[setting].trim() !== '',
  );
  if (!draft.name.trim() || !isComplete || draft.events.length === 0 || !Number.isInteger(quietSeconds)) {
    return undefined;
  }
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    enabled: draft.enabled,
    minSeverity: draft.minSeverity,
    events: draft.events,
    selector: draft.selector.trim(),
    quietSeconds,
    ...Object.fromEntries(settings.flatMap((setting) => entry(setting, draft[setting].trim()))),
    ...(draft.kind === 'email' && { tls: draft.tls }),
  };
}

function entry(setting: Setting, text: string): [string, unknown][] {
  if (setting === 'port') return text ? [['port', Number(text)]] : [];
  if (setting === 'to') return [['to', text.split(/[\s,;]+/).filter(Boolean)]];
  return [[setting, text]];
}

export type ChannelState = Channel['health'] | 'off';

export const stateOf = ({ enabled, health }: Channel): ChannelState => (enabled ? health : 'off');

/** The people, the address or the chat. */
export function leadsTo({ kind, to, url, chatId, topic }: Channel): string {
  if (kind === 'email') return to?.join(', ') ?? '';
  return [url, chatId, topic].filter(Boolean).join(' ');
}
