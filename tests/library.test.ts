/** `import … from 'interregnum'`: the bits of the command, in Node and as a bundler makes it for a browser. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, test, vi } from 'vitest';
import {
  ask,
  CaseError,
  readAccount,
  readCase,
  readChain,
  runEnsemble,
  shippedCases,
} from '../packages/library/src/index.ts';
import { interregnum, ROOT, temporaryFolder } from './cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const CASE = 'cuba-1958';
const runs = 6;

async function fromCommand(...more: string[]) {
  const { code, stdout } = await interregnum(
    ['run', CASE, '--runs', String(runs), '--json', ...more],
    folder.path,
  );
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('the library gives the bits of the command', () => {
  test('as the case is, parameters included', async () => {
    const ensemble = await runEnsemble(await readCase(CASE), { runs });
    const { files: _, timing: __, ...printed } = await fromCommand();
    expect(ensemble.resultHash).toBe(printed.result_hash);
    expect(JSON.parse(JSON.stringify(ensemble.document))).toMatchObject(printed);
    expect(ensemble.document.parameters.source).toBe('shipped posterior');
    expect(ensemble.answer.command).toBe(`interregnum run ${CASE} --runs 6`);
  });

  test('with changes, another seed, other numbers', async () => {
    const options = {
      runs,
      seed: 7,
      set: ['regions[*].militia_k=x2'],
      announcedOnly: true,
    } as const;
    const ensemble = await runEnsemble(await readCase(CASE), {
      ...options,
      parameters: 'hand-set',
    });
    const flags = ensemble.answer.command.match(/--(seed|set|announced-only|parameters)/g);
    expect(flags).toHaveLength(4);
    const printed = await fromCommand(
      ...['--seed', '7', '--set', 'regions[*].militia_k=x2'],
      ...['--announced-only', '--parameters', 'hand-set'],
    );
    expect(ensemble.resultHash).toBe(printed.result_hash);
  });

  test('and its answers', async () => {
    const told = await ask('trace', await readCase(CASE), { run: 3 });
    const { stdout } = await interregnum(['trace', CASE, '--run', '3', '--json'], folder.path);
    expect(JSON.parse(JSON.stringify(told.document))).toEqual(JSON.parse(stdout));
    expect(told.answer.command).toBe(`interregnum trace ${CASE} --run 3`);
  });
});

describe('an option that is not known', () => {
  test.each([
    [
      { announcedonly: true },
      /^run takes no option "announcedonly"\. Did you mean announcedOnly\?/,
    ],
    [{ set: 'regions[*].militia_k=x2' }, /^The option set of run is a list, also of one\.$/],
  ])('%j is refused', async (options, message) => {
    const cuba = await readCase(CASE);
    await expect(runEnsemble(cuba, { runs, ...options } as never)).rejects.toThrow(message);
  });

  test('of a question is refused with those it takes', async () => {
    const asked = ask('trace', await readCase(CASE), { run: 3, asOf: '1958-09-01' } as never);
    await expect(asked).rejects.toThrow(/^trace takes no option "asOf"\..* It takes seed, .* full/);
  });
});

/** Another in every run. */
const untimed = (document: object): unknown => {
  const { timing: _, ...rest } = JSON.parse(JSON.stringify(document));
  return rest;
};

describe('every question answers as its command does, to the bit and with its command', () => {
  const OUTCOME = 'regime falls by 1958-12-31';
  const SET = 'regions[*].militia_k=x2';
  const several = (...ids: string[]) => Promise.all(ids.map((id) => readCase(id)));

  test.each<[string, string[], () => Promise<{ answer: { command: string }; document: object }>]>([
    [
      'an ensemble with an outcome of one’s own',
      ['run', CASE, '--runs', '6', '--outcome', OUTCOME],
      async () => runEnsemble(await readCase(CASE), { runs, outcome: OUTCOME }),
    ],
    [
      'compare',
      ['compare', CASE, '--outcome', OUTCOME, '--runs', '20', '--set', SET, '--seed', '7'],
      async () =>
        ask('compare', await readCase(CASE), { seed: 7, set: [SET], outcome: OUTCOME, runs: 20 }),
    ],
    [
      'why',
      ['why', CASE, '--outcome', OUTCOME, '--runs', '50'],
      async () => ask('why', await readCase(CASE), { runs: 50, outcome: OUTCOME }),
    ],
    [
      'forecast',
      ['forecast', CASE, '--as-of', '1958-11-01', '--runs', '100', '--with', 'amnesty'],
      async () =>
        ask('forecast', await readCase(CASE), { with: ['amnesty'], runs: 100, asOf: '1958-11-01' }),
    ],
    [
      'warn',
      ['warn', CASE, 'chad-2008', '--runs', '20', '--have', 'ruralControl=0.6', '--seed', '2'],
      async () =>
        ask('warn', await several(CASE, 'chad-2008'), {
          have: 'ruralControl=0.6',
          runs: 20,
          seed: 2,
        }),
    ],
    [
      'chain',
      ['chain', 'afghanistan-1979-2021', '--runs', '20', '--handover', 'observed'],
      async () =>
        ask('chain', await readChain('afghanistan-1979-2021'), { handover: 'observed', runs: 20 }),
    ],
    [
      'claims',
      ['claims', 'inquiry-2022-2023', '--runs', '20', '--claim', 'withdrawal'],
      async () =>
        ask('claims', await readAccount('inquiry-2022-2023'), {
          claims: ['withdrawal'],
          runs: 20,
        }),
    ],
    [
      'score',
      ['score', 'chad-2008', '--leave-out', 'case', '--runs', '10'],
      async () => ask('score', await readCase('chad-2008'), { leaveOut: 'case', runs: 10 }),
    ],
  ])('%s', async (_, args, told) => {
    const { answer, document } = await told();
    const { code, stdout } = await interregnum([...args, '--json'], folder.path);
    expect(code).toBe(0);
    const { files: __, ...printed } = JSON.parse(stdout);
    expect(untimed(document)).toEqual(untimed(printed));
    expect(answer.command.replaceAll("'", '')).toBe(['interregnum', ...args].join(' '));
  });
});

