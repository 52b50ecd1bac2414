/** `npm ci` on a fresh clone, on any system, from any registry. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const packages = JSON.parse(readFileSync(file, 'utf8')).packages as Record<string, Locked>;

/** Whether a dependency of the package at a path is locked, there or further up, as Node looks. */
function isLocked(path: string, name: string): boolean {
  let at = path;
  for (;;) {
    if ((at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`) in packages)
      return true;
    if (at === '') return false;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

it('locks the builds of other systems too, or npm ci refuses the lockfile', () => {
  // npm drops those that the registry at hand does not hold, and then calls its own file out of step.
  const absent = Object.entries(packages).flatMap(([path, p]) =>
    Object.keys(p.optionalDependencies ?? {}).filter((name) => !isLocked(path, name)),
  );
  expect(absent).toEqual([]);
});

it('holds no download addresses', () => {
  const addressed = Object.values(packages).filter((p) => /^https?:/.test(p.resolved ?? ''));
  expect(addressed).toEqual([]);
});
