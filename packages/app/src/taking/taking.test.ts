/** What the page hands out is what the command writes: the briefing and the tables, to the byte. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCaseFolder } from '@interregnum/case/node';
import { createPlayer, GrowingEnsemble, playAll } from '@interregnum/ensemble/live';
import { nodeExecutor } from '@interregnum/ensemble/node';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData } from '../../scripts/lib/build-data.mjs';
import type { Settled } from '../answers/settled.ts';
import { openStudy, type Study } from '../answers/study.ts';
import { broughtCase } from '../bring/bench/study-of.ts';
import type { CaseFile, ParametersFile } from '../cases/page-data.ts';
import { type Asked, NOTHING_ASKED } from '../state/asked.ts';
import { briefingText } from './briefing.ts';
import { methodsText } from './methods.ts';
import { citeOf } from './named-study.ts';
import { makeTables } from './tables.ts';

const CASES = ['mali-2012', 'afghanistan-2021'];
const CASES_FOLDER = resolve(import.meta.dirname, '../../../../cases');
const POSTERIOR = resolve(import.meta.dirname, '../../../analysis/posterior.json');
const COMMAND = resolve(import.meta.dirname, '../../../cli/bin/interregnum.mjs');
const folder = mkdtempSync(join(tmpdir(), 'interregnum-take-'));
const data = join(folder, 'data');
const executor = nodeExecutor(2);

beforeAll(() => buildData(data, { only: CASES, say: () => {} }), 180_000);
afterAll(async () => {
  await executor.close();
  rmSync(folder, { recursive: true, force: true });
});

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(data, path), 'utf8')) as T;

function played(study: Study, runs: number): Settled {
  const { world, names, parameters, switches, seed } = study.input;
  const growing = new GrowingEnsemble(world, names, [runs]);
  const player = createPlayer();
  player.hear({ kind: 'world', generation: 1, world, parameters, switches, seed });
  const part = playAll(player, { kind: 'play', generation: 1, firstRun: 0, runCount: runs });
  const [answer] = growing.take(part!);
  return { study, answer: { ...answer!, resultHash: answer!.resultHash! } };
}

function settled(id: string, asked: Asked): Settled {
  const file = readJson<CaseFile>(`cases/${id}.json`);
  const { parameters } = readJson<ParametersFile>(`parameters/${file.parameters.file}`);
  return played(openStudy(file, parameters, asked), asked.runs);
}

describe.each<[string, string, Partial<Asked>, string[]]>([
  ['a case as it ships', 'mali-2012', { runs: 100 }, ['--runs', '100']],
  [
    'a case changed, by a scenario that switches a mechanism on, with another seed',
    'afghanistan-2021',
    {
      runs: 60,
      seed: 7,
      scenario: 'amnesty-broken',
      edits: ['regions[*].garrison_effective_k=x0.5'],
    },
    [
      ...['--seed', '7', '--scenario', 'amnesty-broken', '--runs', '60'],
      ...['--set', 'regions[*].garrison_effective_k=x0.5'],
    ],
  ],
])('%s', (_, id, more, flags) => {
  const asked: Asked = { ...NOTHING_ASKED, ...more };
  const out = join(folder, id);
  let said: string;
  beforeAll(() => {
    const args = ['run', id, ...flags, '--csv', '--out', out];
    const ran = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
    expect(ran.status, ran.stderr).toBe(0);
    said = ran.stdout;
  }, 60_000);

  it('has the briefing of the command', () => {
    const html = briefingText(settled(id, asked), asked, []);
    expect(html === readFileSync(join(out, 'briefing.html'), 'utf8')).toBe(true);
  });

  it('is cited as the command says, its edits named', () => {
    const cite = citeOf(settled(id, asked));
    expect(said.replace(/\s+/g, ' ')).toContain(`Cite as: ${cite}.`);
    for (const edit of asked.edits) expect(cite).toContain(edit);
  });

  it('has the methods paragraph of the command', () => {
    expect(`${methodsText(settled(id, asked), asked)}\n`).toBe(
      readFileSync(join(out, 'methods.txt'), 'utf8'),
    );
  });

  it.each(['parquet', 'csv'] as const)('has the tables of the command as %s', async (format) => {
    const { study, answer } = settled(id, asked);
    const { resultHash } = answer;
    const { file, input } = study;
    const wanted = { file, parameters: input.parameters, asked, runs: asked.runs, format };
    const zip = await makeTables({ ...wanted, resultHash }, executor, () => {});
    const made = unzipSync(zip);
    const written = readdirSync(join(out, 'tables')).filter((name) => name.endsWith(format));
    expect(Object.keys(made).sort()).toEqual(
      [...written, 'datapackage.json'].map((name) => `${id}-tables/${name}`).sort(),
    );
    for (const name of written) {
      const bytes = readFileSync(join(out, 'tables', name));
      expect(Buffer.from(made[`${id}-tables/${name}`]!).equals(bytes), name).toBe(true);
    }
    await expect(
      makeTables({ ...wanted, resultHash: '0'.repeat(64) }, executor, () => {}),
    ).rejects.toThrow('not those of the answer');
  });
});

describe('a case that the reader brought', () => {
  const HOSTILE = '</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)>';
  const asked: Asked = { ...NOTHING_ASKED, runs: 20 };
  let html: string;
  let taken: Settled;
  beforeAll(async () => {
    const { files } = await readCaseFolder(join(CASES_FOLDER, 'mali-2012'));
    const hostile = [...files].map(([name, text]): [string, string] => [
      name,
      name === 'regions.csv' || name === 'case.json' || name === 'patrons.csv'
        ? text.replaceAll('Gao', HOSTILE).replaceAll('Mali', HOSTILE)
        : text,
    ]);
    const { caseFile, parameters } = broughtCase(
      new Map(hostile),
      readFileSync(POSTERIOR, 'utf8'),
    )!;
    taken = played(openStudy(caseFile, parameters, asked), asked.runs);
    html = briefingText(taken, asked, []);
  }, 60_000);

  it('is text and never markup', () => {
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/<img|<script>alert|onerror="/);
    for (const tag of ['script', 'style', 'title'])
      expect(html.split(`</${tag}>`).length, tag).toBe(briefingOfMali().split(`</${tag}>`).length);
  });

  it('goes by the name in its own files, not by the one the page holds it under', () => {
    expect(html).toContain('npx interregnum run ./mali-2012 --runs 20');
    expect(html).not.toContain('own-mali');
    expect(citeOf(taken)).toContain('case mali-2012, 20 runs');
  });

  const briefingOfMali = (): string => briefingText(settled('mali-2012', asked), asked, []);
});
