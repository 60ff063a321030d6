import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepChoice, readChoices, type Choices } from '../api/preferences';
import { applyLook } from '../look/look';
import { chooseLanguage, currentLanguage } from '../i18n/language';
import { choicesKey } from './queryKeys';
import { chooseTheme, storedTheme } from './theme';

const BEFORE = 'sysup.choices';

/** As they were when this browser read them last, until the server has told them. */
function choicesBefore(): { values: Choices } {
  try {
    return { values: JSON.parse(localStorage.getItem(BEFORE) ?? '{}') as Choices };
  } catch {
    return { values: {} };
  }
}

async function readAndRemember(signal: AbortSignal) {
  const choices = await readChoices(signal);
  localStorage.setItem(BEFORE, JSON.stringify(choices.values));
  return choices;
}

function useKept() {
  return useQuery<{ values: Choices }>({
    queryKey: choicesKey,
    queryFn: ({ signal }) => readAndRemember(signal),
    staleTime: Infinity,
    placeholderData: () => choicesBefore(),
  });
}

const NOTHING: Choices = {};

/** What was chosen, as far as it is known by now. */
export const useChoices = (): Choices => useKept().data?.values ?? NOTHING;

/** Whether only this browser's memory of them is known yet; a server that does not tell is not waited for. */
export const useChoicesPending = () => useKept().isPlaceholderData;

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

/** A choice is shown at once; one that could not be kept is taken back when the server is asked next. */
export function useKeepChoice() {
  const client = useQueryClient();
  const keep = useMutation({
    // One after the other: what was chosen last is what stays.
    scope: { id: choicesKey.join() },
    mutationFn: (choice: Choices) =>
      Promise.all((Object.keys(choice) as (keyof Choices)[]).map((key) => keepChoice(key, choice[key]))),
    onMutate: (choice) =>
      client.setQueryData<{ values: Choices }>(choicesKey, (before) => ({
        values: { ...before?.values, ...choice },
      })),
    onError: () => client.invalidateQueries({ queryKey: choicesKey }),
  });
  return (choice: Choices, onError?: (error: Error) => void) => keep.mutate(choice, { onError });
}
