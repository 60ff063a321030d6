import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { HostSigner } from '../api/trust';
import { ScopedButton } from '../app/ScopedButton';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';

interface Props {
  signers: HostSigner[];
  onRemove: (signer: HostSigner) => void;
}

export function SignerTable({ signers, onRemove }: Props) {
  const nameOf = useActorName();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('trust.signers.title')}>
        <Thead>
          <Tr>
            <Th>{t('trust.name')}</Th>
            <Th>{t('trust.speaksFor')}</Th>
            <Th>{t('trust.signers.fingerprint')}</Th>
            <Th>{t('trust.setBy')}</Th>
            <Th screenReaderText={t('trust.remove')} />
          </Tr>
        </Thead>
        <Tbody>
          {signers.map((signer) => (
            <Tr key={signer.id}>
              <Td dataLabel={t('trust.name')}>
                <strong>{signer.name}</strong>
              </Td>
              <Td dataLabel={t('trust.speaksFor')}>
                {signer.tag ? t('trust.tag', { tag: signer.tag }) : t('trust.all')}
              </Td>
              <Td dataLabel={t('trust.signers.fingerprint')}>
                {signer.keyType} <code className="su-mono">{signer.fingerprint}</code>
              </Td>
              <Td dataLabel={t('trust.setBy')}>{nameOf({ id: signer.createdBy })}</Td>
              <Td isActionCell>
                <ScopedButton
                  needs="admin"
                  variant="secondary"
                  size="sm"
                  aria-label={t('trust.removeWhat', { name: signer.name })}
                  onClick={() => onRemove(signer)}
                >
                  {t('trust.remove')}
                </ScopedButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
