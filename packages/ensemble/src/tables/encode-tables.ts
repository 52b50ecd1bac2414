/** Results as tables: Parquet, CSV, and the codebook beside them; where the bytes go is the caller's. */
import { outcomeLayout, type World } from '@interregnum/model';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { EnsembleResult } from '../ensemble.ts';
import type { WorldNames } from '../names.ts';
import { csvHeader, csvRows } from './csv.ts';
import { dataPackage, type TableFormat } from './datapackage.ts';
import { parquetMetadata, provenance, type TablesContext } from './provenance.ts';
import type { Cell, Column, ColumnType, Table } from './table.ts';
import { ensembleTables } from './tables.ts';

export interface TablesRequest extends TablesContext {
  readonly result: EnsembleResult;
  readonly world: World;
  readonly names: WorldNames;
}

/** Where the bytes of one file go. */
export interface ByteSink {
  /** Takes the bytes before it returns: their buffer is used again. */
  write(bytes: Uint8Array): void;
  /** The file is whole. */
  finish(): void;
  /** Nothing of it is wanted. */
  abandon(): void;
}

/** Rows held in memory a table before they are written as one row group. */
const GROUP_ROWS = 50_000;

type PhysicalType = 'INT32' | 'DOUBLE' | 'STRING' | 'BOOLEAN';

const PARQUET_TYPES: Readonly<Record<ColumnType, PhysicalType>> = {
  integer: 'INT32',
  number: 'DOUBLE',
  string: 'STRING',
  boolean: 'BOOLEAN',
  date: 'INT32',
};

function schemaElement({ name, type, nullable }: Column): SchemaElement {
  const [, element] = schemaFromColumnData({
    columnData: [{ name, data: [], type: PARQUET_TYPES[type], nullable }],
  });
  return type === 'date' ? { ...element!, converted_type: 'DATE' } : element!;
}

/** As the writer takes it: a date as its day. */
const parquetCells = ({ type }: Column, cells: readonly Cell[]): unknown[] =>
  type === 'date' ? cells.map((c) => (c === null ? null : new Date(String(c)))) : [...cells];

interface TableWriter {
  write(columns: Cell[][]): void;
  /** What stands at the end of the file; the file is closed by whoever opened it. */
  end(): void;
}

/**
 * Write the tables of `ensembleTables`, and `datapackage.json` last.
 * Records are read once, chunk by chunk; no file is finished before all tables are whole.
 * @param open called once a file; @returns the names of the files
 * @throws what the sinks throw, and the signal's reason
 */
export async function encodeTables(
  request: TablesRequest,
  formats: readonly TableFormat[],
  open: (name: string) => ByteSink,
  signal?: AbortSignal,
): Promise<string[]> {
  const { result, world, names } = request;
  const { parameters, seed } = result.identity;
  const { origin, horizonDays } = request;
  const played = { origin, horizonDays, parameters, seed };
  const tables = ensembleTables(outcomeLayout(world), names, played);
  const facts = provenance(result, request);
  const opened = new Map<string, ByteSink>();
  const sinkOf = (name: string): ByteSink => {
    const sink = open(name);
    opened.set(name, sink);
    return sink;
  };
  try {
    const outputs = tables.map((table) => ({
      table,
      columns: table.columns.map((): Cell[] => []),
      writers: formats.map((format) => {
        const sink = sinkOf(`${table.name}.${format}`);
        return format === 'csv'
          ? csvWriter(sink, table.columns)
          : parquetWriter(sink, table, facts);
      }),
    }));
    const flush = ({ columns, writers }: (typeof outputs)[number]): void => {
      if (columns[0]!.length === 0) return;
      for (const writer of writers) writer.write(columns);
      for (const column of columns) column.length = 0;
    };
    for await (const block of result.blocks()) {
      signal?.throwIfAborted();
      for (let k = 0; k < block.runCount; k++)
        for (const output of outputs) {
          output.table.append(output.columns, block, k);
          if (output.columns[0]!.length >= GROUP_ROWS) flush(output);
        }
    }
    for (const output of outputs) flush(output);
    for (const { writers } of outputs) for (const writer of writers) writer.end();
    const codebook = dataPackage(tables, formats, facts, request);
    sinkOf('datapackage.json').write(
      new TextEncoder().encode(`${JSON.stringify(codebook, null, 2)}\n`),
    );
    for (const sink of opened.values()) sink.finish();
    return [...opened.keys()];
  } catch (error) {
    for (const sink of opened.values()) sink.abandon();
    throw error;
  }
}

function csvWriter(sink: ByteSink, columns: readonly Column[]): TableWriter {
  const encoder = new TextEncoder();
  sink.write(encoder.encode(csvHeader(columns)));
  return { write: (cells) => sink.write(encoder.encode(csvRows(cells))), end: () => {} };
}

function parquetWriter(
  sink: ByteSink,
  table: Table,
  facts: Readonly<Record<string, string>>,
): TableWriter {
  const writer = new ByteWriter();
  const flush = (): void => {
    sink.write(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  const parquet = new ParquetWriter({
    writer: Object.assign(writer, { flush, finish: flush }),
    schema: [
      { name: 'root', num_children: table.columns.length },
      ...table.columns.map(schemaElement),
    ],
    kvMetadata: parquetMetadata(table, facts),
    createdBy: `interregnum ${facts.engine}`,
  });
  return {
    write(cells) {
      parquet.write({
        columnData: table.columns.map((c, i) => ({
          name: c.name,
          data: parquetCells(c, cells[i]!),
        })),
        rowGroupSize: cells[0]!.length,
      });
    },
    end: () => parquet.finish(),
  };
}
