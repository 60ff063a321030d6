import { useQuery } from '@tanstack/react-query';
import { listMachines } from '../api/machines';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { plural } from '../ui/format';
import { TextField } from '../ui/TextField';
import { useDebounced } from '../ui/useDebounced';
import { machineKeys } from './machineKeys';

interface Props {
  id: string;
  value: string;
  /** When the selector is read, as the end of a sentence. */
  read: string;
  error: string | undefined;
  onChange: (selector: string) => void;
}

/** A selector, with the machines that it matches now. */
export function SelectorField({ id, value, read, error, onChange }: Props) {
  const matches = useMatches(value, read);
  return (
    <TextField
      id={id}
      label={t('machines.selector.on')}
      required
      mono
      placeholder="tag:prod and updates>0"
      help={matches.text}
      value={value}
      error={error ?? matches.error}
      onChange={onChange}
    />
  );
}

function useMatches(selector: string, read: string): { text: string; error?: string } {
  const where = useDebounced(selector.trim());
  const query = { where, limit: 3 };
  const found = useQuery({
    queryKey: machineKeys.list(query),
    queryFn: ({ signal }) => listMachines(query, signal),
    enabled: where !== '',
    retry: false,
  });
  const hint = t('machines.selector.help', { read });
  if (found.isError) return { text: hint, error: asProblem(found.error).detail };
  if (!found.data || where === '') return { text: hint };
  const { items, nextCursor, total } = found.data;
  if (items.length === 0) return { text: t('machines.selector.noMatch') };
  const names = items.map((machine) => machine.name).join(', ');
  const machines = total === null ? t('machines.selector.machines') : plural(total, 'machine');
  return { text: t('machines.selector.matches', { machines, names: nextCursor ? `${names}, …` : names }) };
}
