/** `--out` of a question command: its answer in the folder, the briefing or a page of its own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soundSvg } from '../packages/briefing/src/answers/sound-svg.ts';
import { allFigures } from '../packages/figures/src/testing/all-figures.ts';
import { country } from '../packages/figures/src/testing/fixture.ts';
import { interregnum, temporaryFolder } from './cli.ts';

const folder = temporaryFolder();
const SMALL = './small-2030';
const HALF = 'regions[*].garrison_effective_k=x0.5';
const QUESTION = ['compare', SMALL, '--set', HALF, '--runs', '20', '--out'];
const text = (...parts: string[]): string => readFileSync(join(folder.path, ...parts), 'utf8');
beforeAll(async () => {
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
});
afterAll(() => folder.remove());

describe('in the folder of a run', () => {
  test('the briefing shows the answer, and a run with --resume keeps it', async () => {
    const run = ['run', SMALL, '--runs', '20', '--out', 'study'];
    expect((await interregnum(run, folder.path)).code).toBe(0);
    const before = JSON.parse(text('study', 'run.json'));
    expect(text('study', 'briefing.html')).not.toContain('Questions put to this case');

    const { code, stderr } = await interregnum([...QUESTION, 'study'], folder.path);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Answer: study\/answers\/compare\.json, shown in study\/briefing\.html/);
    const html = text('study', 'briefing.html');
    expect(html).toContain('Questions put to this case');
    const answer = JSON.parse(text('study', 'answers', 'compare.json'));
    expect(answer.schema).toBe('interregnum.answer/2');
    expect(html).toContain(answer.sentence.slice(0, 40));
    expect(JSON.parse(text('study', 'run.json'))).toEqual(before);

    expect((await interregnum([...run, '--resume'], folder.path)).code).toBe(0);
    expect(text('study', 'briefing.html')).toBe(html);
  });

  test('an answer to other inputs is named, not shown', async () => {
    const file = join(folder.path, 'study', 'answers', 'compare.json');
    const answer = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(
      file,
      JSON.stringify({ ...answer, caseHash: 'other', command: 'interregnum compare other' }),
    );
    expect((await interregnum([...QUESTION, 'study'], folder.path)).code).toBe(0);
    const html = text('study', 'briefing.html');
    expect(html.match(/<article/g)).toHaveLength(1);
    expect(html).toContain('(compare.json): made from other inputs');
  });
});

describe('elsewhere', () => {
  test('a folder of answers gets a page that loads nothing; a run may join it', async () => {
    const { code, stdout, stderr } = await interregnum(
      [...QUESTION, 'alone', '--json'],
      folder.path,
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/shown in alone\/answers\/index\.html/);
    expect(JSON.parse(text('alone', 'answers', 'compare.document.json'))).toEqual(
      JSON.parse(stdout),
    );
    const html = text('alone', 'answers', 'index.html');
    expect(html).not.toMatch(/<script|\s(?:src|href)="(?!data:|#)|NaN|undefined/);
    const run = ['run', SMALL, '--runs', '20', '--out', 'alone'];
    expect((await interregnum(run, folder.path)).code).toBe(0);
    expect(text('alone', 'briefing.html')).toContain('Questions put to this case');
  });

  test('a folder of something else is left alone, before anything is played', async () => {
    const before = readdirSync(join(folder.path, 'small-2030'));
    const { code, stderr } = await interregnum([...QUESTION, SMALL], folder.path);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/holds files that are not a study of Interregnum’s/),
    });
    expect(readdirSync(join(folder.path, 'small-2030'))).toEqual(before);
  });
});

describe('every figure of this program may stand in an answer', () => {
  const drawn = ['', '<b>"\'&#117;rl(x) '].flatMap((prefix) => allFigures(country({ prefix })));
  test.each(drawn.map((d) => [d.name, d.svg] as const))('%s', (_, svg) => {
    const kept = soundSvg(svg, 'q1-') ?? '';
    const elements = (of: string): number => of.match(/<[a-z]/gi)?.length ?? 0;
    // all of it but the data
    expect(elements(kept)).toBe(elements(svg.replace(/<metadata[\s\S]*?<\/metadata>/, '')));
  });
});
