import './texts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listSettingChanges,
  listSettings,
  resetSetting,
  saveSetting,
  type SettingPlace,
  type SettingValue,
} from '../api/settings';
import { asProblem } from '../api/problem';
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

const OUTDATED = 412;

/** When somebody was quicker, that is told, and the setting is shown as it is now. */
export function useSettingEdit() {
  const client = useQueryClient();
  const { tell, fail } = useToasts();
  return useMutation({
    mutationFn: ({ place, value }: Edit) =>
      value === undefined ? resetSetting(place) : saveSetting(place, value),
    onSuccess: (_saved, { name }) => tell(t('settings.saved', { name })),
    onError: (error) => {
      if (asProblem(error).status === OUTDATED) fail(error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: settingKeys.all }),
  });
}
