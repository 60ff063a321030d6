import './texts';
import './settings.css';
import { useRefusal } from '../app/Session';
import type { Setting } from '../api/settings';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { MetricsSchedule } from './MetricsSchedule';
import { SettingEditor } from './SettingEditor';
import { useSettings } from './useSettings';

/* What the keys of the settings of a group begin with. */
const GROUPS = {
  metrics: /^metrics\./,
  discovery: /^discovery\./,
  retention: /^(timeline|messages|artifacts|reports)\./,
  session: /^session\./,
} as const;
type GroupName = keyof typeof GROUPS;

export function SettingsPage() {
  const settings = useSettings();
  const refusal = useRefusal('admin');
  return (
    <>
      <PageHeading title={t('app.place.settings')} lead={t('settings.lead')} />
      {refusal && <Alert isInline variant="info" title={t('settings.readOnly')} />}
      {settings.isPending && <TableSkeleton label={t('settings.loading')} />}
      {settings.isError && <ProblemAlert error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <div className="su-stack su-setting-groups">
          {(Object.keys(GROUPS) as GroupName[]).map((group) => (
            <Group key={group} group={group} settings={settings.data.items} mayEdit={!refusal} />
          ))}
        </div>
      )}
    </>
  );
}

interface GroupProps {
  group: GroupName;
  settings: Setting[];
  mayEdit: boolean;
}

function Group({ group, settings, mayEdit }: GroupProps) {
  return (
    <section className="su-card" aria-labelledby={`settings-${group}`}>
      <h2 id={`settings-${group}`}>{t(`settings.group.${group}`)}</h2>
      {group === 'metrics' && <MetricsSchedule />}
      <div className="su-settings-list">
        {settings
          .filter(({ key }) => GROUPS[group].test(key))
          .map((setting) => (
            <SettingEditor key={`${setting.key} ${setting.version}`} setting={setting} mayEdit={mayEdit} />
          ))}
      </div>
    </section>
  );
}
