import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { ProblemAlert } from '../ui/ProblemAlert';
import { isReady, limitOf, type LimitDraft } from './limitDraft';
import { LimitFields } from './LimitFields';
import { useSetLimit } from './useLimits';

interface Props {
  start: LimitDraft;
  onClose: () => void;
}

export function LimitDialog({ start, onClose }: Props) {
  const [draft, setDraft] = useState(start);
  const set = useSetLimit();
  const errorOf = (field: string) => (set.error ? asProblem(set.error).fieldError(field) : undefined);
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="limit-title">
      <ModalHeader
        labelId="limit-title"
        title="Set a limit"
        description="Jobs above it wait in the queue. What runs already goes on."
      />
      <ModalBody>
        <Form
          id="set-limit"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady(draft)) set.mutate(limitOf(draft), { onSuccess: onClose });
          }}
        >
          {set.isError && <ProblemAlert error={set.error} />}
          <LimitFields
            draft={draft}
            errorOf={errorOf}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="set-limit"
          isDisabled={!isReady(draft) || set.isPending}
          isLoading={set.isPending}
        >
          Set limit
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
