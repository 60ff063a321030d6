import './texts';
import { useNavigate } from 'react-router';
import type { Machine } from '../api/machines';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { currentLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { useMakeReport } from './useMakeReport';

const WEEK = 7;

/** Begins a report of the machine and goes to where it is read as soon as it is made. */
export function MachineReportButton({ machine }: { machine: Machine }) {
  const navigate = useNavigate();
  const { fail } = useToasts();
  const make = useMakeReport(({ id }) => void navigate(`/reports/${id}`));
  return (
    <ScopedButton
      needs="read"
      variant="secondary"
      size="sm"
      isDisabled={make.isPending}
      onClick={() =>
        make.mutate(
          { kind: 'machine', machineId: machine.id, days: WEEK, language: currentLanguage() },
          { onError: fail },
        )
      }
    >
      {t('reports.makeOf', { name: machine.name })}
    </ScopedButton>
  );
}
