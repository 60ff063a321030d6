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
        label="Name"
        required
        placeholder="web-1"
        help="How you call it."
        value={draft.name}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <TextField
        id="machine-tags"
        label="Tags"
        placeholder="prod, web"
        help="For filters and schedules, with commas between."
        value={draft.tags}
        error={errorOf('tags')}
        onChange={(tags) => set({ tags })}
      />
      <TextField
        id="machine-host"
        label="Host"
        required
        placeholder="web-1.example.org"
        help="DNS name or IP address."
        value={draft.hostname}
        error={errorOf('hostname')}
        onChange={(hostname) => set({ hostname })}
      />
      <div className="su-connection__pair">
        <TextField
          id="machine-port"
          label="Port"
          required
          value={draft.port}
          error={errorOf('port')}
          onChange={(port) => set({ port })}
        />
        <TextField
          id="machine-user"
          label="User"
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
        label="Through"
        placeholder="bastion"
        help="A machine that this one is reached through, by its name here; empty when it is reached straight."
        value={draft.jump}
        error={errorOf('jump')}
        onChange={(jump) => set({ jump })}
      />
    </div>
  );
}
