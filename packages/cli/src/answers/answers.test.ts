import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer1, answersSection } from '@interregnum/briefing';
import { Failure } from '@interregnum/questions';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAnswers } from './read.ts';
import { fileWord, writeAnswer } from './write.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" class="ig-figure" aria-labelledby="a-t"><title id="a-t">Two &amp; two</title><metadata data-format="text/csv">x,y</metadata><rect fill="url(#a-p)" width="3" height="3"/></svg>';
const answer = (more: Partial<Answer1> = {}): Answer1 => ({
  schema: 'interregnum.answer/1',
  question: 'compare',
  title: 'What if?',
  case: 'x-2021',
  caseHash: 'c',
  rulesHash: 'r',
  paragraphs: ['In 3 of 10.'],
  figures: [{ name: 'dots', svg: SVG, csv: 'x,y\n1,2\n', caption: 'Dots.' }],
  table: { columns: ['what', 'share'], rows: [['a', '3 %']] },
  command: 'interregnum compare x',
  ...more,
});

let workingFolder: string;
beforeEach(() => {
  workingFolder = mkdtempSync(join(tmpdir(), 'interregnum-answers-'));
});
afterEach(() => rmSync(workingFolder, { recursive: true, force: true }));
const write = (out: string, more: Partial<Answer1> = {}) =>
  writeAnswer(out, answer(more), { schema: 'x' }, { workingFolder });

describe('writeAnswer', () => {
  test('what is written is read again, with its files beside', async () => {
    const { files } = await write('d');
    expect(readdirSync(join(workingFolder, 'd/answers')).sort()).toEqual([
      'compare.document.json',
      'compare.dots.csv',
      'compare.dots.svg',
      'compare.json',
    ]);
    expect(files.at(-1)).toBe(join('d', 'answers', 'compare.json'));
    expect(readAnswers(join(workingFolder, 'd'))).toEqual({
      answers: [{ stem: 'compare', answer: answer() }],
      refused: [],
    });
  });

  test('the same command replaces its answer, figures included; another one stands beside', async () => {
    await write('d');
    await write('d', { title: 'Again', figures: [] });
    await write('d', { command: 'interregnum compare y' });
    const { answers } = readAnswers(join(workingFolder, 'd'));
    expect(answers.map((a) => [a.stem, a.answer.title])).toEqual([
      ['compare-2', 'What if?'],
      ['compare', 'Again'],
    ]);
    expect(existsSync(join(workingFolder, 'd/answers/compare.dots.svg'))).toBe(false);
  });

  test.each([
    ['a file of somebody’s', () => writeFileSync(join(workingFolder, 'd/thesis.doc'), 'x')],
    [
      'a link out of it',
      () => {
        mkdirSync(join(workingFolder, 'elsewhere'));
        symlinkSync('../elsewhere', join(workingFolder, 'd/answers'));
        writeFileSync(join(workingFolder, 'd/study.json'), '{"ensemble_key":"k"}');
      },
    ],
  ])('refuses a folder with %s and writes nothing', async (_, put) => {
    mkdirSync(join(workingFolder, 'd'));
    put();
    const before = readdirSync(join(workingFolder, 'd'));
    await expect(write('d')).rejects.toThrow(Failure);
    expect(readdirSync(join(workingFolder, 'd'))).toEqual(before);
    if (existsSync(join(workingFolder, 'elsewhere')))
      expect(readdirSync(join(workingFolder, 'elsewhere'))).toEqual([]);
  });

  test('no question’s name leads out of the folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fileWord(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(fileWord(text).length).toBeLessThanOrEqual(40);
      }),
    );
  });

  test('a figure that is more than a drawing is never written', async () => {
    const figures = [{ name: 'dots', svg: '<svg><script/></svg>', csv: '', caption: '' }];
    await expect(write('d', { figures })).rejects.toThrow(/more than a drawing/);
    expect(existsSync(join(workingFolder, 'd'))).toBe(false);
  });
});

test('what is not sound is named and not used', async () => {
  await write('d');
  const folder = join(workingFolder, 'd/answers');
  const put = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  put('a.json', '{');
  put('b.json', { ...answer(), schema: 'x' });
  put('c.json', { ...answer(), table: { columns: ['a'], rows: [['1', '2']] } });
  put('d.json', { ...answer(), figures: [{ ...answer().figures[0], name: '../x' }] });
  symlinkSync('compare.json', join(folder, 'e.json'));
  const { answers, refused } = readAnswers(join(workingFolder, 'd'));
  expect(answers.map((a) => a.stem)).toEqual(['compare']);
  expect(refused.map((r) => [r.file, r.why.split(' ')[0]])).toEqual([
    ['a.json', 'it'],
    ['b.json', 'its'],
    ['c.json', 'a'],
    ['d.json', 'a'],
    ['e.json', 'it'],
  ]);
});

describe('the section', () => {
  const found = (...answers: Answer1[]) => ({
    answers: answers.map((each, k) => ({ stem: `compare-${k}`, answer: each })),
    refused: [{ file: 'z<b>.json', why: 'it is not JSON' }],
  });
  const beside = { caseHash: 'c', rulesHash: 'r' };

  test('is absent where nothing was asked', () => {
    expect(answersSection({ answers: [], refused: [] }, beside)).toBeNull();
  });

  test('shows this run’s answers and names the others; text stays text', () => {
    const html = answersSection(
      found(
        answer({ title: '<i>Mine</i>' }),
        answer({ caseHash: 'other', title: 'Inputs' }),
        answer({ rulesHash: 'other', title: 'Rules' }),
        answer({ caseHash: '', title: 'Every case' }),
      ),
      beside,
    )?.markup;
    expect(html).toContain('<h3 id="q1-h">&lt;i&gt;Mine');
    expect(html).toContain('<h3 id="q2-h">Every case');
    expect(html).toContain('Inputs (compare-1.json): made from other inputs than this run');
    expect(html).toContain('Rules (compare-2.json): made by other rules or switches');
    expect(html).toContain('z&lt;b&gt;.json: it is not JSON');
    expect(html).toContain('download="q1-dots.csv"');
    const ids = [...(html ?? '').matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('files read as they were written', async () => {
  await write('d');
  const text = readFileSync(join(workingFolder, 'd/answers/compare.dots.svg'), 'utf8');
  expect(text).toBe(`${SVG}\n`);
});
