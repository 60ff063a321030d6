import './texts';
import '../messageGroups/texts';
import { Button } from '@patternfly/react-core';
import { useSearchParams } from 'react-router';
import { t } from '../i18n/t';
import { MessageGroups } from '../messageGroups/MessageGroups';
import { ViewChoice, type MessageView } from '../messageGroups/ViewChoice';
import { changedFilter } from '../ui/changedFilter';
import { PageHeading } from '../ui/PageHeading';
import { MessageList } from './MessageList';

export function MessagesPage() {
  const [params, setParams] = useSearchParams();
  const view: MessageView = params.get('view') === 'across' ? 'across' : '';
  const change = (to: object) => setParams((before) => changedFilter(before, to), { replace: true });
  return (
    <>
      <PageHeading
        title={t('messages.title')}
        lead={t('messages.lead')}
        actions={<ViewChoice view={view} onChange={(next) => change({ view: next, key: '' })} />}
      />
      {params.get('key') && (
        <p className="su-quiet">
          {t('messageGroups.only')}{' '}
          <Button variant="link" isInline onClick={() => change({ key: '', acknowledged: '' })}>
            {t('messageGroups.all')}
          </Button>
        </p>
      )}
      {view === 'across' ? <MessageGroups /> : <MessageList label={t('messages.title')} />}
    </>
  );
}
