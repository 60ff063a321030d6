import './texts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { discardLetter, listWaitingLetters, redriveLetter, type Mended } from '../api/deadLetters';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { queueKeys } from './queueKeys';
import { useQueueChange } from './useQueueChange';

const LOOK = 15_000;

export function useDeadLetters(cursor: string | undefined) {
  return useQuery({
    queryKey: queueKeys.letters(cursor),
    queryFn: ({ signal }) => listWaitingLetters(cursor, signal),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK,
  });
}

export function useRedrive(id: string) {
  const { tell } = useToasts();
  return useQueueChange(
    (mended: Mended) => redriveLetter(id, mended),
    ({ topic }) => tell(t('queue.letters.sent'), topic),
  );
}

export function useDiscard(id: string) {
  const { tell } = useToasts();
  return useQueueChange(
    () => discardLetter(id),
    ({ topic }) => tell(t('queue.letters.discarded'), topic),
  );
}
