/**
 * The JSON Schemas of docs/schemas that are made from the program's own definitions.
 * `node scripts/docs-schemas.mjs` writes them. Needs the built packages (`npm run build`).
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSON_SCHEMAS } from '@interregnum/questions/schemas';

export const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'schemas');

/** File name -> what it holds. */
export const SCHEMA_FILES = Object.fromEntries(
  Object.entries(JSON_SCHEMAS).map(([name, schema]) => [
    `${name}.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]),
);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(SCHEMA_FILES)) writeFileSync(join(FOLDER, name), text);
}
