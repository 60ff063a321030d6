import './texts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { artifactUrl, pinArtifact, readArtifact, verifyArtifact, type Artifact } from '../api/artifacts';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { FactList } from '../ui/FactList';
import { bytes, dateTime } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';

const keyOf = (id: string) => ['artifacts', id] as const;

/** The file that the log of a job is kept in. */
export function StoredLog({ artifactId }: { artifactId: string }) {
  const client = useQueryClient();
  const { fail } = useToasts();
  const artifact = useQuery({
    queryKey: keyOf(artifactId),
    queryFn: ({ signal }) => readArtifact(artifactId, signal),
    retry: false,
  });
  const known = { onSuccess: (now: Artifact) => client.setQueryData(keyOf(artifactId), now), onError: fail };
  const pin = useMutation({ mutationFn: (pinned: boolean) => pinArtifact(artifactId, pinned), ...known });
  const verify = useMutation({ mutationFn: () => verifyArtifact(artifactId), ...known });
  if (artifact.isError) return <ProblemAlert error={artifact.error} />;
  if (!artifact.data) return null;
  const { pinned } = artifact.data;
  return (
    <section className="su-stack" aria-labelledby="stored-log-title">
      <h2 id="stored-log-title" className="su-section-title">
        {t('artifacts.title')}
      </h2>
      <FactList facts={factsOf(artifact.data)} />
      <div className="su-row">
        <a href={artifactUrl(artifactId)} download>
          {t('artifacts.download')}
        </a>
        <ScopedButton
          needs="operate"
          variant="secondary"
          size="sm"
          isDisabled={pin.isPending}
          onClick={() => pin.mutate(!pinned)}
        >
          {pinned ? t('artifacts.unpin') : t('artifacts.pin')}
        </ScopedButton>
        <ScopedButton
          needs="operate"
          variant="secondary"
          size="sm"
          isDisabled={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t('artifacts.verify')}
        </ScopedButton>
      </div>
    </section>
  );
}

function factsOf(artifact: Artifact): [string, string][] {
  return [
    [t('artifacts.size'), bytes(artifact.bytes)],
    [t('artifacts.checksum'), artifact.sha256],
    [t('artifacts.secrets'), artifact.redacted ? t('artifacts.redacted') : t('artifacts.notRedacted')],
    [t('artifacts.goes'), untilOf(artifact)],
    [t('artifacts.file'), foundOf(artifact)],
  ];
}

function untilOf({ pinned, expiresAt }: Artifact): string {
  if (pinned) return t('artifacts.pinned');
  return expiresAt ? dateTime(expiresAt) : t('artifacts.unknown');
}

function foundOf({ integrity, verifiedAt }: Artifact): string {
  const found = t(`artifacts.integrity.${integrity ?? 'unchecked'}`);
  return verifiedAt ? t('artifacts.lookedAt', { found, time: dateTime(verifiedAt) }) : found;
}
