/**
 * The Containerfile where no engine builds it: its syntax by a linter of the format, its steps against
 * what the tests do by hand (`package.test.ts` packs and installs with the same words).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { ROOT } from './cli.ts';
import { INSTALL, PACK } from './install-steps.ts';

const text = readFileSync(join(ROOT, 'Containerfile'), 'utf8');
/** Instructions with their continued lines joined. */
const steps = text
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '');
const stagesAt = steps.flatMap((step, k) => (step.startsWith('FROM ') ? [k] : []));
const last = steps.slice(stagesAt.at(-1));

test('its syntax is sound, and the linter sees what is not', () => {
  expect(validate(text)).toEqual([]);
  expect(validate('FROM x\nRUNN y\n')).not.toEqual([]);
});

test('both stages stand on the same slim Node', () => {
  const images = stagesAt.map((k) => /^FROM (\S+)/.exec(steps[k]!)?.[1]);
  expect(images).toEqual(Array(2).fill('docker.io/library/node:24-slim'));
});

test('nothing comes from outside but the locked packages, and the result holds no sources', () => {
  expect(steps.filter((step) => /^(ADD|ONBUILD)\b|https?:|curl|wget|apt-get/.test(step))).toEqual(
    [],
  );
  const copies = last.filter((step) => step.startsWith('COPY '));
  expect(copies).toEqual(['COPY --from=build /packed/interregnum.tgz /packed/interregnum.tgz']);
});

test('what it copies is there, and what the clone ignores stays behind', () => {
  const from = steps.slice(0, stagesAt.at(-1)).filter((step) => step.startsWith('COPY '));
  const sources = from.flatMap((step) => step.split(' ').slice(1, -1));
  expect(sources.length).toBeGreaterThan(3);
  expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.git', '**/node_modules', '**/dist', 'out']));
});

test('it packs and installs as the test of the package does', () => {
  expect(steps.some((step) => step.startsWith(`RUN npm run package -- ${PACK.join(' ')} `))).toBe(
    true,
  );
  expect(last.some((step) => step.startsWith(`RUN npm ${INSTALL.join(' ')} /packed/`))).toBe(true);
});

test('it ends as an unprivileged user in the one folder that may be written to', () => {
  expect(last.slice(-4)).toEqual([
    'USER node',
    'WORKDIR /work',
    'ENTRYPOINT ["interregnum"]',
    'CMD ["--help"]',
  ]);
});
