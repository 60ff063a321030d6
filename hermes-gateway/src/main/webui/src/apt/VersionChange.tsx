import './texts';
import { t } from '../i18n/t';

interface Props {
  from?: string | null;
  to?: string | null;
}

/** The part of the new version that differs is the part to read. */
export function VersionChange({ from, to }: Props) {
  if (!from && !to) return <span className="su-quiet">–</span>;
  if (!to) return <span className="su-version su-version--gone">{from}</span>;
  const same = from ? commonStart(from, to) : 0;
  return (
    <span className="su-version">
      {from ? (
        <>
          <span className="su-quiet">{from}</span>
          <span aria-label={t('apt.becomes')} role="img" className="su-version__arrow">
            →
          </span>
        </>
      ) : (
        <span className="su-quiet">{t('apt.new')}</span>
      )}
      <span>
        {to.slice(0, same)}
        <strong>{to.slice(same)}</strong>
      </span>
    </span>
  );
}

function commonStart(a: string, b: string): number {
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index += 1;
  const boundary = Math.max(...['.', '-', '+', ':', '~'].map((mark) => b.lastIndexOf(mark, index - 1)));
  return index === b.length ? 0 : boundary + 1;
}
