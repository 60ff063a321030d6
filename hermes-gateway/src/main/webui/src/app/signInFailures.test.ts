import { expect, test } from 'vitest';
import { pageOf, signInFailure } from './signInFailures';

test('a provider that is away is named, with what works meanwhile', () => {
  const problem = signInFailure('?sign-in=away', 'Keycloak');
  expect(problem?.detail).toContain('Keycloak does not answer');
  expect(problem?.remedy).toContain('access token');
});

test('a reason that this console does not know is still a failure', () => {
  expect(signInFailure('?sign-in=brand-new', 'Keycloak')?.detail).toContain('could not be accepted');
  expect(signInFailure('?sign-in=constructor', 'Keycloak')?.detail).toContain('could not be accepted');
});

test('nothing is said when nothing failed', () => {
  expect(signInFailure('?q=tag%3Aprod', 'Keycloak')).toBeNull();
});

test('the way back leads to the page that was asked for, without the failure', () => {
  expect(pageOf({ pathname: '/jobs', search: '?state=error&sign-in=stale' })).toBe('/jobs?state=error');
  expect(pageOf({ pathname: '/', search: '?sign-in=stale' })).toBe('/');
});
