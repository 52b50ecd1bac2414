/** What the program needs beside itself to run, read from the lockfile as Node would look for it. */

/** Where a package of that name is found from a path of the lockfile, there or further up. */
function found(locked, from, name) {
  for (let at = from; ; at = at.replace(/(^|\/)[^/]*$/, '')) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (path in locked) return path;
    if (at === '') return null;
  }
}

/** Built for one system: installed nowhere else, so it cannot lie in a package for all. */
const isForOneSystem = ({ os, cpu }) => os !== undefined || cpu !== undefined;

/**
 * @param locked `packages` of the lockfile
 * @param roots workspaces to begin with, such as `packages/cli`
 * @returns workspaces and installed packages by their paths in the clone, sorted, and the names of
 *   those left out because they are for one system only: each is optional to what asks for it
 */
export function runtimePackages(locked, roots) {
  const seen = new Set();
  const leftOut = new Set();
  const visit = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    const { dependencies = {}, optionalDependencies = {} } = locked[path];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const at = found(locked, path, name);
      const isOptional = name in optionalDependencies;
      if (isOptional && (at === null || isForOneSystem(locked[at]))) {
        leftOut.add(name);
        continue;
      }
      if (at === null) throw new Error(`${path} needs ${name}, which the lockfile does not hold`);
      visit(locked[at].link === true ? locked[at].resolved : at);
    }
  };
  for (const root of roots) visit(root);
  const paths = [...seen].sort();
  return {
    workspaces: paths.filter((path) => !path.includes('node_modules/')),
    installed: paths.filter((path) => path.includes('node_modules/')),
    leftOut: [...leftOut].sort(),
  };
}
