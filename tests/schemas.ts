/** The published schemas of the command's JSON, compiled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ROOT } from './cli.ts';

/** @param name of a file in docs/schemas, without its ending */
export function schemaOf(name: string): ValidateFunction {
  const text = readFileSync(join(ROOT, 'docs', 'schemas', `${name}.json`), 'utf8');
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
  });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(text));
}
