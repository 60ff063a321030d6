import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { makeReport } from '../api/reports';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { reportKeys } from './useReports';

export function useMakeReport(onBegun: () => void) {
  const client = useQueryClient();
  const { tell } = useToasts();
  return useMutation({
    mutationFn: makeReport,
    onSuccess: async () => {
      tell(t('reports.begun'));
      onBegun();
      await client.invalidateQueries({ queryKey: reportKeys.all });
    },
  });
}
