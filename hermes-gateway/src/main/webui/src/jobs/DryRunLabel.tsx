import { FlaskIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';

export const DryRunLabel = () => (
  <Pill color="purple" icon={<FlaskIcon />} explains="Only shows what would happen; nothing is changed">
    Dry run
  </Pill>
);
