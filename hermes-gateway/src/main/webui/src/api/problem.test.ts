import { expect, test } from 'vitest';
import { asProblem, problemOf, unreachable } from './problem';

const answer = (status: number, body: unknown, type = 'application/problem+json') =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': type },
  });

test('a problem keeps its kind, sentence and remedy', async () => {
  const problem = await problemOf(
    answer(401, {
      title: 'Not signed in',
      kind: 'unauthorized',
      detail: 'This token is not known.',
      remedy: 'Ask for one.',
    }),
  );
  expect(problem).toMatchObject({
    status: 401,
    kind: 'unauthorized',
    title: 'Not signed in',
    detail: 'This token is not known.',
    remedy: 'Ask for one.',
    errors: [],
  });
});

test('field errors are found by their whole name', async () => {
  const problem = await problemOf(
    answer(400, {
      kind: 'validation',
      errors: [
        { field: 'port', message: 'must be between 1 and 65535' },
        { field: 'credential.sudo.password', message: 'must not be empty' },
      ],
    }),
  );
  expect(problem.fieldError('port')).toBe('must be between 1 and 65535');
  expect(problem.fieldError('credential.sudo.password')).toBe('must not be empty');
  expect(problem.fieldError('password')).toBeUndefined();
  expect(problem.fieldError('name')).toBeUndefined();
});

test('an answer without a problem body is still a problem', async () => {
  const problem = await problemOf(answer(502, '<html>Bad gateway</html>', 'text/html'));
  expect(problem.kind).toBe('unavailable');
  expect(problem.detail).toContain('502');
});

test('a broken body is not taken for a problem', async () => {
  expect((await problemOf(answer(500, '{"kind":'))).kind).toBe('internal');
});

test('no answer at all says so and tells what to do', () => {
  expect(unreachable()).toMatchObject({ kind: 'unavailable', status: 0 });
  expect(unreachable().remedy).toBeTruthy();
});

test('whatever was thrown can be shown', () => {
  expect(asProblem(new TypeError('x is undefined')).detail).toBe('x is undefined');
  expect(asProblem('oops').detail).toBe('oops');
});
