/** A study by the name that others know it by: the page holds a reader's own case under another. */
import type { CaseData } from '@interregnum/case';
import { identify } from '@interregnum/ensemble';
import { runCite } from '@interregnum/questions';
import type { Settled } from '../answers/settled.ts';
import type { Study } from '../answers/study.ts';

export interface NamedStudy extends Pick<Study, 'input'> {
  readonly data: CaseData;
  /** As the command is given it; an unpacked package lies beside whoever types it. */
  readonly given: string;
}

export function namedStudy({ file, data, input }: Study): NamedStudy {
  const { brought } = file;
  if (brought === undefined) return { data, input, given: data.id };
  return {
    data: { ...data, id: brought },
    input: { ...input, caseId: brought },
    given: `./${brought}`,
  };
}

/** How to cite what is on screen, in the words of the command. */
export function citeOf({ study, answer: { runs, resultHash } }: Settled): string {
  return runCite({ identity: identify(namedStudy(study).input), runs, resultHash });
}
