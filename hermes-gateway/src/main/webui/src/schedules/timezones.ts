export const localTimezone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Some browsers leave UTC out of what they support by name. */
export function timezones(): string[] {
  return [...new Set(['UTC', localTimezone(), ...Intl.supportedValuesOf('timeZone')])];
}
