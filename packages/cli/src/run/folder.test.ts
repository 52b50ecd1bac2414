import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EnsembleIdentity, ensembleKey } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import { Failure, handSet, parametersDocument } from '@interregnum/questions';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  chooseFolder,
  claimFolder,
  type FolderRequest,
  makeFolder,
  readStudy,
  type Study,
} from './folder.ts';

let workingFolder: string;
beforeEach(() => {
  workingFolder = mkdtempSync(join(tmpdir(), 'interregnum-folder-'));
});
afterEach(() => rmSync(workingFolder, { recursive: true, force: true }));

const identity: EnsembleIdentity = {
  engine: '0',
  rulesHash: 'r',
  caseId: 'x-2021',
  caseHash: 'c',
  worldHash: 'w',
  edits: [],
  hindcast: true,
  parameters: handSet().parameters,
  switches: DEFAULT_SWITCHES,
  seed: 1,
};
const other: EnsembleIdentity = { ...identity, seed: 2 };
const request = (more: Partial<FolderRequest> = {}): FolderRequest => ({
  asked: null,
  workingFolder,
  identity,
  ensembleKey: ensembleKey(more.identity ?? identity),
  runs: 1000,
  departures: [],
  ...more,
});
async function claim(asked: FolderRequest, command = ''): Promise<void> {
  const folder = chooseFolder(asked);
  makeFolder(folder.path);
  await claimFolder(folder, {
    schema: 'interregnum.study/1',
    ensemble_key: asked.ensembleKey,
    identity: asked.identity,
    parameters: parametersDocument(handSet().from),
    command,
  });
}

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
    const departures = ['Contractors stay', 'level x2'];
    const asked = request({ departures });
    expect(chooseFolder(asked).shown).toBe(join('out', 'x-2021-contractors-stay-level-x2-1-1000'));
  });

  test('however many changes, its name is one that every system takes, and two studies have two', async () => {
    const departures = Array.from({ length: 40 }, (_, k) => `../regions[${k}] x${k}`);
    const asked = request({ departures });
    const { shown } = chooseFolder(asked);
    expect(shown).toMatch(/^out[\\/][\p{L}\p{N}_-]+-1-1000$/u);
    expect(shown.length).toBeLessThan(160);
    await claim(asked);
    const another = { ...asked, identity: { ...identity, edits: ['b=2'] } };
    expect(chooseFolder({ ...another, ensembleKey: ensembleKey(another.identity) }).shown).toMatch(
      /-1-1000-[0-9a-f]{8}$/,
    );
  });

  test('the same study finds its folder again; another one by default stands beside it', async () => {
    await claim(request());
    expect(chooseFolder(request())).toMatchObject({ known: true });
    const beside = chooseFolder(request({ identity: { ...identity, edits: ['a=1'] } }));
    expect(beside.shown).toMatch(/^out[\\/]x-2021-1-1000-[0-9a-f]{8}$/);
    expect(beside.known).toBe(false);
  });

  test('a folder that was asked for is refused when it holds another study, saying what differs', async () => {
    await claim(request({ asked: './here' }));
    const asked = request({ asked: './here', identity: other });
    expect(() => chooseFolder(asked)).toThrow(Failure);
    expect(() => chooseFolder(asked)).toThrow(/^\.\/here holds another study \(seed 1, not 2\)/);
  });

  test('a blank name is not the folder one stands in', () => {
    for (const asked of ['', '  ']) expect(() => chooseFolder(request({ asked }))).toThrow(/--out/);
    expect(chooseFolder(request({ asked: '.' })).path).toBe(workingFolder);
  });

  test('a folder with other files is refused', () => {
    mkdirSync(join(workingFolder, 'mine'));
    writeFileSync(join(workingFolder, 'mine', 'thesis.docx'), '');
    expect(() => chooseFolder(request({ asked: 'mine' }))).toThrow(/not a study/);
    writeFileSync(join(workingFolder, 'mine', 'study.json'), 'null');
    expect(() => chooseFolder(request({ asked: 'mine' }))).toThrow(/not a study/);
  });

  test('a folder that cannot be made is refused, not tried for ever', async () => {
    writeFileSync(join(workingFolder, 'file'), '');
    const inFile = join('file', 'deeper', 'out');
    await expect(claim(request({ asked: inFile }))).rejects.toThrow(
      /Cannot make the folder .*ENOTDIR/,
    );
    if (process.platform !== 'linux') return;
    const nowhere = claim(request({ asked: '/proc/none/out' }));
    await expect(nowhere).rejects.toThrow(/Cannot make the folder/);
  });

  test('a file in its place is refused', () => {
    writeFileSync(join(workingFolder, 'file'), '');
    expect(() => chooseFolder(request({ asked: 'file' }))).toThrow(Failure);
  });
});

describe('study.json', () => {
  const put = (text: string): void => {
    mkdirSync(join(workingFolder, 'd'), { recursive: true });
    writeFileSync(join(workingFolder, 'd', 'study.json'), text);
  };
  const text = (): string => readFileSync(join(workingFolder, 'd', 'study.json'), 'utf8');
  const asked = (): FolderRequest => request({ asked: 'd' });

  test('is written once and then left alone, whatever the command says', async () => {
    await claim(asked(), 'first');
    const before = text();
    await claim(asked(), 'second');
    expect(text()).toBe(before);
    expect(readdirSync(join(workingFolder, 'd'))).toEqual(['study.json']);
  });

  test('of somebody who was faster is not overwritten', async () => {
    const mine = chooseFolder(asked());
    await claim(request({ asked: 'd', identity: other }));
    const before = text();
    const study = { identity, ensemble_key: ensembleKey(identity) } as Study;
    await expect(claimFolder(mine, study)).rejects.toThrow(/another study \(seed 2, not 1\)/);
    expect(text()).toBe(before);
  });

  test.each([
    ['empty', () => ''],
    ['torn', (sound: string) => sound.slice(0, 200)],
    [
      'with no identity',
      (sound: string) => sound.replace(/"identity": \{.*?\n {2}\}/s, '"identity": null'),
    ],
    ['with a digit changed', (sound: string) => sound.replace('"seed": 1', '"seed": 3')],
  ])('%s and alone is begun anew, and is no crash', async (_, damage) => {
    await claim(asked());
    const damaged = damage(text());
    expect(damaged).not.toBe(text());
    put(damaged);
    expect(readStudy(join(workingFolder, 'd'))).toBeNull();
    await claim(asked());
    expect(readStudy(join(workingFolder, 'd'))?.identity).toEqual(identity);
  });

  test('damaged beside results whose runs are gone is named', async () => {
    await claim(asked());
    put('');
    writeFileSync(join(workingFolder, 'd', 'run.json'), '{}');
    expect(() => chooseFolder(asked())).toThrow(/study\.json is damaged/);
  });

  test('of somebody else’s is not ours to replace', () => {
    put('{"title": "My studies"}');
    expect(() => chooseFolder(asked())).toThrow(/not a study/);
  });
});
