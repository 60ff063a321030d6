import { ExpandableSection, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { HostKey, Machine } from '../api/machines';
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
          {machine.name} shows this {hostKey.keyType} key
        </span>
        <CopyLine text={hostKey.fingerprint} label="fingerprint" />
      </div>
      <p>
        Compare it with what the machine says about itself. Run this <strong>on the machine</strong>, at its
        own console or over a connection you already trust:
      </p>
      <CopyLine text={`ssh-keygen -lf /etc/ssh/${keyFile(hostKey.keyType)}`} label="command" />
      <div>
        <TextInput
          id={`expected-${hostKey.id}`}
          className="su-mono"
          aria-label="Fingerprint to compare with"
          placeholder="Paste its output here to compare"
          spellCheck={false}
          value={expected}
          validated={expected ? (isSame ? 'success' : 'error') : 'default'}
          onChange={(_event, text) => setExpected(text)}
        />
        {expected && (
          <HelperText isLiveRegion>
            <HelperTextItem variant={isSame ? 'success' : 'error'}>
              {isSame ? 'The same key.' : 'Not the same. Do not approve unless you know why.'}
            </HelperTextItem>
          </HelperText>
        )}
      </div>
      <ExpandableSection toggleText="No way to look at the machine itself?">
        <p className="su-quiet">
          From another computer, best over another network, ask for the key once more. It only proves that
          both see the same machine.
        </p>
        <CopyLine
          text={`ssh-keyscan -p ${machine.port} ${machine.hostname} | ssh-keygen -lf -`}
          label="keyscan command"
        />
      </ExpandableSection>
    </div>
  );
}
