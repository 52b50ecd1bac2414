import { compileWorld, loadCase } from '@interregnum/case';

/** @param {string} path a case folder */
export async function worldOf(path) {
  return compileWorld(await loadCase(path));
}
