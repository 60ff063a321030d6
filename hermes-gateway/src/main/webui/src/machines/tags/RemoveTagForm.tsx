import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import type { TagCount } from '../../api/machines';
import { useToasts } from '../../app/Toasts';
import { t } from '../../i18n/t';
import { busy } from '../../ui/busy';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { useTagRemoval } from './useTagEdits';

interface Props {
  tag: TagCount;
  onBack: () => void;
}

export function RemoveTagForm({ tag, onBack }: Props) {
  const remove = useTagRemoval();
  const { tell } = useToasts();
  const { name, machines } = tag;
  return (
    <>
      <ModalHeader
        labelId="tags-title"
        titleIconVariant="warning"
        title={t('machines.tags.removeTitle', { name })}
      />
      <ModalBody>
        <p>
          {machines > 0
            ? t('machines.tags.removeCarried', { count: machines })
            : t('machines.tags.removeUnused')}
        </p>
        <p className="su-quiet">{t('machines.tags.selectorsStay')}</p>
        {remove.isError && <ProblemAlert error={remove.error} />}
      </ModalBody>
      <ModalFooter>
        <Button
          variant="danger"
          isDisabled={remove.isPending}
          {...busy(remove.isPending)}
          onClick={() =>
            remove.mutate(tag, {
              onSuccess: () => {
                tell(t('machines.tags.removed', { name }));
                onBack();
              },
            })
          }
        >
          {t('machines.tags.remove')}
        </Button>
        <Button variant="link" onClick={onBack}>
          {t('machines.tags.back')}
        </Button>
      </ModalFooter>
    </>
  );
}
