import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { reproduceCommand } from './reproduce.ts';

it('names case, edits, seed and run', () => {
  expect(reproduceCommand({ caseId: 'afghanistan-2021', edits: [], seed: 3 }, 731)).toBe(
    'interregnum trace afghanistan-2021 --seed 3 --run 731',
  );
});

it('quotes what a shell would take apart', () => {
  const edit = `patrons[it's $HOME].level=0; rm`;
  const command = reproduceCommand({ caseId: './my case', edits: [edit], seed: 1 }, 0);
  const words = execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' });
  expect(words.trim().split('\n').slice(2, 5)).toEqual(['./my case', '--set', edit]);
});
