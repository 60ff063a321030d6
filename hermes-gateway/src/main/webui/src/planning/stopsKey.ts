export const stopsKey = ['stops'] as const;
