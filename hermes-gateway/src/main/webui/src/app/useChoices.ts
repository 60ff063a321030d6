import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepChoice, readChoices, type Choices } from '../api/preferences';
import { chooseLanguage, currentLanguage } from '../i18n/language';
import { choicesKey } from './queryKeys';
import { chooseTheme, storedTheme } from './theme';

/** What was chosen elsewhere holds here too; this browser only remembers it for the next start. */
export function useKeptChoices() {
  const kept = useQuery({
    queryKey: choicesKey,
    queryFn: ({ signal }) => readChoices(signal),
    staleTime: Infinity,
  });
  const { theme, language } = kept.data?.values ?? {};
  useEffect(() => {
    if ((theme === 'light' || theme === 'dark') && theme !== storedTheme()) chooseTheme(theme);
  }, [theme]);
  useEffect(() => {
    if (language && language !== currentLanguage()) void chooseLanguage(language);
  }, [language]);
}

/** A choice is shown at once; that it could not be kept disturbs nobody. */
export function useKeepChoice() {
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: (choice: Choices) =>
      Promise.all((Object.keys(choice) as (keyof Choices)[]).map((key) => keepChoice(key, choice[key]))),
    onMutate: (choice) =>
      client.setQueryData<{ values: Choices }>(choicesKey, (before) => ({
        values: { ...before?.values, ...choice },
      })),
  });
  return (choice: Choices) => keep.mutate(choice);
}
