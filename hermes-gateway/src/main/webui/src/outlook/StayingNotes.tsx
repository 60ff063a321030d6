import './texts';
import './outlook.css';
import { Trans } from 'react-i18next';
import type { AnalyzeResult } from '../api/apt';
import { ActedRules } from '../excludes/ActedRules';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';

/** What no plan of apt names: packages that rules or preferences keep, and files that dpkg may ask about. */
export function StayingNotes({ result: { pinned, conffiles, rules } }: { result: AnalyzeResult }) {
  return (
    <>
      {rules && rules.length > 0 && <ActedRules rules={rules} />}
      {pinned && pinned.length > 0 && (
        <Alert isInline variant="info" title={t('outlook.pinned.title', { count: pinned.length })}>
          <ul className="su-outlook__list">
            {pinned.map(({ name, installed, newer, priority }) => (
              <li key={name}>{t('outlook.pinned.line', { name, installed, newer, priority })}</li>
            ))}
          </ul>
        </Alert>
      )}
      {conffiles && conffiles.length > 0 && (
        <Alert isInline variant="info" title={t('outlook.conffiles.title', { count: conffiles.length })}>
          <ul className="su-outlook__list">
            {conffiles.map(({ packageName, path, state }) => (
              <li key={`${packageName} ${path}`}>
                <Trans
                  i18nKey={`outlook.conffiles.${state}`}
                  values={{ name: packageName }}
                  components={{ path: <code>{path}</code> }}
                />
              </li>
            ))}
          </ul>
          {t('outlook.conffiles.body')}
        </Alert>
      )}
    </>
  );
}
