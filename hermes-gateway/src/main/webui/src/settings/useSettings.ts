import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listSettingChanges,
  listSettings,
  resetSetting,
  saveSetting,
  type SettingPlace,
  type SettingValue,
} from '../api/settings';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';

export const settingKeys = {
  all: ['settings'] as const,
  list: ['settings', 'list'] as const,
  changes: (key: string) => ['settings', 'changes', key] as const,
};

export function useSettings() {
  return useQuery({ queryKey: settingKeys.list, queryFn: ({ signal }) => listSettings(signal) });
}

export function useSettingChanges(key: string, enabled: boolean) {
  return useQuery({
    queryKey: settingKeys.changes(key),
    queryFn: ({ signal }) => listSettingChanges(key, signal),
    enabled,
  });
}

interface Edit {
  place: SettingPlace;
  name: string;
  /** Left out, the default is to count again. */
  value?: SettingValue;
}

/** What was refused because somebody was quicker is shown as it is now. */
export function useSettingEdit() {
  const client = useQueryClient();
  const { tell } = useToasts();
  return useMutation({
    mutationFn: ({ place, value }: Edit) =>
      value === undefined ? resetSetting(place) : saveSetting(place, value),
    onSuccess: (_saved, { name }) => tell(t('settings.saved', { name })),
    onSettled: () => client.invalidateQueries({ queryKey: settingKeys.all }),
  });
}
