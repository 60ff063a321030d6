import type { Machine } from '../../api/machines';
import { ConnectionSettings } from './ConnectionSettings';
import { FactSettings } from './FactSettings';
import { LoginSettings } from './LoginSettings';
import { RemoveMachine } from './RemoveMachine';
import { RightsSettings } from './RightsSettings';

export function SettingsTab({ machine }: { machine: Machine }) {
  return (
    <div className="su-stack su-settings">
      <ConnectionSettings key={machine.version} machine={machine} />
      <FactSettings key={`facts-${machine.version}`} machine={machine} />
      <LoginSettings machine={machine} />
      <RightsSettings machine={machine} />
      <RemoveMachine machine={machine} />
    </div>
  );
}
