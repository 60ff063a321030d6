import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeExclude, type PackageExclude } from '../api/excludes';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { excludeKeys } from './useExcludes';

interface Props {
  rule: PackageExclude;
  onClose: () => void;
}

export function RemoveExcludeDialog({ rule, onClose }: Props) {
  const client = useQueryClient();
  const { tell } = useToasts();
  const remove = useMutation({
    mutationFn: () => removeExclude(rule),
    onSuccess: async () => {
      tell(t('excludes.removed', { name: rule.name }));
      onClose();
      await client.invalidateQueries({ queryKey: excludeKeys.all });
    },
  });
  return (
    <ConfirmDialog
      title={t('excludes.removeQuestion', { name: rule.name })}
      confirm={t('excludes.remove')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t('excludes.removeBody')}
    </ConfirmDialog>
  );
}
