import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepChoice, readChoices, type Choices } from '../api/preferences';
import { applyLook } from '../look/look';
import { chooseLanguage, currentLanguage } from '../i18n/language';
import { choicesKey } from './queryKeys';
import { chooseTheme, storedTheme } from './theme';

function useKept() {
  return useQuery({
    queryKey: choicesKey,
    queryFn: ({ signal }) => readChoices(signal),
    staleTime: Infinity,
  });
}

/** What was chosen, as far as it is known by now. */
export const useChoices = (): Choices => useKept().data?.values ?? NOTHING;

const NOTHING: Choices = {};

/** Whether what was chosen is not known yet; a server that does not tell is not waited for. */
export const useChoicesPending = () => useKept().isPending;

/** What was chosen elsewhere holds here too; this browser only remembers it for the next start. */
export function useKeptChoices() {
  const { theme, language, density, zoom } = useChoices();
  useEffect(() => applyLook({ density, zoom }), [density, zoom]);
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
