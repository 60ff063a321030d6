import './machines.css';
import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useNavigate, useParams } from 'react-router';
import type { Machine } from '../api/machines';
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
  { key: 'overview', title: 'Overview', Content: OverviewTab },
  { key: 'updates', title: 'Updates', Content: UpdatesTab },
  { key: 'history', title: 'History', Content: HistoryTab },
  { key: 'timeline', title: 'Timeline', Content: TimelineTab },
  { key: 'host-keys', title: 'Host keys', Content: HostKeysTab },
  { key: 'settings', title: 'Settings', Content: SettingsTab },
];

export function MachinePage() {
  const { machineId = '' } = useParams();
  const machine = useMachine(machineId);
  if (machine.isPending) return <TableSkeleton label="Loading the machine" />;
  if (!machine.data) return <ProblemAlert error={machine.error} onRetry={() => void machine.refetch()} />;
  return <MachineDetails key={machineId} machine={machine.data} />;
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
        aria-label={`Sections of ${machine.name}`}
        activeKey={open?.key}
        onSelect={(_event, key) => void navigate(`/machines/${machine.id}/${key}`)}
      >
        {TABS.map(({ key, title }) => (
          <Tab
            key={key}
            eventKey={key}
            tabContentId={`section-${key}`}
            title={
              <TabTitleText>
                {key === 'updates' && updates > 0 ? `${title} (${updates})` : title}
              </TabTitleText>
            }
          />
        ))}
      </Tabs>
      <section
        className="su-tab-content"
        id={`section-${open?.key}`}
        role="tabpanel"
        aria-label={open?.title}
      >
        {open && <open.Content machine={machine} />}
      </section>
    </>
  );
}
