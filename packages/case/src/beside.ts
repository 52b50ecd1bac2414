/**
 * What may lie beside a case's tables and is none: questions and the page read it, a run does not, so
 * it is no part of the case's hash.
 */

/** The causes among which `why` divides an outcome. */
export const FACTORS_FILE = 'factors.yaml';
/** What a hand can move on the page. */
export const LEVERS_FILE = 'levers.yaml';

/** Those that lie in the case's own folder, with what each is to be. */
export const BESIDE_FILES: Readonly<Record<string, string>> = {
  [FACTORS_FILE]: 'a list of factors',
  [LEVERS_FILE]: 'a list of levers',
};

const BESIDE = /(^|\/)((factors|levers)|scenarios\/[^/]+)\.yaml$/i;

/** Whether a path ends as they do, or as a scenario's. */
export const isBeside = (path: string): boolean => BESIDE.test(path);
