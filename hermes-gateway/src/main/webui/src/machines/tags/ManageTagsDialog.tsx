import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import type { TagCount } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { t } from '../../i18n/t';
import { plural } from '../../ui/format';
import { Modal } from '../../ui/Modal';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TableSkeleton } from '../../ui/TableSkeleton';
import { TagLabel } from '../TagList';
import { useTags } from '../useMachines';
import { EditTagForm } from './EditTagForm';
import { RemoveTagForm } from './RemoveTagForm';

interface Step {
  is: 'edit' | 'remove';
  tag: TagCount;
}

export function ManageTagsDialog({ onClose }: { onClose: () => void }) {
  const [step, setStep] = useState<Step>();
  const back = () => setStep(undefined);
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="tags-title">
      {step?.is === 'edit' && <EditTagForm tag={step.tag} onBack={back} />}
      {step?.is === 'remove' && <RemoveTagForm tag={step.tag} onBack={back} />}
      {!step && (
        <>
          <ModalHeader
            labelId="tags-title"
            title={t('machines.tags.title')}
            description={t('machines.tags.lead')}
          />
          <ModalBody>
            <AllTags onStep={setStep} />
          </ModalBody>
          <ModalFooter>
            <Button variant="secondary" onClick={onClose}>
              {t('ui.close')}
            </Button>
          </ModalFooter>
        </>
      )}
    </Modal>
  );
}

function AllTags({ onStep }: { onStep: (step: Step) => void }) {
  const tags = useTags();
  if (tags.isPending) return <TableSkeleton label={t('machines.tags.loading')} />;
  if (tags.isError) return <ProblemAlert error={tags.error} onRetry={() => void tags.refetch()} />;
  if (tags.data.items.length === 0) return <p className="su-quiet">{t('machines.tags.none')}</p>;
  return (
    <Table variant="compact" aria-label={t('machines.tags.title')}>
      <Thead>
        <Tr>
          <Th>{t('machines.tags.name')}</Th>
          <Th>{t('machines.title')}</Th>
          <Th screenReaderText={t('machines.tags.actions')} />
        </Tr>
      </Thead>
      <Tbody>
        {tags.data.items.map((tag) => (
          <Tr key={tag.id}>
            <Td dataLabel={t('machines.tags.name')}>
              <TagLabel tag={tag} />
            </Td>
            <Td dataLabel={t('machines.title')}>{plural(tag.machines, 'machine')}</Td>
            <Td isActionCell>
              <div className="su-row su-tag-actions">
                <ScopedButton
                  needs="operate"
                  size="sm"
                  variant="secondary"
                  aria-label={t('machines.tags.editOne', { name: tag.name })}
                  onClick={() => onStep({ is: 'edit', tag })}
                >
                  {t('machines.tags.edit')}
                </ScopedButton>
                <ScopedButton
                  needs="operate"
                  size="sm"
                  variant="secondary"
                  isDanger
                  aria-label={t('machines.tags.removeOne', { name: tag.name })}
                  onClick={() => onStep({ is: 'remove', tag })}
                >
                  {t('machines.tags.remove')}
                </ScopedButton>
              </div>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
