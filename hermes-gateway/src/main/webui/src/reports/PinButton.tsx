import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { pinReport, type Report } from '../api/reports';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { reportKeys } from './useReports';

export function PinButton({ report }: { report: Report }) {
  const client = useQueryClient();
  const { fail } = useToasts();
  const pin = useMutation({
    mutationFn: () => pinReport(report.id, !report.pinned),
    onSuccess: () => client.invalidateQueries({ queryKey: reportKeys.all }),
    onError: fail,
  });
  const { title } = report;
  return (
    <ScopedButton
      needs="operate"
      size="sm"
      variant="link"
      isDisabled={pin.isPending}
      aria-label={report.pinned ? t('reports.unpinOf', { title }) : t('reports.pinOf', { title })}
      onClick={() => pin.mutate()}
    >
      {report.pinned ? t('reports.unpin') : t('reports.pin')}
    </ScopedButton>
  );
}
