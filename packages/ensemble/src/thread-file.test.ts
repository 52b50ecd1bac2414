import { expect, test } from 'vitest';
import { threadFile } from './thread-file.ts';

test('beside the module that was built; in the build of a module that is source', () => {
  expect(threadFile('file:///a/src/b/dist/deep/x.js', 'worker')).toEqual({
    filename: 'file:///a/src/b/dist/deep/worker.js',
  });
  expect(threadFile('file:///a/src/b/src/deep/x.ts', 'worker')).toEqual({
    filename: 'file:///a/src/b/dist/deep/worker.js',
    execArgv: [],
  });
});
