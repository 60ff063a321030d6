const all = ['diagnosis'] as const;

export const diagnosisKeys = {
  all,
  now: [...all, 'now'] as const,
  alerts: [...all, 'alerts'] as const,
};
