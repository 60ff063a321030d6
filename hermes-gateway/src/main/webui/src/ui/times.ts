export const localTimezone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Some browsers leave UTC out of what they support by name. */
export function timezones(): string[] {
  return [...new Set(['UTC', localTimezone(), ...Intl.supportedValuesOf('timeZone')])];
}
const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
] as const;

/** `1h30m`, `2d`, `90m` in seconds; undefined when it is no length of time. */
export function secondsOf(text: string): number | undefined {
  const parts = /^(?:(\d{1,3})d)?(?:(\d{1,4})h)?(?:(\d{1,5})m)?$/.exec(text.replaceAll(' ', ''));
  const seconds = parts
    ? UNITS.reduce((sum, [, size], index) => sum + Number(parts[index + 1] ?? 0) * size, 0)
    : 0;
  return seconds > 0 ? seconds : undefined;
}

/** What is less than a minute is left out: no window is given out like that here. */
export function lengthText(seconds: number): string {
  let rest = seconds;
  let text = '';
  for (const [unit, size] of UNITS) {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    if (amount > 0) text += `${amount}${unit}`;
  }
  return text;
}
