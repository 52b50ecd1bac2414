/** The Python package, by its own tests: data frames, errors, the notebook, the standard's validator. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './cli.ts';
import { CLIENT_TIMEOUT_MS, present, program } from './client.ts';

const PYTHON = process.env.PYTHON ?? 'python3';
const NEEDS = 'python3 with pandas and pytest (pip install pandas pytest)';
const there = present(
  [PYTHON, '-c', 'import pandas, pytest'],
  `the tests of clients/python; they need ${NEEDS}.`,
);

it.skipIf(!there)(
  `clients/python passes its tests (left out without ${NEEDS})`,
  () => {
    const { code, text } = program(
      [PYTHON, '-m', 'pytest', '-q', '-rs', '-p', 'no:cacheprovider', join(ROOT, 'clients/python')],
      { PYTHONDONTWRITEBYTECODE: '1' },
    );
    expect(code, text).toBe(0);
    expect(text).toMatch(/\d+ passed/);
    // what pytest left out, for want of pyarrow, frictionless or a kernel
    for (const line of text.match(/^SKIPPED.*$/gm) ?? []) console.warn(line);
  },
  CLIENT_TIMEOUT_MS,
);
