import './texts';
import {
  DrawerActions,
  DrawerCloseButton,
  DrawerHead,
  DrawerPanelBody,
  DrawerPanelContent,
  Title,
} from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { AuditRow } from '../api/audit';
import { t } from '../i18n/t';
import { errorTitle } from '../jobs/errorTitle';
import { FactList } from '../ui/FactList';
import { count } from '../ui/format';
import { actionText, actorText, detailText, machineOf } from './auditText';
import { OutcomeLabel } from './OutcomeLabel';

interface Props {
  row: AuditRow;
  onClose: () => void;
}

const code = (text: string | null | undefined) => text && <code className="su-mono su-small">{text}</code>;

/** All that is known of one row; the focus goes there, and comes back when it is closed. */
export function AuditDetails({ row, onClose }: Props) {
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), [row.seq]);
  const machine = machineOf(row);
  return (
    <DrawerPanelContent widths={{ default: 'width_33' }} aria-labelledby="audit-row">
      <DrawerHead>
        <div ref={heading} tabIndex={-1}>
          <Title id="audit-row" headingLevel="h2" size="lg">
            {t('audit.rowNumber', { row: row.seq })}
          </Title>
        </div>
        <DrawerActions>
          <DrawerCloseButton aria-label={t('ui.close')} onClick={onClose} />
        </DrawerActions>
      </DrawerHead>
      <DrawerPanelBody>
        <div className="su-stack su-audit-facts">
          <FactList
            facts={[
              [t('audit.what'), actionText(row.action)],
              [t('audit.how'), <OutcomeLabel key="how" outcome={row.outcome} />],
              [t('audit.when'), code(row.at)],
              [t('audit.who'), actorText(row)],
              [t('audit.subject'), code(row.actor)],
              [t('audit.from'), code(row.remoteAddress)],
              [t('audit.target'), code(row.target)],
              [
                t('audit.machine'),
                machine && <Link to={`/machines/${machine}`}>{t('audit.toMachine')}</Link>,
              ],
              [t('audit.status'), row.status != null && count(row.status)],
              [t('audit.why'), row.errorKind && errorTitle(row.errorKind)],
              [t('audit.request'), code(row.requestId)],
              ...Object.entries(row.details).map(([name, value]): [string, React.ReactNode] => [
                name,
                code(detailText(value)),
              ]),
              [t('audit.hash'), code(row.hash)],
            ]}
          />
          {row.requestId && (
            <Link to={`/audit?${new URLSearchParams({ text: row.requestId }).toString()}`}>
              {t('audit.sameRequest')}
            </Link>
          )}
        </div>
      </DrawerPanelBody>
    </DrawerPanelContent>
  );
}
