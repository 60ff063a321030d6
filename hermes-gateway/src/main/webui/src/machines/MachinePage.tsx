import './machines.css';
import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useNavigate, useParams } from 'react-router';
import type { Machine } from '../api/machines';
import { MachineRights } from '../app/MachineRights';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { MachineAlerts } from './page/MachineAlerts';
import { MachineHeader } from './page/MachineHeader';
import { HistoryTab } from './page/HistoryTab';
import { HostKeysTab } from './page/HostKeysTab';
import { OverviewTab } from './page/OverviewTab';
import { SettingsTab } from './page/SettingsTab';
import { TimelineTab } from './page/TimelineTab';
import { UpdatesTab } from './page/UpdatesTab';
import { useMachine } from './useMachines';

const TABS = [
  { key: 'overview', name: 'machines.tab.overview', Content: OverviewTab },
  { key: 'updates', name: 'machines.tab.updates', Content: UpdatesTab },
  { key: 'history', name: 'machines.tab.history', Content: HistoryTab },
  { key: 'timeline', name: 'machines.tab.timeline', Content: TimelineTab },
  { key: 'host-keys', name: 'machines.tab.hostKeys', Content: HostKeysTab },
  { key: 'settings', name: 'machines.tab.settings', Content: SettingsTab },
] as const;

export function MachinePage() {
  const { machineId = '' } = useParams();
  const machine = useMachine(machineId);
  if (machine.isPending) return <TableSkeleton label={t('machines.loadingOne')} />;
  if (!machine.data) return <ProblemAlert error={machine.error} onRetry={() => void machine.refetch()} />;
  return (
    <MachineRights machineId={machineId}>
      <MachineDetails key={machineId} machine={machine.data} />
    </MachineRights>
  );
}

function MachineDetails({ machine }: { machine: Machine }) {
  const { tab = 'overview' } = useParams();
  const navigate = useNavigate();
  const open = TABS.find(({ key }) => key === tab) ?? TABS[0];
  const updates = machine.state?.updates ?? 0;
  return (
    <>
      <MachineHeader machine={machine} />
      <MachineAlerts machine={machine} isDeciding={open?.key === 'host-keys'} />
      <Tabs
        aria-label={t('machines.sectionsOf', { name: machine.name })}
        backScrollAriaLabel={t('ui.scrollBack')}
        forwardScrollAriaLabel={t('ui.scrollForward')}
        activeKey={open?.key}
        onSelect={(_event, key) => void navigate(`/machines/${machine.id}/${key}`)}
      >
        {TABS.map(({ key, name }) => (
          <Tab
            key={key}
            eventKey={key}
            tabContentId={`section-${key}`}
            title={
              <TabTitleText>
                {key === 'updates' && updates > 0
                  ? t('machines.tabCount', { title: t(name), count: updates })
                  : t(name)}
              </TabTitleText>
            }
          />
        ))}
      </Tabs>
      <section
        className="su-tab-content"
        id={`section-${open?.key}`}
        role="tabpanel"
        aria-label={open && t(open.name)}
      >
        {open && <open.Content machine={machine} />}
      </section>
    </>
  );
}
