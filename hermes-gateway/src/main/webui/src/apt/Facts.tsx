import './texts';
import { t } from '../i18n/t';
import { count } from '../ui/format';

type Fact =
  'updates' | 'security' | 'upgrade' | 'distUpgrade' | 'install' | 'remove' | 'held' | 'keptBack' | 'phased';

interface Props {
  facts: [number: number, fact: Fact][];
}

/** The counts that are not zero; the first is shown always. */
export function Facts({ facts }: Props) {
  return (
    <div className="su-facts">
      {facts
        .filter(([number], index) => number > 0 || index === 0)
        .map(([number, fact]) => (
          <div className="su-fact" key={fact}>
            <strong>{count(number)}</strong>
            <span>{t(`apt.fact.${fact}`, { count: number })}</span>
          </div>
        ))}
    </div>
  );
}
