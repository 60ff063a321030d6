import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { makeReport, type Report } from '../api/reports';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { reportKeys } from './useReports';

export function useMakeReport(onBegun: (report: Report) => void) {
  const client = useQueryClient();
  const { tell } = useToasts();
  return useMutation({
    mutationFn: makeReport,
    onSuccess: async (report) => {
      tell(t('reports.begun'));
      onBegun(report);
      await client.invalidateQueries({ queryKey: reportKeys.all });
    },
  });
}
