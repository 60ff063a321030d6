import type { ListFormat, NewImport } from '../../api/bulk';
import type { Credential } from '../../api/machines';
import { tagsOf } from '../bulk/tagWords';

export interface ImportDraft {
  format: ListFormat;
  content: string;
  username: string;
  tags: string;
  skipWrong: boolean;
}

export const emptyImport: ImportDraft = {
  format: 'csv',
  content: '',
  username: '',
  tags: '',
  skipWrong: false,
};

const ENDINGS: [RegExp, ListFormat][] = [
  [/\.csv$/i, 'csv'],
  [/\.json$/i, 'json'],
  [/\.(ini|ya?ml)$/i, 'ansible'],
  [/(^|[_.-])(config|ssh_config)$/i, 'ssh_config'],
];

/** What the name of a file tells of its format. */
export const formatOf = (fileName: string): ListFormat | undefined =>
  ENDINGS.find(([ending]) => ending.test(fileName))?.[1];

export function importOf(draft: ImportDraft, dryRun: boolean, credential?: Credential): NewImport {
  return {
    format: draft.format,
    content: draft.content,
    defaults: { username: draft.username.trim() || undefined, tags: tagsOf(draft.tags) },
    credential,
    dryRun,
    skipWrong: draft.skipWrong,
  };
}
