import './texts';
import { ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import type { Setting } from '../api/settings';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { nameOf, shown } from './settingText';
import { useSettingChanges } from './useSettings';

/** Who changed it from what to what; read when somebody wants to know. */
export function SettingHistory({ setting }: { setting: Setting }) {
  const [isOpen, setOpen] = useState(false);
  const changes = useSettingChanges(setting.key, isOpen);
  const whoIs = useActorName();
  return (
    <ExpandableSection
      className="su-small"
      toggleText={t('settings.history.title')}
      toggleAriaLabel={t('settings.history.of', { name: nameOf(setting) })}
      isExpanded={isOpen}
      onToggle={(_event, open) => setOpen(open)}
    >
      {changes.isError && <ProblemAlert error={changes.error} />}
      {changes.data?.items.length === 0 && <p className="su-quiet">{t('settings.history.none')}</p>}
      <ul className="su-setting__history">
        {changes.data?.items.map((one) => (
          <li key={one.id}>
            <RelativeTime at={one.at} />{' '}
            {t('settings.history.entry', {
              who: whoIs({ type: one.actorType, id: one.actorId }),
              before: one.before == null ? t('settings.history.standard') : shown(one.before),
              after: one.after == null ? t('settings.history.standard') : shown(one.after),
            })}
            {one.tag && ` ${t('settings.history.forTag', { tag: one.tag })}`}
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
