import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeReport, type Report } from '../api/reports';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { reportKeys } from './useReports';

interface Props {
  report: Report;
  onClose: () => void;
}

export function RemoveReportDialog({ report, onClose }: Props) {
  const client = useQueryClient();
  const { tell } = useToasts();
  const { title } = report;
  const remove = useMutation({
    mutationFn: () => removeReport(report.id),
    onSuccess: async () => {
      tell(t('reports.removed', { title }));
      onClose();
      await client.invalidateQueries({ queryKey: reportKeys.all });
    },
  });
  return (
    <ConfirmDialog
      title={t('reports.removeQuestion', { title })}
      confirm={t('reports.remove')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t('reports.removeBody')}
    </ConfirmDialog>
  );
}
