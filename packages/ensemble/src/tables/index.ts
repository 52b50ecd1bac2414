/** The tables of an ensemble as bytes, wherever they are made. Heavier than the rest: asked for alone. */
export type { TableFormat } from './datapackage.ts';
export { type ByteSink, encodeTables, type TablesRequest } from './encode-tables.ts';
