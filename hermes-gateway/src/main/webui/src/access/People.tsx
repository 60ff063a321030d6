import './texts';
import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import type { Person } from '../api/access';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Pill } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';
import { AccessSection } from './AccessSection';
import { roleName } from './roleName';
import { useMovePerson, usePeople } from './useAccess';

type Asked = { person: Person; move: 'block' | 'sign-out' };

export function People() {
  const people = usePeople();
  const [asked, setAsked] = useState<Asked>();
  return (
    <AccessSection
      title={t('access.people.title')}
      lead={t('access.people.lead')}
      loading={t('access.people.loading')}
      none={t('access.people.none')}
      rows={people}
    >
      {(items) => (
        <>
          <PeopleTable people={items} onAsk={setAsked} />
          {asked && <AskDialog asked={asked} onClose={() => setAsked(undefined)} />}
        </>
      )}
    </AccessSection>
  );
}

function PeopleTable({ people, onAsk }: { people: Person[]; onAsk: (asked: Asked) => void }) {
  const move = useMovePerson();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('access.people.title')}>
        <Thead>
          <Tr>
            <Th>{t('access.people.name')}</Th>
            <Th>{t('access.people.role')}</Th>
            <Th>{t('access.people.seen')}</Th>
            <Th screenReaderText={t('access.people.decide')} />
          </Tr>
        </Thead>
        <Tbody>
          {people.map((person) => (
            <Tr key={person.subject}>
              <Td dataLabel={t('access.people.name')}>
                <div className="su-row">
                  <strong>{person.label}</strong>
                  <code className="su-mono su-quiet">{person.subject}</code>
                  {person.blockedAt && (
                    <Pill color="red" explains={t('access.people.blockedExplains')}>
                      {t('access.people.blocked')}
                    </Pill>
                  )}
                </div>
              </Td>
              <Td dataLabel={t('access.people.role')}>{roleName(person.scopes)}</Td>
              <Td dataLabel={t('access.people.seen')}>
                <RelativeTime at={person.lastSeenAt} />
              </Td>
              <Td isActionCell>
                <div className="su-row su-row--one-line">
                  {person.blockedAt ? (
                    <Button
                      variant="secondary"
                      size="sm"
                      aria-label={t('access.people.unblockWhom', { name: person.label })}
                      onClick={() => move.mutate({ person, move: 'unblock' })}
                    >
                      {t('access.people.unblock')}
                    </Button>
                  ) : (
                    <>
                      <Button
                        variant="secondary"
                        size="sm"
                        aria-label={t('access.people.signOutWhom', { name: person.label })}
                        onClick={() => onAsk({ person, move: 'sign-out' })}
                      >
                        {t('access.people.signOut')}
                      </Button>
                      <Button
                        variant="secondary"
                        size="sm"
                        isDanger
                        aria-label={t('access.people.blockWhom', { name: person.label })}
                        onClick={() => onAsk({ person, move: 'block' })}
                      >
                        {t('access.people.block')}
                      </Button>
                    </>
                  )}
                </div>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function AskDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const move = useMovePerson();
  const blocks = asked.move === 'block';
  const { label: name } = asked.person;
  return (
    <ConfirmDialog
      title={t(blocks ? 'access.people.blockQuestion' : 'access.people.signOutQuestion', { name })}
      confirm={t(blocks ? 'access.people.block' : 'access.people.signOut')}
      isDanger={blocks}
      isBusy={move.isPending}
      error={move.error}
      onConfirm={() => move.mutate(asked, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t(blocks ? 'access.people.blockExplains' : 'access.people.signOutExplains')}
    </ConfirmDialog>
  );
}
