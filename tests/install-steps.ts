/** The words with which the package is made and installed, here and in the Containerfile. */
export const PACK: readonly string[] = ['--no-page', '--out'];
export const INSTALL: readonly string[] = [
  'install',
  '-g',
  '--offline',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
];
