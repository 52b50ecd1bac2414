/** The tables of all runs as one zip: the runs are played again, since the screen keeps no records. */
import { type Executor, memoryStore, runEnsemble, tablesContext } from '@interregnum/ensemble';
import { type ByteSink, encodeTables, type TableFormat } from '@interregnum/ensemble/tables';
import type { Parameters } from '@interregnum/model';
import { Failure } from '@interregnum/questions';
import { type Zippable, zipSync } from 'fflate';
import { openStudy, type StudyAsked } from '../answers/study.ts';
import type { CaseFile } from '../cases/page-data.ts';
import { namedStudy } from './named-study.ts';

export interface TablesWanted {
  readonly file: CaseFile;
  readonly parameters: Parameters;
  readonly asked: StudyAsked;
  readonly runs: number;
  /** Of the answer on screen. */
  readonly resultHash: string;
  readonly format: TableFormat;
}

/** The same file whenever it is made: the earliest date that a zip can say. */
const ZIP_DATE = new Date(1980, 0, 1);

/** Parquet is compressed within. */
const LEVEL = { parquet: 0, csv: 6 } as const;

function inMemory(): ByteSink & { readonly bytes: () => Uint8Array } {
  const parts: Uint8Array[] = [];
  return {
    write: (bytes) => void parts.push(bytes.slice()),
    finish: () => {},
    abandon: () => void parts.splice(0),
    bytes() {
      const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        all.set(part, at);
        at += part.length;
      }
      return all;
    },
  };
}

/**
 * @param onShare takes how much of the runs is played, 0 to 1
 * @returns a zip of one folder: the tables and their codebook, as `interregnum run` writes them
 * @throws Failure when the runs are not those of the answer
 */
export async function makeTables(
  { file, parameters, asked, runs, resultHash, format }: TablesWanted,
  executor: Executor,
  onShare: (share: number) => void,
): Promise<Uint8Array> {
  const { data, input } = namedStudy(openStudy(file, parameters, asked));
  const result = await runEnsemble({
    ...input,
    runs,
    executor,
    store: memoryStore(),
    onProgress: ({ done }) => onShare(done / runs),
  });
  if (result.resultHash !== resultHash)
    throw new Failure('The runs that were played again are not those of the answer on screen.');
  const { world, names } = input;
  const files = new Map<string, ReturnType<typeof inMemory>>();
  await encodeTables({ ...tablesContext(data), result, world, names }, [format], (name) => {
    const memory = inMemory();
    files.set(name, memory);
    return memory;
  });
  const entries: Zippable = {};
  for (const [name, memory] of files)
    entries[`${data.id}-tables/${name}`] = [memory.bytes(), { level: LEVEL[format] }];
  return zipSync(entries, { mtime: ZIP_DATE });
}
