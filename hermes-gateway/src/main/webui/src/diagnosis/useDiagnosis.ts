import { useQuery } from '@tanstack/react-query';
import { diagnose, listDiagnosisAlerts } from '../api/diagnosis';
import { diagnosisKeys } from './diagnosisKeys';

const LOOK = 60_000;

/** Each reading is a look at everything: it is done when somebody comes, and when they ask for it. */
export function useDiagnosis() {
  return useQuery({
    queryKey: diagnosisKeys.now,
    queryFn: ({ signal }) => diagnose(signal),
    refetchOnWindowFocus: false,
  });
}

/** What the server noticed by itself. */
export function useDiagnosisAlerts(isEnabled = true) {
  return useQuery({
    queryKey: diagnosisKeys.alerts,
    queryFn: ({ signal }) => listDiagnosisAlerts(signal),
    enabled: isEnabled,
    refetchInterval: LOOK,
    retry: false,
  });
}
