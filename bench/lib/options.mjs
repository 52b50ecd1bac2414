import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Bad usage: shown as one line, exit code 2. */
export class UsageError extends Error {}

/** @param {string} name @param {string} text @param {number} least */
function wholeNumber(name, text, least) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new UsageError(`--${name} must be a whole number of at least ${least}, not "${text}"`);
  return value;
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function readOptions(args, env) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        case: { type: 'string', default: join(ROOT, 'cases', 'afghanistan-2021') },
        prototype: { type: 'string' },
        'prototype-case': { type: 'string', default: 'afg_2021' },
        'no-prototype': { type: 'boolean', default: false },
        'no-mechanisms': { type: 'boolean', default: false },
        runs: { type: 'string', default: '1000' },
        repetitions: { type: 'string', default: '5' },
        json: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const given = values.prototype ?? env.INTERREGNUM_PROTOTYPE;
  const prototype = resolve(given ?? join(ROOT, '..', 'shared', 'science', 'prototype'));
  if (!values['no-prototype'] && !existsSync(join(prototype, 'model.js')))
    throw new UsageError(
      `no prototype at ${prototype}: give its folder with --prototype or INTERREGNUM_PROTOTYPE, or measure without it with --no-prototype`,
    );
  return {
    case: values.case,
    prototype: values['no-prototype'] ? null : prototype,
    prototypeCase: values['prototype-case'],
    mechanisms: !values['no-mechanisms'],
    runs: wholeNumber('runs', values.runs, 1),
    repetitions: wholeNumber('repetitions', values.repetitions, 1),
    json: values.json,
  };
}
