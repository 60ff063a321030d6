import { Button, Switch, Tooltip } from '@patternfly/react-core';
import { readWholeLog, type LogLine } from '../api/jobs';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { copyText } from '../ui/CopyLine';
import { SearchInput } from '../ui/SearchInput';
import { plural } from '../ui/format';
import { CopyIcon, DownloadIcon } from '../ui/icons';
import { plainText } from './logLines';

interface Props {
  jobId: string;
  lines: readonly LogLine[];
  search: string;
  onSearch: (search: string) => void;
  hasTimes: boolean;
  onTimes: (hasTimes: boolean) => void;
}

export function LogToolbar({ jobId, lines, search, onSearch, hasTimes, onTimes }: Props) {
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
        resultsCount={search ? lines.length : undefined}
        onChange={(_event, value) => onSearch(value)}
        onClear={() => onSearch('')}
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

/** The endpoint answers text only to whoever asks for text, which a plain link can't. */
async function download(jobId: string) {
  const url = URL.createObjectURL(new Blob([await readWholeLog(jobId)], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `job-${jobId}.log`;
  link.click();
  URL.revokeObjectURL(url);
}
