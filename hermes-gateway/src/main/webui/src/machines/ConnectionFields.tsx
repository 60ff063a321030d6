import { t } from '../i18n/t';
import { TextField } from '../ui/TextField';
import type { ConnectionDraft } from './connectionDraft';

interface Props {
  draft: ConnectionDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (draft: ConnectionDraft) => void;
}

export function ConnectionFields({ draft, errorOf, onChange }: Props) {
  const set = (change: Partial<ConnectionDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="su-connection">
      <TextField
        id="machine-name"
        label={t('machines.field.name')}
        required
        placeholder="web-1"
        help={t('machines.field.nameHelp')}
        value={draft.name}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <TextField
        id="machine-tags"
        label={t('machines.field.tags')}
        placeholder="prod, web"
        help={t('machines.field.tagsHelp')}
        value={draft.tags}
        error={errorOf('tags')}
        onChange={(tags) => set({ tags })}
      />
      <TextField
        id="machine-host"
        label={t('machines.field.host')}
        required
        placeholder="web-1.example.org"
        help={t('machines.field.hostHelp')}
        value={draft.hostname}
        error={errorOf('hostname')}
        onChange={(hostname) => set({ hostname })}
      />
      <div className="su-connection__pair">
        <TextField
          id="machine-port"
          label={t('machines.field.port')}
          required
          value={draft.port}
          error={errorOf('port')}
          onChange={(port) => set({ port })}
        />
        <TextField
          id="machine-user"
          label={t('machines.field.user')}
          required
          placeholder="ops"
          autoComplete="off"
          value={draft.username}
          error={errorOf('username')}
          onChange={(username) => set({ username })}
        />
      </div>
      <TextField
        id="machine-jump"
        label={t('machines.field.through')}
        placeholder="bastion"
        help={t('machines.field.throughHelp')}
        value={draft.jump}
        error={errorOf('jump')}
        onChange={(jump) => set({ jump })}
      />
    </div>
  );
}
