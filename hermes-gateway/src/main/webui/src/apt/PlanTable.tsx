import './texts';
import { Checkbox } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { PlanItem } from '../api/apt';
import { t } from '../i18n/t';
import { changeText } from '../outlook/PlanRoomLine';
import { SourceCell } from '../outlook/SourceCell';
import '../outlook/texts';
import { bytes } from '../ui/format';
import { OperationLabel, ReasonPill, SecurityPill } from './OperationLabel';
import { VersionChange } from './VersionChange';

interface Props {
  items: PlanItem[];
  label: string;
  /** Without it the table can't be chosen from. */
  choice?: { isChosen: (item: PlanItem) => boolean; choose: (items: PlanItem[], chosen: boolean) => void };
}

export const canChoose = (item: PlanItem) => item.operation === 'upgrade';

export function PlanTable({ items, label, choice }: Props) {
  const choosable = items.filter(canChoose);
  const hasSizes = items.some((item) => item.downloadBytes != null);
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={label} gridBreakPoint="" className="su-narrow-table">
        <Thead>
          <Tr>
            {choice && (
              <Th aria-label={t('apt.choice')} className="su-check-cell">
                <Checkbox
                  id="choose-all"
                  aria-label={t('apt.chooseAll')}
                  isChecked={choosable.length > 0 && choosable.every(choice.isChosen)}
                  onChange={(_event, chosen) => choice.choose(choosable, chosen)}
                />
              </Th>
            )}
            <Th>{t('apt.package')}</Th>
            <Th>{t('apt.change')}</Th>
            <Th>{t('apt.version')}</Th>
            {hasSizes && <Th className="su-wide-only">{t('outlook.size')}</Th>}
            <Th className="su-wide-only">{t('apt.origin')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {items.map((item) => (
            <Tr key={`${item.name}:${item.arch ?? ''}`} className={`su-plan-row--${item.operation}`}>
              {choice && (
                <Td className="su-check-cell">
                  {canChoose(item) && (
                    <Checkbox
                      id={`choose-${item.name}-${item.arch ?? ''}`}
                      aria-label={t('apt.choose', { name: item.name })}
                      isChecked={choice.isChosen(item)}
                      onChange={(_event, chosen) => choice.choose([item], chosen)}
                    />
                  )}
                </Td>
              )}
              <Td dataLabel={t('apt.package')}>
                <span className="su-mono su-package">{item.name}</span>
                {item.arch && item.arch !== 'all' && <span className="su-quiet su-arch">:{item.arch}</span>}
              </Td>
              <Td dataLabel={t('apt.change')}>
                <div className="su-row">
                  <OperationLabel operation={item.operation} />
                  {item.security && <SecurityPill />}
                  {item.reason && <ReasonPill reason={item.reason} />}
                </div>
              </Td>
              <Td dataLabel={t('apt.version')}>
                <VersionChange from={item.from} to={item.to} />
              </Td>
              {hasSizes && (
                <Td dataLabel={t('outlook.size')} className="su-wide-only">
                  {item.downloadBytes != null && bytes(item.downloadBytes)}
                  {item.installedBytesChange != null && (
                    <div className="su-quiet">{changeText(item.installedBytesChange)}</div>
                  )}
                </Td>
              )}
              <Td dataLabel={t('apt.origin')} className="su-wide-only">
                <SourceCell item={item} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
