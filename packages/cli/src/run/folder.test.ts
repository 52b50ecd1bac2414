import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EnsembleIdentity } from '@interregnum/ensemble';
import { Failure, handSet, parametersDocument } from '@interregnum/questions';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseFolder, claimFolder, type FolderRequest } from './folder.ts';

let workingFolder: string;
beforeEach(() => {
  workingFolder = mkdtempSync(join(tmpdir(), 'interregnum-folder-'));
});
afterEach(() => rmSync(workingFolder, { recursive: true, force: true }));

const identity = {
  caseId: 'x-2021',
  caseHash: 'c',
  seed: 1,
  edits: [],
} as unknown as EnsembleIdentity;
const request = (more: Partial<FolderRequest> = {}): FolderRequest => ({
  asked: null,
  workingFolder,
  identity,
  ensembleKey: 'a'.repeat(64),
  runs: 1000,
  plain: true,
  ...more,
});
const claim = (asked: FolderRequest): void =>
  claimFolder(chooseFolder(asked), {
    schema: 'interregnum.study/1',
    ensemble_key: asked.ensembleKey,
    identity: asked.identity,
    parameters: parametersDocument(handSet().from),
    command: '',
  });

describe('chooseFolder', () => {
  test('the default says case, seed and runs, under the current folder', () => {
    expect(chooseFolder(request()).shown).toBe(join('out', 'x-2021-1-1000'));
  });

  test('a case id cannot lead out of it', () => {
    for (const caseId of ['../../etc', '/etc/passwd', '..', 'a/../../b', '.', '']) {
      const { shown } = chooseFolder(request({ identity: { ...identity, caseId } }));
      expect(shown).toMatch(/^out[\\/][\p{L}\p{N}_-]+-1-1000$/u);
    }
  });

  test('an edited study has a folder of its own', () => {
    expect(chooseFolder(request({ plain: false })).shown).toBe(
      join('out', 'x-2021-1-1000-aaaaaaaa'),
    );
  });

  test('the same study finds its folder again; another one by default stands beside it', () => {
    claim(request());
    expect(chooseFolder(request())).toMatchObject({ known: true });
    const other = chooseFolder(request({ ensembleKey: 'b'.repeat(64) }));
    expect(other.shown).toBe(join('out', 'x-2021-1-1000-bbbbbbbb'));
    expect(other.known).toBe(false);
  });

  test('a folder that was asked for is refused when it holds another study, saying what differs', () => {
    claim(request({ asked: 'here' }));
    const other = request({
      asked: 'here',
      ensembleKey: 'b'.repeat(64),
      identity: { ...identity, seed: 2 },
    });
    expect(() => chooseFolder(other)).toThrow(Failure);
    expect(() => chooseFolder(other)).toThrow(/another study \(seed 1, not 2\)/);
  });

  test('a folder with other files is refused', () => {
    mkdirSync(join(workingFolder, 'mine'));
    writeFileSync(join(workingFolder, 'mine', 'thesis.docx'), '');
    expect(() => chooseFolder(request({ asked: 'mine' }))).toThrow(/not a study/);
    writeFileSync(join(workingFolder, 'mine', 'study.json'), 'null');
    expect(() => chooseFolder(request({ asked: 'mine' }))).toThrow(/not a study/);
  });

  test('a folder that cannot be made is refused, not tried for ever', () => {
    writeFileSync(join(workingFolder, 'file'), '');
    const inFile = join('file', 'deeper', 'out');
    expect(() => claim(request({ asked: inFile }))).toThrow(/Cannot make the folder .*ENOTDIR/);
    if (process.platform !== 'linux') return;
    expect(() => claim(request({ asked: '/proc/none/out' }))).toThrow(/Cannot make the folder/);
  });

  test('a file in its place is refused', () => {
    writeFileSync(join(workingFolder, 'file'), '');
    expect(() => chooseFolder(request({ asked: 'file' }))).toThrow(Failure);
  });
});
