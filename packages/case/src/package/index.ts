/** Writing data packages: from bare tables, and a template to start from. */
export { makePackage } from './make-package.ts';
export { templateCase } from './template.ts';
export { writeCsv } from './write-csv.ts';
