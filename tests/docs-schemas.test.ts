/** The published schemas are what the program's own definitions make of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FOLDER, SCHEMA_FILES } from '../scripts/docs-schemas.mjs';

test.each(Object.entries(SCHEMA_FILES))(
  'docs/schemas/%s is current (else: node scripts/docs-schemas.mjs)',
  (name, text) => {
    expect(readFileSync(join(FOLDER, name), 'utf8').replaceAll('\r\n', '\n')).toBe(text);
  },
);
