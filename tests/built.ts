/** Before any test: children and worker threads run the build, so it must be that of the sources. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../scripts/lib/set-up.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run of the tests, for what several files of them use. */
    readonly scratch: string;
  }
}

export default function builtFromSources({ provide }: TestProject): () => void {
  if (!build((line: string) => console.error(line)))
    throw new Error('The build failed, so nothing was tested.');
  const scratch = mkdtempSync(join(tmpdir(), 'interregnum-tests-'));
  provide('scratch', scratch);
  return () => rmSync(scratch, { recursive: true, force: true });
}
