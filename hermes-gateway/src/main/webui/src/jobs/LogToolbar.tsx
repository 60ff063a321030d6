import { Button, SearchInput, Switch, Tooltip } from '@patternfly/react-core';
import { readWholeLog, type LogLine } from '../api/jobs';
import { useToasts } from '../app/Toasts';
import { copyText } from '../ui/CopyLine';
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
    tell(copied ? `Copied ${plural(lines.length, 'line')}` : 'The browser does not allow copying here');
  };
  return (
    <div className="su-row su-log-tools">
      <SearchInput
        aria-label="Search the log"
        placeholder="Find in log"
        value={search}
        resultsCount={search ? lines.length : undefined}
        onChange={(_event, value) => onSearch(value)}
        onClear={() => onSearch('')}
      />
      <Switch
        id="log-times"
        label="Times"
        isChecked={hasTimes}
        onChange={(_event, checked) => onTimes(checked)}
      />
      <Tooltip content="Copy what is shown">
        <Button variant="plain" aria-label="Copy the log" icon={<CopyIcon />} onClick={() => void copy()} />
      </Tooltip>
      <Tooltip content="Download the whole log">
        <Button
          variant="plain"
          aria-label="Download the log"
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
