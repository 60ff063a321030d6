import { t } from '../i18n/t';
import { ago, dateTime } from './format';
import { useNow } from './useNow';

interface Props {
  at: string | null | undefined;
  missing?: string;
}

export function RelativeTime({ at, missing = t('ui.never') }: Props) {
  const now = useNow();
  if (!at) return <span className="su-quiet">{missing}</span>;
  return (
    <time dateTime={at} title={dateTime(at)}>
      {ago(Date.parse(at), now)}
    </time>
  );
}
