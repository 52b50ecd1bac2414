/** Results to files: Parquet, CSV on request, and the codebook beside them. Node only. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeLayout, type World } from '@interregnum/model';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { syncFolder, TEMPORARY, writeAtomically } from '../atomic-file.ts';
import type { EnsembleResult } from '../ensemble.ts';
import type { WorldNames } from '../names.ts';
import { storeError } from '../store-error.ts';
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

/** Rows held in memory a table before they are written as one row group. */
const GROUP_ROWS = 50_000;

const PARQUET_TYPES: Readonly<Record<ColumnType, 'INT32' | 'DOUBLE' | 'STRING' | 'BOOLEAN'>> = {
  integer: 'INT32',
  number: 'DOUBLE',
  string: 'STRING',
  boolean: 'BOOLEAN',
};

interface Sink {
  write(columns: Cell[][]): void;
  /** Force to disk and give the file its name. */
  finish(): void;
  abandon(): void;
}

/**
 * Write `runs`, `falls`, `regions`, `weeks`, `displacement` and `rights`, and `datapackage.json`.
 * Records are read once, chunk by chunk; a file appears under its name only when it is whole.
 * @returns the names of the files
 * @throws StoreError when the folder cannot be written
 */
export async function writeTables(
  request: TablesRequest,
  folder: string,
  formats: readonly TableFormat[] = ['parquet'],
  signal?: AbortSignal,
): Promise<string[]> {
  const { result, world, names } = request;
  const layout = outcomeLayout(world);
  const tables = ensembleTables(layout, names);
  const facts = provenance(result, request);
  const open: Sink[] = [];
  const written: string[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    const outputs = tables.map((table) => ({
      table,
      columns: table.columns.map((): Cell[] => []),
      sinks: formats.map((format) => {
        const file = join(folder, `${table.name}.${format}`);
        const sink =
          format === 'csv' ? csvSink(file, table.columns) : parquetSink(file, table, facts);
        open.push(sink);
        written.push(`${table.name}.${format}`);
        return sink;
      }),
    }));
    const flush = ({ columns, sinks }: (typeof outputs)[number]): void => {
      if (columns[0]!.length === 0) return;
      for (const sink of sinks) sink.write(columns);
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
    for (const sink of open) sink.finish();
    open.length = 0;
    const codebook = new TextEncoder().encode(
      `${JSON.stringify(dataPackage(tables, formats, facts, request), null, 2)}\n`,
    );
    const name = 'datapackage.json';
    await writeAtomically(join(folder, name), join(folder, `${TEMPORARY}${name}`), codebook);
    written.push(name);
    await syncFolder(folder);
    return written;
  } catch (error) {
    for (const sink of open) sink.abandon();
    if (signal?.aborted === true) throw signal.reason;
    throw (error as NodeJS.ErrnoException).code === undefined ? error : storeError(error, folder);
  }
}

/** A file under a temporary name. */
function temporaryFile(file: string): {
  write(bytes: Uint8Array): void;
  finish(): void;
  abandon(): void;
} {
  const temporary = file.replace(/([^/\\]+)$/, `${TEMPORARY}$1`);
  const handle = openSync(temporary, 'w');
  let closed = false;
  const close = (): void => {
    if (!closed) closeSync(handle);
    closed = true;
  };
  return {
    write(bytes) {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at);
    },
    finish() {
      fsyncSync(handle);
      close();
      renameSync(temporary, file);
    },
    abandon() {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

function csvSink(file: string, columns: readonly Column[]): Sink {
  const out = temporaryFile(file);
  const encoder = new TextEncoder();
  out.write(encoder.encode(csvHeader(columns)));
  return {
    write: (cells) => out.write(encoder.encode(csvRows(cells))),
    finish: out.finish,
    abandon: out.abandon,
  };
}

function parquetSink(file: string, table: Table, facts: Readonly<Record<string, string>>): Sink {
  const out = temporaryFile(file);
  const writer = new ByteWriter();
  const flush = (): void => {
    out.write(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  const parquet = new ParquetWriter({
    writer: Object.assign(writer, { flush, finish: flush }),
    schema: schemaFromColumnData({
      columnData: table.columns.map((c) => ({
        name: c.name,
        data: [],
        type: PARQUET_TYPES[c.type],
        nullable: c.nullable,
      })),
    }),
    kvMetadata: parquetMetadata(table, facts),
    createdBy: `interregnum ${facts.engine}`,
  });
  return {
    write(cells) {
      parquet.write({
        columnData: table.columns.map((c, i) => ({ name: c.name, data: cells[i]! })),
        rowGroupSize: cells[0]!.length,
      });
    },
    finish() {
      parquet.finish();
      out.finish();
    },
    abandon: out.abandon,
  };
}
