/**
 * What is to be said of the claims of an account, whatever the language: how many have which verdict,
 * and what a verdict rests on. Nothing is in words.
 */
import type { ClaimAnswer, Verdict } from '@interregnum/analysis';

/** What can decide a verdict. */
export type Basis = NonNullable<ClaimAnswer['by']>;
/** In the order in which they are told. */
const BASES: readonly Basis[] = ['record', 'inputs', 'model'];

/** Of a verdict that runs decided: does it follow from the rules and tables alone? */
export type Whether = 'follows' | 'could have failed';

export interface VerdictTold {
  readonly verdict: Verdict;
  /** What contradicted the claim; null of another verdict. */
  readonly by: Basis | null;
  /** Undecided, because the record agrees with the claim and the model does not. */
  readonly modelFails: boolean;
  /** null where runs decided nothing, and where the model fails. */
  readonly whether: Whether | null;
}

export function verdictTold(answer: ClaimAnswer): VerdictTold {
  const { verdict, follows } = answer;
  const by = verdict === 'contradicted' ? answer.by : null;
  const modelFails = by === null && answer.modelFails;
  const whether = follows ? 'follows' : 'could have failed';
  return { verdict, by, modelFails, whether: follows === null || modelFails ? null : whether };
}

export interface CountsTold {
  readonly all: number;
  /** Claims of each verdict. */
  readonly of: Readonly<Record<Verdict, number>>;
  /** Of those contradicted, how many by what; without what contradicts none. */
  readonly by: readonly { readonly basis: Basis; readonly claims: number }[];
  /** Of those reproduced, how many follow from the rules and tables alone. */
  readonly follow: number;
  /** Those with which the record agrees and the model does not. */
  readonly modelFails: number;
}

export function countsTold(answers: readonly ClaimAnswer[]): CountsTold {
  const number = (is: (answer: ClaimAnswer) => boolean): number => answers.filter(is).length;
  const of = (verdict: Verdict): number => number((a) => a.verdict === verdict);
  return {
    all: answers.length,
    of: {
      contradicted: of('contradicted'),
      reproduced: of('reproduced'),
      undecided: of('undecided'),
      input: of('input'),
      outside: of('outside'),
    },
    by: BASES.map((basis) => ({
      basis,
      claims: number((a) => a.verdict === 'contradicted' && a.by === basis),
    })).filter(({ claims }) => claims > 0),
    follow: number((a) => a.verdict === 'reproduced' && a.follows === true),
    modelFails: number((a) => a.modelFails),
  };
}
