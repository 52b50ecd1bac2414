/** An early warning as the document of `warn --json`, described by docs/schemas/warn-1.json. */
import {
  ALARM_HORIZON_DAYS,
  HORIZONS,
  INDICATORS,
  LATEST_DAYS,
  SAFE_SHARE_ALLOWED,
} from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { MECHANISMS } from '@interregnum/model';
import { snakeKeys } from '../snake-keys.ts';
import { parametersDocument } from '../study-head.ts';
import type { WarnFound } from './ask.ts';
import type { WarnDocument } from './document.schema.ts';
import { WARN_ENGLISH } from './english.ts';
import { warnParagraphs } from './sentences.ts';

const LABEL =
  'what warned in simulated histories; model results, not observations, and no forecast for any country';

export function warnDocument({ studies, found }: WarnFound, seconds: number): WarnDocument {
  const { cases, placed, ...rest } = found;
  const identities = studies.map(({ input }) => identify(input));
  const [first] = identities;
  if (first === undefined) throw new TypeError('a warning is of a case or more');
  return {
    schema: 'interregnum.warn/1',
    label: LABEL,
    engine: first.engine,
    rules_hash: first.rulesHash,
    interval_level: 0.95,
    horizons_days: HORIZONS,
    alarm_rule: {
      weeks_running: 2,
      true_within_days: ALARM_HORIZON_DAYS,
      latest_days: LATEST_DAYS,
      safe_share_allowed: SAFE_SHARE_ALLOWED,
      left_out: 'country',
    },
    paragraphs: warnParagraphs(found, WARN_ENGLISH),
    indicators: INDICATORS.map(({ id, unit, kind, direction }) => {
      const { label, meaning, proxy } = WARN_ENGLISH.indicator(id);
      return { id, label, unit, kind, direction, meaning, proxy };
    }),
    ...snakeKeys(rest),
    cases: cases.map((each, k) => ({
      ...snakeKeys(each),
      case_hash: identities[k]!.caseHash,
      world_hash: identities[k]!.worldHash,
      hindcast: identities[k]!.hindcast,
      switched_off: MECHANISMS.filter((m) => !identities[k]!.switches[m]),
      parameters: parametersDocument(studies[k]!.parameters),
    })),
    placed: placed.map((each) =>
      each === null
        ? null
        : { ...snakeKeys(each), paragraph: WARN_ENGLISH.placed(each, found.skill) },
    ),
    timing: { seconds },
  };
}
