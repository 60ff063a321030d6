import './texts';
import { Button, Form, Grid, GridItem } from '@patternfly/react-core';
import { useState } from 'react';
import type { ScanLimits } from '../api/discovery';
import { asProblem } from '../api/problem';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { busy } from '../ui/busy';
import { count, duration, plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { portsOf, scanOf } from './scanDraft';
import { usePreviewScan, useStartScan } from './useDiscovery';

/** First it is told how much would be tried, or why it is refused; then it may begin. */
export function ScanForm({ limits }: { limits: ScanLimits }) {
  const [draft, setDraft] = useState({ cidr: '', ports: '22' });
  const preview = usePreviewScan();
  const start = useStartScan();
  const { tell } = useToasts();
  const wish = scanOf(draft);
  const error = preview.error ?? start.error;
  const problem = error ? asProblem(error) : undefined;
  const refusal = problem?.fieldError('cidr');
  const change = (next: Partial<typeof draft>) => {
    preview.reset();
    start.reset();
    setDraft({ ...draft, ...next });
  };
  return (
    <section className="su-card" aria-labelledby="scan-title">
      <h2 id="scan-title">{t('discovery.scan.title')}</h2>
      <Form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (wish) preview.mutate(wish);
        }}
      >
        {problem && (!refusal || problem.remedy) && <ProblemAlert error={problem} />}
        <Grid hasGutter md={6}>
          <GridItem>
            <TextField
              id="scan-cidr"
              label={t('discovery.scan.network')}
              mono
              required
              placeholder={limits.ranges[0]}
              help={t('discovery.scan.allowed', { ranges: limits.ranges.join(', ') })}
              value={draft.cidr}
              error={refusal && t('discovery.scan.refused', { why: refusal })}
              onChange={(cidr) => change({ cidr })}
            />
          </GridItem>
          <GridItem>
            <TextField
              id="scan-ports"
              label={t('discovery.scan.ports')}
              mono
              required
              help={t('discovery.scan.portsHelp')}
              value={draft.ports}
              error={portsOf(draft.ports) === null ? t('discovery.scan.noPort') : undefined}
              onChange={(ports) => change({ ports })}
            />
          </GridItem>
        </Grid>
        <div className="su-row">
          <Button
            type="submit"
            variant="secondary"
            isDisabled={!wish || preview.isPending}
            {...busy(preview.isPending)}
          >
            {t('discovery.scan.preview')}
          </Button>
          <ScopedButton
            needs="operate"
            isDisabled={!preview.data || start.isPending}
            {...busy(start.isPending)}
            onClick={() =>
              wish &&
              start.mutate(wish, {
                onSuccess: ({ cidr }) => {
                  tell(t('discovery.scan.started'), cidr);
                  preview.reset();
                },
              })
            }
          >
            {t('discovery.scan.start')}
          </ScopedButton>
          {preview.data && (
            <span role="status">
              {t('discovery.scan.would', {
                addresses: plural(preview.data.addresses, 'address'),
                probes: count(preview.data.probes),
                time: duration(preview.data.seconds * 1000),
              })}
            </span>
          )}
        </div>
      </Form>
    </section>
  );
}
