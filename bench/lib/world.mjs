import { compileWorld, formatProblem, readCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';

/**
 * @param {string} path a case folder
 * @returns {Promise<{world: import('@interregnum/model').World, data: import('@interregnum/case').CaseData}>}
 */
export async function loadWorld(path) {
  const folder = await readCaseFolder(path);
  const { data, problems } = readCase(folder.files);
  if (data === null) {
    const fault = [...folder.problems, ...problems].find((p) => p.severity === 'error');
    throw new Error(
      `${path} is not a sound case: ${fault ? formatProblem(fault) : 'unknown fault'}`,
    );
  }
  return { world: compileWorld(data), data };
}
