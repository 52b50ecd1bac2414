/** The research tables as they are, where this checkout stands beside them; otherwise skipped, and said. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileWorld } from './compile.ts';
import { readCaseFolder } from './node.ts';
import { readObserved } from './observed.ts';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import { notFinite } from './testing/not-finite.ts';

const folders = ['../../../../shared/data/cases/', '../../../cases/']
  .map((p) => fileURLToPath(new URL(p, import.meta.url)))
  .filter((p) => existsSync(p))
  .flatMap((p) =>
    readdirSync(p)
      .filter((n) => existsSync(`${p}${n}/case.json`))
      .map((n) => `${p}${n}`),
  );

describe.skipIf(folders.length === 0)(
  'cases at hand (skipped: there are none beside this checkout)',
  () => {
    test.each(folders.map((f) => [f.split('/').slice(-3).join('/'), f]))(
      '%s',
      async (_, folder) => {
        const { files, problems: onDisk } = await readCaseFolder(folder);
        expect(onDisk).toEqual([]);
        const { data, problems } = readCase(files);
        expect(problems.filter((p) => p.severity === 'error').map(formatProblem)).toEqual([]);
        const answers = readObserved(files, data!);
        expect(answers.problems.map(formatProblem)).toEqual([]);
        expect(answers.observed!.regions).toHaveLength(data!.regions.length);
        for (const hindcast of [true, false]) {
          expect(notFinite(compileWorld(data!, { hindcast }))).toEqual([]);
        }
      },
    );
  },
);
