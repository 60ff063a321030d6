import { Title } from '@patternfly/react-core';
import { useEffect, type ReactNode } from 'react';
import { t } from '../i18n/t';

interface Props {
  title: string;
  lead?: ReactNode;
  above?: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
}

export function PageHeading({ title, lead, above, beside, actions }: Props) {
  useEffect(() => {
    document.title = t('ui.pageTitle', { title });
  }, [title]);
  return (
    <header className="su-heading">
      {above}
      <div className="su-heading__row">
        <div className="su-heading__text">
          <div className="su-heading__title">
            <Title headingLevel="h1" size="2xl">
              {title}
            </Title>
            {beside}
          </div>
          {lead && <div className="su-heading__lead">{lead}</div>}
        </div>
        {actions && <div className="su-heading__actions">{actions}</div>}
      </div>
    </header>
  );
}
