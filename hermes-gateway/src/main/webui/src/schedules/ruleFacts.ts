import '../planning/texts';
import type { Schedule } from '../api/schedules';
import { t } from '../i18n/t';
import { lengthText } from '../ui/times';

/** How a schedule behaves, for its page. */
export const ruleFacts = (schedule: Schedule): [string, string][] => [
  [
    t('planning.jitter'),
    schedule.jitterSeconds > 0 ? lengthText(schedule.jitterSeconds) || `${schedule.jitterSeconds} s` : '',
  ],
  [t('planning.overlap'), t(`planning.overlaps.${schedule.overlapPolicy}`)],
  [t('planning.gap'), t(`planning.gaps.${schedule.dstGap}`)],
  [t('planning.twice'), t(`planning.twices.${schedule.dstOverlap}`)],
  [t('planning.wouldEndOutside'), t(schedule.finishInside ? 'planning.leftOut' : 'planning.begun')],
  [t('planning.catchUp'), catchUpText(schedule)],
];

function catchUpText({ catchUp, catchUpSeconds }: Schedule): string {
  const how = t(`planning.catchUps.${catchUp}`);
  return catchUp === 'time' ? `${how} ${lengthText(catchUpSeconds)}` : how;
}
