/** Where a table comes from: enough to make it again, in every file. */
import { canonicalJson } from '../canonical.ts';
import type { EnsembleResult } from '../ensemble.ts';
import type { Table } from './table.ts';

export interface Licence {
  readonly table: string;
  readonly name: string;
  readonly path: string;
  readonly attribution: string;
}

export interface TablesContext {
  /** Title of the case. */
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  /** Licences of the case's tables, from which the results derive. */
  readonly licences: readonly Licence[];
}

/** The results are output of a program; no rights are claimed in them beyond the inputs'. */
export const RESULT_LICENCE = {
  name: 'CC0-1.0',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  title: 'CC0 1.0, for the model output; the inputs stay under the licences listed with them',
} as const;

export const NOTE = 'Model output, not observation.';

/** Flat facts, in a fixed order. */
export function provenance(
  result: EnsembleResult,
  context: TablesContext,
): Readonly<Record<string, string>> {
  const { identity } = result;
  return {
    note: NOTE,
    case: identity.caseId,
    case_title: context.title,
    case_hash: identity.caseHash,
    world_hash: identity.worldHash,
    origin: context.origin,
    horizon_days: String(context.horizonDays),
    hindcast: String(identity.hindcast),
    edits: canonicalJson(identity.edits),
    engine: identity.engine,
    rules_hash: identity.rulesHash,
    seed: String(identity.seed),
    runs: String(result.runs),
    result_hash: result.resultHash,
    parameters: canonicalJson(identity.parameters),
    switches: canonicalJson(identity.switches),
    licence: RESULT_LICENCE.name,
    input_licences: canonicalJson(context.licences),
  };
}

/** Key-value metadata of one table's Parquet file. */
export function parquetMetadata(
  table: Table,
  facts: Readonly<Record<string, string>>,
): { key: string; value: string }[] {
  const columns = Object.fromEntries(
    table.columns.map((c) => [c.name, { unit: c.unit, description: c.description }]),
  );
  return [
    { key: 'interregnum.table', value: table.name },
    { key: 'interregnum.description', value: table.description },
    ...Object.entries(facts).map(([key, value]) => ({ key: `interregnum.${key}`, value })),
    { key: 'interregnum.columns', value: canonicalJson(columns) },
  ];
}
