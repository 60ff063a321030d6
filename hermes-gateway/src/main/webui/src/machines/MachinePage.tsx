import './machines.css';
import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useNavigate, useParams } from 'react-router';
import type { Machine } from '../api/machines';
import { MachineRights } from '../app/MachineRights';
import { useChoices, useChoicesPending } from '../app/useChoices';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { MACHINE_TABS, tabOf, type MachineTab } from './machineTabs';
import { MachineAlerts } from './page/MachineAlerts';
import { MachineHeader } from './page/MachineHeader';
import { HardwareTab } from './page/HardwareTab';
import { HistoryTab } from './page/HistoryTab';
import { HostKeysTab } from './page/HostKeysTab';
import { MessagesTab } from './page/MessagesTab';
import { OverviewTab } from './page/OverviewTab';
import { SettingsTab } from './page/SettingsTab';
import { TimelineTab } from './page/TimelineTab';
import { UpdatesTab } from './page/UpdatesTab';
import { useMachine } from './useMachines';
import { useUiState } from './useUiState';

const CONTENTS = {
  overview: OverviewTab,
  hardware: HardwareTab,
  updates: UpdatesTab,
  history: HistoryTab,
  messages: MessagesTab,
  timeline: TimelineTab,
  'host-keys': HostKeysTab,
  settings: SettingsTab,
} as const satisfies Record<MachineTab, unknown>;

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
  const { tab } = useParams();
  const navigate = useNavigate();
  const ui = useUiState(machine.id);
  const isChoicePending = useChoicesPending();
  const preferred = useChoices()['machines.defaultTab'];
  const open = tabOf(tab, preferred, ui.state?.lastTab);
  const choose = (key: MachineTab) => {
    if (key !== ui.state?.lastTab) ui.keep({ lastTab: key });
    void navigate(`/machines/${machine.id}/${key}`);
  };
  const Content = CONTENTS[open];
  const updates = machine.state?.updates ?? 0;
  return (
    <>
      <MachineHeader machine={machine} />
      <MachineAlerts machine={machine} isDeciding={open === 'host-keys'} />
      <Tabs
        aria-label={t('machines.sectionsOf', { name: machine.name })}
        backScrollAriaLabel={t('ui.scrollBack')}
        forwardScrollAriaLabel={t('ui.scrollForward')}
        activeKey={open}
        onSelect={(_event, key) => choose(key as MachineTab)}
      >
        {MACHINE_TABS.map(({ key, name }) => (
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
      <section className="su-tab-content" id={`section-${open}`} role="tabpanel" aria-label={t(nameOf(open))}>
        {tab === undefined && (ui.isPending || isChoicePending) ? (
          <TableSkeleton label={t('machines.loadingOne')} />
        ) : (
          <Content machine={machine} />
        )}
      </section>
    </>
  );
}

const nameOf = (open: MachineTab) =>
  MACHINE_TABS.find(({ key }) => key === open)?.name ?? 'machines.tab.overview';
