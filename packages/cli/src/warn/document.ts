/** The answer of `warn --json`: `interregnum.warn/1`, described by docs/schemas/warn-1.json. */

import {
  ALARM_HORIZON_DAYS,
  type EarlyWarning,
  HORIZONS,
  INDICATORS,
  LATEST_DAYS,
  SAFE_SHARE_ALLOWED,
  warningParagraphs,
} from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { MECHANISMS } from '@interregnum/model';
import { parametersDocument, type SnakeKeys, snakeKeys } from '@interregnum/questions';
import type { WatchedStudy } from './cases.ts';
import { placedParagraph } from './placed.ts';

const LABEL =
  'what warned in simulated histories; model results, not observations, and no forecast for any country';

export interface WarnDocument extends SnakeKeys<Omit<EarlyWarning, 'cases' | 'placed'>> {
  readonly schema: 'interregnum.warn/1';
  /** What the numbers are. */
  readonly label: string;
  readonly engine: string;
  readonly rules_hash: string;
  readonly interval_level: 0.95;
  readonly horizons_days: readonly number[];
  readonly alarm_rule: {
    readonly weeks_running: 2;
    readonly true_within_days: number;
    readonly latest_days: number;
    readonly safe_share_allowed: number;
    readonly left_out: 'country';
  };
  readonly paragraphs: readonly string[];
  readonly indicators: typeof INDICATORS;
  readonly cases: readonly (SnakeKeys<EarlyWarning['cases'][number]> & {
    readonly case_hash: string;
    readonly world_hash: string;
    readonly hindcast: boolean;
    readonly switched_off: readonly string[];
    readonly parameters: ReturnType<typeof parametersDocument>;
  })[];
  readonly placed: readonly (
    | (SnakeKeys<NonNullable<EarlyWarning['placed'][number]>> & {
        readonly paragraph: string;
      })
    | null
  )[];
  readonly timing: { readonly seconds: number };
}

export function warnDocument(
  studies: readonly WatchedStudy[],
  answer: EarlyWarning,
  seconds: number,
): WarnDocument {
  const { cases, placed, ...rest } = answer;
  const identities = studies.map(({ study }) => identify(study.input));
  return {
    schema: 'interregnum.warn/1',
    label: LABEL,
    engine: identities[0]!.engine,
    rules_hash: identities[0]!.rulesHash,
    interval_level: 0.95,
    horizons_days: HORIZONS,
    alarm_rule: {
      weeks_running: 2,
      true_within_days: ALARM_HORIZON_DAYS,
      latest_days: LATEST_DAYS,
      safe_share_allowed: SAFE_SHARE_ALLOWED,
      left_out: 'country',
    },
    paragraphs: warningParagraphs(answer),
    indicators: INDICATORS,
    ...snakeKeys(rest),
    cases: cases.map((each, k) => ({
      ...snakeKeys(each),
      case_hash: identities[k]!.caseHash,
      world_hash: identities[k]!.worldHash,
      hindcast: identities[k]!.hindcast,
      switched_off: MECHANISMS.filter((m) => !identities[k]!.switches[m]),
      parameters: parametersDocument(studies[k]!.study.parameters),
    })),
    placed: placed.map((each) =>
      each === null ? null : { ...snakeKeys(each), paragraph: placedParagraph(each, answer.skill) },
    ),
    timing: { seconds },
  };
}
