import type { CheckResult } from '../api/apt';
import { duration } from '../ui/format';
import { FactList } from '../ui/FactList';

const SUDO: Record<string, string> = {
  root: 'The user is root',
  nopasswd: 'Works without a password',
  password: 'Works with the password',
  none: 'Not available',
};

export function CheckOutcome({ result }: { result: CheckResult }) {
  return (
    <section className="su-card">
      <h2>The machine answered</h2>
      <FactList
        facts={[
          ['System', result.prettyName ?? [result.osVersion, result.osCodename].filter(Boolean).join(' ')],
          ['Host name', result.hostname],
          ['Kernel', result.kernel],
          ['Architecture', result.arch],
          ['Sudo', result.sudo && (SUDO[result.sudo] ?? result.sudo)],
          ['Up for', result.uptimeSeconds != null && duration(result.uptimeSeconds * 1000)],
          ['Answered in', result.latencyMs != null && `${result.latencyMs} ms`],
        ]}
      />
    </section>
  );
}
