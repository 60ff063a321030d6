import './texts';
import { Button, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { listMachines } from '../api/machines';
import { readPeople } from '../api/people';
import { useSession } from '../app/Session';
import { knownText, t } from '../i18n/t';
import { machineKeys } from '../machines/machineKeys';
import { Choice } from '../ui/Choice';
import { wordText } from '../ui/format';
import { SearchBox } from '../ui/SearchBox';
import { useAhead } from '../ui/useAhead';
import { isFiltered, NO_FILTER, type AuditFilter } from './auditFilter';

const OUTCOMES = ['begun', 'ok', 'refused', 'failed', 'unknown'] as const;
const FAMILIES = ['http', 'sign', 'secret', 'client', 'mcp', 'diagnosis', 'audit'] as const;
const SERVICES = ['system:hermes', 'system:execution', 'system:sysup', 'local:cli', 'anonymous'];

interface Props {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

export function AuditToolbar({ filter, onChange }: Props) {
  const change = useAhead(filter, onChange);
  const actors = useActors(filter.actor);
  const query = { sort: 'name', limit: 200 };
  const machines = useQuery({
    queryKey: machineKeys.list(query),
    queryFn: ({ signal }) => listMachines(query, signal),
  });
  return (
    <div className="su-toolbar" role="search" aria-label={t('audit.filter')}>
      <div className="su-toolbar__grow">
        <SearchBox
          label={t('audit.search')}
          placeholder={t('audit.searchHint')}
          value={filter.text}
          onSearch={(text) => change({ text })}
        />
      </div>
      <Choice
        id="audit-actor"
        label={t('audit.who')}
        value={filter.actor}
        options={[{ value: '', label: t('audit.anybody') }, ...actors]}
        onChange={(actor) => change({ actor })}
      />
      <Choice
        id="audit-action"
        label={t('audit.what')}
        value={filter.action}
        options={[
          { value: '', label: t('audit.anything') },
          ...FAMILIES.map((family) => ({
            value: family === 'sign' ? 'sign_*' : `${family}.*`,
            label: t(`audit.family.${family}`),
          })),
        ]}
        onChange={(action) => change({ action })}
      />
      <Choice
        id="audit-outcome"
        label={t('audit.how')}
        value={filter.outcome}
        options={[
          { value: '', label: t('audit.anyOutcome') },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: wordText('audit.outcome', outcome) })),
        ]}
        onChange={(outcome) => change({ outcome })}
      />
      <Choice
        id="audit-machine"
        label={t('audit.machine')}
        value={filter.machine}
        options={[
          { value: '', label: t('audit.anyMachine') },
          ...(machines.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(machine) => change({ machine })}
      />
      <Moment label={t('audit.notBefore')} value={filter.from} onChange={(from) => change({ from })} />
      <Moment label={t('audit.before')} value={filter.to} onChange={(to) => change({ to })} />
      {isFiltered(filter) && (
        <Button variant="link" isInline onClick={() => change(NO_FILTER)}>
          {t('ui.clearAll')}
        </Button>
      )}
    </div>
  );
}

/** People and services that are known by name; another one may stand in the address. */
function useActors(current: string) {
  const { me } = useSession();
  const people = useQuery({
    queryKey: ['people', 'list'],
    queryFn: ({ signal }) => readPeople(signal),
    staleTime: 60_000,
  });
  const known = [
    { value: me.subject, label: me.label },
    ...(people.data?.items ?? []).map(({ subject, label }) => ({ value: subject, label })),
    ...SERVICES.map((subject) => ({
      value: subject,
      label: knownText('audit.actor', subject.replace(':', '_')) ?? subject,
    })),
  ];
  const unique = known.filter(({ value }, at) => known.findIndex((one) => one.value === value) === at);
  return current === '' || unique.some(({ value }) => value === current)
    ? unique
    : [...unique, { value: current, label: current }];
}

interface MomentProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Moment({ label, value, onChange }: MomentProps) {
  return (
    <label className="su-row su-small su-audit-moment">
      <span className="su-quiet">{label}</span>
      <TextInput
        type="datetime-local"
        aria-label={label}
        value={value}
        onChange={(_event, next) => onChange(next)}
      />
    </label>
  );
}
