import { Badge, Button, Switch, Tooltip } from '@patternfly/react-core';
import { readWholeLog, type LogLine } from '../api/jobs';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { copyText } from '../ui/CopyLine';
import { Choice } from '../ui/Choice';
import { SearchInput } from '../ui/SearchInput';
import { plural } from '../ui/format';
import { CopyIcon, DownloadIcon } from '../ui/icons';
import { plainText, TAILS } from './logLines';

interface Props {
  jobId: string;
  lines: readonly LogLine[];
  search: string;
  onSearch: (search: string) => void;
  hasTimes: boolean;
  onTimes: (hasTimes: boolean) => void;
  tail: number;
  onTail: (tail: number) => void;
}

export function LogToolbar({ jobId, lines, search, onSearch, hasTimes, onTimes, tail, onTail }: Props) {
  const { tell, fail } = useToasts();
  const copy = async () => {
    const copied = await copyText(plainText(lines, hasTimes));
    tell(copied ? t('jobs.log.copied', { lines: plural(lines.length, 'line') }) : t('jobs.log.copyRefused'));
  };
  return (
    <div className="su-row su-log-tools">
      <SearchInput
        aria-label={t('jobs.log.search')}
        placeholder={t('jobs.log.find')}
        value={search}
        beside={<Badge isRead>{lines.length}</Badge>}
        onChange={(_event, value) => onSearch(value)}
        onClear={() => onSearch('')}
      />
      <Choice
        id="log-tail"
        className="su-log-tools__tail"
        label={t('jobs.log.tail')}
        value={String(tail)}
        options={TAILS.map((size) => ({ value: String(size), label: tailText(size) }))}
        onChange={(size) => onTail(Number(size))}
      />
      <Switch
        id="log-times"
        label={t('jobs.log.times')}
        isChecked={hasTimes}
        onChange={(_event, checked) => onTimes(checked)}
      />
      <Tooltip content={t('jobs.log.copyShown')}>
        <Button
          variant="plain"
          aria-label={t('jobs.log.copy')}
          icon={<CopyIcon />}
          onClick={() => void copy()}
        />
      </Tooltip>
      <Tooltip content={t('jobs.log.downloadWhole')}>
        <Button
          variant="plain"
          aria-label={t('jobs.log.download')}
          icon={<DownloadIcon />}
          onClick={() => void download(jobId).catch(fail)}
        />
      </Tooltip>
    </div>
  );
}

const tailText = (tail: number) => (tail === 0 ? t('jobs.log.all') : t('jobs.log.last', { lines: tail }));

/** The endpoint answers text only to whoever asks for text, which a plain link can't. */
async function download(jobId: string) {
  const url = URL.createObjectURL(new Blob([await readWholeLog(jobId)], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `job-${jobId}.log`;
  link.click();
  URL.revokeObjectURL(url);
}
