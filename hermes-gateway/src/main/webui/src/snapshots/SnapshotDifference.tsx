import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { PackageDifference, SnapshotDiff, ValueChange } from '../api/snapshots';
import { t } from '../i18n/t';
import { otherValues, valueText } from './diffText';

/** What changed between two observations: packages, things of lists, and single values. */
export function SnapshotDifference({ diff }: { diff: SnapshotDiff }) {
  const others = otherValues(diff);
  const packages = diff.packages?.items.length ? diff.packages : undefined;
  if (!packages && diff.changes.length === 0) return <p className="su-quiet">{t('snapshots.nothing')}</p>;
  return (
    <>
      {packages && <Packages packages={packages} />}
      {diff.items.length > 0 && <Things items={diff.items} />}
      {others.length > 0 && <Values changes={others} />}
    </>
  );
}

function Packages({ packages }: { packages: PackageDifference }) {
  const { added, removed, changed, items } = packages;
  const isCut = items.length < added + removed + changed;
  return (
    <>
      <p>
        {t('snapshots.packagesCount', { added, removed, changed })}
        {isCut && ` ${t('snapshots.firstOnly', { count: items.length })}`}
      </p>
      <BeforeAfter
        label={t('snapshots.packages')}
        name={t('snapshots.name')}
        rows={items.map((one) => ({ ...one, path: `${one.name}:${one.arch}` }))}
      />
    </>
  );
}

function Values({ changes }: { changes: ValueChange[] }) {
  return <BeforeAfter label={t('snapshots.others')} name={t('snapshots.where')} rows={changes} />;
}

function BeforeAfter({ label, name, rows }: { label: string; name: string; rows: ValueChange[] }) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={label}>
        <Thead>
          <Tr>
            <Th>{name}</Th>
            <Th>{t('snapshots.before')}</Th>
            <Th>{t('snapshots.after')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.path}>
              <Td dataLabel={name}>{row.path}</Td>
              <Td dataLabel={t('snapshots.before')}>{valueText(row.before)}</Td>
              <Td dataLabel={t('snapshots.after')}>{valueText(row.after)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function Things({ items }: { items: SnapshotDiff['items'] }) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('snapshots.things')}>
        <Thead>
          <Tr>
            <Th>{t('snapshots.name')}</Th>
            <Th>{t('snapshots.where')}</Th>
            <Th>{t('snapshots.what')}</Th>
            <Th>{t('snapshots.things')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {items.map((item) => (
            <Tr key={`${item.list} ${item.name}`}>
              <Td dataLabel={t('snapshots.name')}>{item.name}</Td>
              <Td dataLabel={t('snapshots.where')}>{item.list}</Td>
              <Td dataLabel={t('snapshots.what')}>{t(`snapshots.whats.${item.what}`)}</Td>
              <Td dataLabel={t('snapshots.things')}>
                {item.what === 'changed' &&
                  item.values.map(({ path, before, after }) => (
                    <div key={path}>
                      {path}: {valueText(before)} → {valueText(after)}
                    </div>
                  ))}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
