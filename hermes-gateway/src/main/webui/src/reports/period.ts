/** As the server takes it. */
export const isPeriod = (days: string): boolean => /^[1-9]\d{0,2}$/.test(days) && Number(days) <= 366;
