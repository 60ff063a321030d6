import './texts';
import type { Action } from '../api/jobs';
import type { ActionLine, Limit, MachineLock, Pause, Queue } from '../api/queue';
import { t } from '../i18n/t';
import { wordText } from '../ui/format';

type TitleOf = (action: string) => string;

export function pausedName(pause: Pick<Pause, 'scope' | 'subject' | 'machine'>, titleOf: TitleOf): string {
  switch (pause.scope) {
    case 'all':
      return t('queue.everything');
    case 'action':
      return titleOf(pause.subject);
    case 'machine':
      return pause.machine ?? pause.subject;
  }
}

export function limitedName({ scope, subject }: Pick<Limit, 'scope' | 'subject'>, titleOf: TitleOf): string {
  switch (scope) {
    case 'all':
      return t('queue.allJobs');
    case 'action':
      return titleOf(subject);
    case 'tag':
      return t('queue.withTag', { tag: subject });
  }
}

export const heldText = ({ lockKind }: Pick<MachineLock, 'lockKind'>): string =>
  lockKind ? wordText('queue.held', lockKind) : t('queue.holdsNothing');

export const isIdle = ({ waiting, running, lost }: Pick<Queue, 'waiting' | 'running' | 'lost'>): boolean =>
  waiting + running + lost === 0;

export interface ShownAction extends ActionLine {
  pause: Pause | undefined;
}

/** The line of each action, the longest first; an action without jobs is in it, too, for it can be paused. */
export function shownActions(
  { actions, pauses }: Pick<Queue, 'actions' | 'pauses'>,
  catalogue: Pick<Action, 'name'>[],
): ShownAction[] {
  const paused = pauses.filter(({ scope }) => scope === 'action');
  const names = [...paused.map(({ subject }) => subject), ...catalogue.map(({ name }) => name)];
  const known = new Set(actions.map(({ action }) => action));
  const idle = [...new Set(names)].filter((name) => !known.has(name));
  return [...actions, ...idle.map((action) => ({ action, waiting: 0, running: 0, lost: 0 }))].map((line) => ({
    ...line,
    pause: paused.find(({ subject }) => subject === line.action),
  }));
}
