import { StoreError } from '@interregnum/ensemble/node';
import { Failure } from '@interregnum/questions';
import { describe, expect, test } from 'vitest';
import { keptFailure } from './kept.ts';

const folder = { path: '/home/me/out', shown: 'out' };
const RESUME = 'interregnum run x --out out --resume';
const raised = (code: string, more: object = {}) =>
  Object.assign(new Error(code), { code, syscall: 'write', ...more });
const ended = (error: unknown) => keptFailure(error, folder, RESUME);

describe('the end of a run that could not go on', () => {
  test.each([
    ['a chunk’s', new StoreError('full', 'No space left for out. What was finished is kept.')],
    ['a page’s', raised('ENOSPC')],
    ['a table’s', raised('EDQUOT')],
  ])('on a full disk says how to go on with what is kept: %s', (_, error) => {
    const failure = ended(error) as Failure;
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.exitCode).toBe(2);
    expect(failure.message).toBe(
      `No space left for out. What was finished is kept.\nMake room, then go on: ${RESUME}`,
    );
  });

  test('names the folder as the user does', () => {
    const path = '/home/me/out/run.json';
    expect((ended(raised('EACCES', { path })) as Failure).message).toBe(
      'Cannot write to out: permission denied.',
    );
  });

  test('is not made of an error that is about something else', () => {
    for (const error of [raised('ENOENT', { path: '/case' }), new TypeError('x'), null])
      expect(ended(error)).toBe(error);
    const failure = new Failure('no');
    expect(ended(failure)).toBe(failure);
  });
});