describe('what cannot be read or asked', () => {
  test('a case that is not there is named with the nearest', async () => {
    await expect(readCase('cuba-1985')).rejects.toThrow(/cuba-1958/);
    expect(await shippedCases()).toContain(CASE);
  });

  test('faults of tables come with their places', async () => {
    const error: unknown = await readCase({ 'case.json': '{' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CaseError);
    expect((error as CaseError).problems[0]?.at.file).toBe('case.json');
  });

  test('a question that is not there, an input that is not there', async () => {
    const havana = await readCase(CASE);
    await expect(ask('whence' as 'why', havana)).rejects.toThrow(/There are: compare, why/);
    const set = ['regions[NOWHERE].militia_k=1'];
    await expect(runEnsemble(havana, { runs, set })).rejects.toThrow(/NOWHERE/);
  });

  test('a chain or an account that is not there, or lacks a case, is named', async () => {
    await expect(readChain('afghanistan-1979-2020')).rejects.toThrow(/afghanistan-1979-2021/);
    await expect(readAccount('inquiry')).rejects.toThrow(/no account inquiry/);
    const text = readFileSync(join(ROOT, 'chains/afghanistan-1979-2021.yaml'), 'utf8');
    await expect(readChain({ name: 'mine.yaml', text }, {})).rejects.toThrow(
      'mine.yaml names a case afghanistan-1979 that is not given',
    );
    await expect(readAccount({ name: 'mine.yaml', text: 'schema: no' })).rejects.toThrow(
      /mine.yaml:/,
    );
  });

  test('work is stopped by its signal', async () => {
    const stopped = new AbortController();
    stopped.abort(new Error('enough'));
    const playing = runEnsemble(await readCase(CASE), { runs, signal: stopped.signal });
    await expect(playing).rejects.toThrow();
  });
});

describe('for a browser', () => {
  test('a bundler follows it, nothing of Node is in it, and its bits are the same', async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export * from 'interregnum';`, resolveDir: ROOT },
      bundle: true,
      platform: 'browser',
      format: 'esm',
      metafile: true,
      write: false,
    });
    expect(
      Object.keys(metafile.inputs).filter((path) => /node-executor|piscina/.test(path)),
    ).toEqual([]);
    const file = join(folder.path, 'bundle.mjs');
    writeFileSync(file, outputFiles[0]!.text);
    const library: typeof import('../packages/library/src/browser.ts') = await import(
      /* @vite-ignore */ pathToFileURL(file).href
    );
    const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
      expect(String(url)).toMatch(/analysis\/posterior\.json$/);
      return new Response(readFileSync(join(ROOT, 'packages/analysis/posterior.json')));
    });
    const tables = join(ROOT, 'cases', CASE);
    const texts = readdirSync(tables)
      .filter((name) => /\.(csv|json|geojson)$/.test(name))
      .map((name) => [name, readFileSync(join(tables, name), 'utf8')] as const);
    const { resultHash } = await library.runEnsemble(await library.readCase(new Map(texts)), {
      runs,
    });
    const node = await runEnsemble(await readCase(CASE), { runs });
    expect(resultHash).toBe(node.resultHash);
    const here = await library.readCase(new Map(texts));
    const warned = await library.ask('warn', here, { runs: 20, parameters: 'hand-set' });
    const there = await ask('warn', await readCase(CASE), { runs: 20, parameters: 'hand-set' });
    expect(untimed(warned.document)).toEqual(untimed(there.document));
    await expect(library.ask('score', here, { runs: 10, parameters: 'hand-set' })).rejects.toThrow(
      'No case ships with a page',
    );
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });
});

describe('examples', () => {
  /** Fewest that each takes. */
  const FEW: Readonly<Record<string, number>> = {
    'run.mjs': 6,
    'compare.mjs': 20,
    'why.mjs': 50,
    'sensitivity.mjs': 2,
    'forecast.mjs': 20,
    'warn.mjs': 20,
    'chain.mjs': 20,
    'claims.mjs': 20,
    'score.mjs': 10,
    'outcome.mjs': 20,
  };
  const programs = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.mjs'));

  test.each(programs)('%s runs as it stands', (name) => {
    const few = FEW[name] === undefined ? [] : [String(FEW[name])];
    const path = join(ROOT, 'examples', name);
    const done = spawnSync(process.execPath, [path, ...few], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect(done.stderr).toBe('');
    expect(done.status).toBe(0);
    expect(done.stdout.length).toBeGreaterThan(40);
  });

  test('there is one a question, and each is listed', () => {
    const readme = readFileSync(join(ROOT, 'examples', 'README.md'), 'utf8');
    expect(programs.filter((name) => !readme.includes(`](${name})`))).toEqual([]);
    const asked = [
      ...['run', 'compare', 'why', 'sensitivity', 'forecast', 'trace'],
      ...['warn', 'chain', 'claims', 'score', 'outcome'],
    ];
    expect(programs).toEqual(expect.arrayContaining(asked.map((question) => `${question}.mjs`)));
  });
});
