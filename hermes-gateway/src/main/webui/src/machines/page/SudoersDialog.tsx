import { Button, Checkbox, FormGroup, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Machine } from '../../api/machines';
import { readSudoers } from '../../api/sudoers';
import { t } from '../../i18n/t';
import { useActionTitle } from '../../jobs/useActions';
import { Choice } from '../../ui/Choice';
import { copyText, CopyLine } from '../../ui/CopyLine';
import { Modal } from '../../ui/Modal';
import { ProblemAlert } from '../../ui/ProblemAlert';

/** Those that fixed commands suffice for; the server refuses others. */
const GRANTABLE = ['apt.analyze', 'apt.upgrade', 'apt.repair', 'machine.probe', 'machine.reboot'] as const;

/** To look and to upgrade; what is needed in trouble is to be asked for. */
const USUAL: readonly string[] = ['apt.analyze', 'apt.upgrade', 'machine.probe'];

interface Props {
  machine: Machine;
  onClose: () => void;
}

export function SudoersDialog({ machine, onClose }: Props) {
  const [chosen, setChosen] = useState<string[]>([...USUAL]);
  const [shown, setShown] = useState<'installer' | 'sudoers'>('installer');
  const [isCopied, setCopied] = useState(false);
  const titleOf = useActionTitle();
  const query = {
    user: machine.username,
    actions: chosen.join(','),
    password: machine.sudoMode === 'same_as_ssh' || machine.sudoMode === 'separate',
  };
  const { data, error } = useQuery({
    queryKey: ['sudoers', query],
    queryFn: ({ signal }) => readSudoers(query, signal),
    placeholderData: keepPreviousData,
    enabled: chosen.length > 0,
  });
  const text = data?.[shown] ?? '';
  const name = shown === 'installer' ? `sysup-rights-${machine.username}.sh` : `sysup-${machine.username}`;
  const choose = (action: string, isOn: boolean) => {
    setCopied(false);
    setChosen(GRANTABLE.filter((each) => (each === action ? isOn : chosen.includes(each))));
  };
  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="sudoers-title">
      <ModalHeader
        labelId="sudoers-title"
        title={t('machines.rights.dialog', { user: machine.username })}
        description={t('machines.rights.lead')}
      />
      <ModalBody tabIndex={0} aria-label={t('machines.rights.content')}>
        <div className="su-stack">
          <FormGroup label={t('machines.rights.for')} role="group" fieldId="sudoers-for">
            {GRANTABLE.map((action) => (
              <Checkbox
                key={action}
                id={`sudoers-${action}`}
                label={titleOf(action)}
                isChecked={chosen.includes(action)}
                onChange={(_event, isOn) => choose(action, isOn)}
              />
            ))}
          </FormGroup>
          <Choice
            id="sudoers-what"
            label={t('machines.rights.what')}
            value={shown}
            options={[
              { value: 'installer', label: t('machines.rights.script') },
              { value: 'sudoers', label: t('machines.rights.file') },
            ]}
            onChange={setShown}
          />
          {error && <ProblemAlert error={error} />}
          {shown === 'installer' && <CopyLine text={`sudo sh ${name}`} label={t('machines.rights.howTo')} />}
          {chosen.length > 0 && (
            <pre className="su-script su-mono" tabIndex={0} aria-label={name}>
              {text}
            </pre>
          )}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button isDisabled={!text || chosen.length === 0} onClick={() => void copyText(text).then(setCopied)}>
          {isCopied ? t('machines.rights.copied') : t('machines.rights.copy')}
        </Button>
        <Button
          variant="secondary"
          component="a"
          isDisabled={!text || chosen.length === 0}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={name}
        >
          {t('machines.rights.download')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
