/** Writing data packages: from bare tables, and a template to start from. */
export { type Licence, PROFILE } from './descriptor.ts';
export { makePackage, type PackageOptions } from './make-package.ts';
export { caseProfile } from './profile.ts';
export { templateCase } from './template.ts';
export { writeCsv } from './write-csv.ts';
