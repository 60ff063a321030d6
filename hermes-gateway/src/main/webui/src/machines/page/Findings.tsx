import type { Finding, Hardware } from '../../api/machines';
import { t } from '../../i18n/t';
import { wordText } from '../../ui/format';
import { ExclamationTriangleIcon, InfoCircleIcon } from '../../ui/icons';

interface Props {
  hardware: Hardware;
  level: Finding['level'];
}

/** What a probe found; one of an older version told sentences only. */
export function Findings({ hardware, level }: Props) {
  const told = hardware.findings ?? [];
  const older = told.length === 0 && level === 'warning' ? (hardware.warnings ?? []) : [];
  const findings = told.filter((finding) => finding.level === level);
  if (findings.length + older.length === 0) return null;
  const label = level === 'warning' ? t('machines.overview.warnings') : t('machines.hardware.notes');
  return (
    <ul className={level === 'note' ? 'su-notes su-notes--quiet' : 'su-notes'} aria-label={label}>
      {findings.map(({ kind, subject, message }) => (
        <li key={`${kind} ${subject} ${message}`}>
          {level === 'warning' ? <ExclamationTriangleIcon /> : <InfoCircleIcon />}
          <span>
            <strong>{wordText('machines.finding', kind)}</strong> {message}
          </span>
        </li>
      ))}
      {older.map((message) => (
        <li key={message}>
          <ExclamationTriangleIcon />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
