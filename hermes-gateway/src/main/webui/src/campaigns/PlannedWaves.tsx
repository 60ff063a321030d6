import type { CampaignPreview } from '../api/campaigns';
import { plural } from '../ui/format';
import { failuresText, namesText, plannedText, planText } from './campaignText';

const SHOWN = 8;

/** What the campaign would do if it started now. */
export function PlannedWaves({ plan }: { plan: CampaignPreview | undefined }) {
  return (
    <section className="su-waves" aria-label="The waves" aria-live="polite">
      {plan ? <Plan plan={plan} /> : <p className="su-quiet">The waves show here before anything starts.</p>}
    </section>
  );
}

function Plan({ plan }: { plan: CampaignPreview }) {
  const { waves, disabled, maxFailures } = plan;
  const hidden = waves.length - SHOWN;
  return (
    <>
      <strong>{planText(plan)}</strong>
      <ol>
        {waves.slice(0, SHOWN).map((wave) => (
          <li key={wave.wave}>
            <span>
              <strong>{wave.canary ? 'Canary' : `Wave ${wave.wave}`}</strong>
            </span>{' '}
            <span className="su-quiet">{plannedText(wave)}:</span>{' '}
            {namesText(wave.machines.map(({ machine }) => machine))}
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="su-quiet">And {plural(hidden, 'more wave')} like the last one.</p>}
      <p className="su-quiet">{failuresText(maxFailures)}</p>
      {disabled.length > 0 && (
        <p className="su-quiet">Left out, because they are disabled: {namesText(disabled)}.</p>
      )}
    </>
  );
}
