/** Before any test: children and worker threads run the build, so it must be that of the sources. */
import { build } from '../scripts/lib/set-up.mjs';

export default function builtFromSources(): void {
  if (!build((line: string) => console.error(line)))
    throw new Error('The build failed, so nothing was tested.');
}
