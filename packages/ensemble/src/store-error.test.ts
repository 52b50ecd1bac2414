import { expect, it } from 'vitest';
import { StoreError, storeError } from './store-error.ts';

it('says each failure in one sentence with the place in it', () => {
  const of = (code: string) => storeError(Object.assign(new Error('x'), { code }), 'out');
  expect(of('ENOSPC')).toMatchObject({ code: 'full' });
  expect(of('EDQUOT').message).toBe('No space left for out. What was finished is kept.');
  expect(of('EACCES').message).toBe('Cannot write to out: permission denied.');
  expect(of('EROFS').code).toBe('not-writable');
  expect(of('ENOENT').code).toBe('not-writable');
  expect(of('ENOTDIR').message).toBe('out is a file, not a folder.');
  expect(of('EIO').message).toBe('Cannot use out: x.');
});

it('passes on what is plain already', () => {
  const plain = new StoreError('in-use', 'busy');
  expect(storeError(plain, 'out')).toBe(plain);
});
