import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../i18n/en';

const KINDS = new URL(
  '../../../../../../common-contracts/src/main/java/io/sysup/contracts/error/ErrorKind.java',
  import.meta.url,
);

/** Those that stand under these headings, in the order of the file. */
function kindsUnder(...headings: string[]): string[] {
  const parts = readFileSync(KINDS, 'utf8').split(/^ {4}\/\/ /m);
  const wanted = parts.filter((part) => headings.some((heading) => part.startsWith(`${heading}\n`)));
  expect(wanted).toHaveLength(headings.length);
  return wanted.flatMap((part) =>
    [...part.matchAll(/new ErrorKind\("(\w+)"\)/g)].map((match) => match[1] ?? ''),
  );
}

test('each failure of a job has a headline', () => {
  const kinds = kindsUnder('reaching a machine', 'apt and dpkg', 'restarting', 'jobs');
  expect(kinds.length).toBeGreaterThan(30);
  expect(kinds.filter((kind) => !(kind in en.jobs.errorTitle))).toEqual([]);
});
