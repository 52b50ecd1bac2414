/** The program as it is cited; CITATION.cff says the same, field by field, which a test holds. */
import { ENGINE_RELEASED, ENGINE_VERSION } from '@interregnum/ensemble';

export const PROGRAM = {
  authors: 'Interregnum contributors',
  title: 'Interregnum: a simulator of how regimes fall, and why some do not',
  licence: 'MIT',
  version: ENGINE_VERSION,
  released: ENGINE_RELEASED,
} as const;

/** As a list of references has it. @param version of the engine that made what is cited */
export const programCitation = (version: string = PROGRAM.version): string =>
  `${PROGRAM.authors} (${PROGRAM.released.slice(0, 4)}). ${PROGRAM.title}. Version ${version}. ${PROGRAM.licence} licence.`;
