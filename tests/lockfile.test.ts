/** `npm ci` on a fresh clone, on any system, from any registry. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile = (path: string): Readonly<Record<string, Locked>> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).packages;

/** Whether a dependency of the package at a path is locked, there or further up, as Node looks. */
function isLocked(packages: object, path: string, name: string): boolean {
  let at = path;
  for (;;) {
    if ((at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`) in packages)
      return true;
    if (at === '') return false;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

describe.each([
  ['the program', '../package-lock.json'],
  ['the site of the documentation', '../site/package-lock.json'],
])('the lockfile of %s', (_, path) => {
  const packages = lockfile(path);

  it('locks the builds of other systems too, or npm ci refuses the lockfile', () => {
    // npm drops those that the registry at hand does not hold, and then calls its own file out of step.
    const absent = Object.entries(packages).flatMap(([at, p]) =>
      Object.keys(p.optionalDependencies ?? {}).filter((name) => !isLocked(packages, at, name)),
    );
    expect(absent).toEqual([]);
  });

  it('holds no download addresses', () => {
    const addressed = Object.values(packages).filter((p) => /^https?:/.test(p.resolved ?? ''));
    expect(addressed).toEqual([]);
  });
});
