import { ExpandableSection, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { Trans } from 'react-i18next';
import type { HostKey, Machine } from '../api/machines';
import { t } from '../i18n/t';
import { CopyLine } from '../ui/CopyLine';
import { isSameFingerprint, keyFile } from './fingerprint';

interface Props {
  machine: Machine;
  hostKey: HostKey;
}

export function HostKeyComparison({ machine, hostKey }: Props) {
  const [expected, setExpected] = useState('');
  const isSame = isSameFingerprint(expected, hostKey.fingerprint);
  return (
    <div className="su-stack">
      <div className="su-fingerprint">
        <span className="su-quiet">
          {t('machines.comparison.shows', { machine: machine.name, type: hostKey.keyType })}
        </span>
        <CopyLine text={hostKey.fingerprint} label={t('machines.comparison.fingerprint')} />
      </div>
      <p>
        <Trans i18nKey="machines.comparison.compare" components={{ strong: <strong /> }} />
      </p>
      <CopyLine
        text={`ssh-keygen -lf /etc/ssh/${keyFile(hostKey.keyType)}`}
        label={t('machines.comparison.command')}
      />
      <div>
        <TextInput
          id={`expected-${hostKey.id}`}
          className="su-mono"
          aria-label={t('machines.comparison.expected')}
          placeholder={t('machines.comparison.paste')}
          spellCheck={false}
          value={expected}
          validated={expected ? (isSame ? 'success' : 'error') : 'default'}
          onChange={(_event, text) => setExpected(text)}
        />
        {expected && (
          <HelperText isLiveRegion>
            <HelperTextItem variant={isSame ? 'success' : 'error'}>
              {isSame ? t('machines.comparison.same') : t('machines.comparison.different')}
            </HelperTextItem>
          </HelperText>
        )}
      </div>
      <ExpandableSection toggleText={t('machines.comparison.noWay')}>
        <p className="su-quiet">{t('machines.comparison.elsewhere')}</p>
        <CopyLine
          text={`ssh-keyscan -p ${machine.port} ${machine.hostname} | ssh-keygen -lf -`}
          label={t('machines.comparison.keyscan')}
        />
      </ExpandableSection>
    </div>
  );
}
