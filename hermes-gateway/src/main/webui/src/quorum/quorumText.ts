import type { PlannedQuorum, TagQuorum } from '../api/campaigns';
import { t } from '../i18n/t';
import './texts';

/** What stays up, as it was wished for. */
export const quorumsText = (quorums: TagQuorum[]): string =>
  quorums
    .map(({ tag, least, leastPercent }) =>
      leastPercent == null
        ? t('quorum.amount', { tag, least: least ?? 0 })
        : t('quorum.part', { tag, percent: leastPercent }),
    )
    .join(', ');

/** How many of a tag may be away at once, as things are. */
export const roomText = (quorum: PlannedQuorum): string =>
  t(quorum.room > 0 ? 'quorum.room' : 'quorum.noRoom', { ...quorum });
