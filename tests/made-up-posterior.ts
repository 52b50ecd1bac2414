/** A small posterior file, as calibration would write it, for tests of the command. */
import { posteriorText } from '@interregnum/analysis';
import { ENGINE_VERSION, rulesHash } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, FREE } from '@interregnum/model';

const NAMES = ['contestPerDay', 'costBase'];
const COUNTRY: Readonly<Record<string, string>> = {
  'afghanistan-1989': 'afghanistan',
  'afghanistan-2021': 'afghanistan',
  'ethiopia-2021': 'ethiopia',
  'mali-2012': 'mali',
};
const IDS = Object.keys(COUNTRY);
const HASH = '0'.repeat(64);

/** Otherwise than it is played, so that this is said. */
const FITTED = { ...DEFAULT_SWITCHES, doubt: false };

/** Four cases, three vectors a fold; each fold's own, so that they can be told apart. */
export function madeUpPosterior(): string {
  const parameters = NAMES.map((name) => {
    const p = FREE.find((each) => each.name === name);
    if (p === undefined) throw new Error(`no parameter ${name}`);
    const scale = p.log ? ('log' as const) : ('linear' as const);
    const { name: free, symbol, unit, low, high } = p;
    return { name: free, symbol, unit, low, high, scale, neutral: p.value, neutral_unit: 0.5 };
  });
  const fold = (name: string, by: 'case' | 'country' | 'none', leftOut: string[], k: number) => ({
    name,
    by,
    left_out: leftOut,
    training: IDS.filter((id) => !leftOut.includes(id)),
    accepted: [0, 1, 2].map((vector) => ({ vector, training_joint: 1 })),
    sample: [0.9, 1, 1.1].map((x) => parameters.map((p) => p.neutral * (x + k / 100))),
  });
  return posteriorText({
    schema: 'interregnum.posterior/2',
    created: '2026-11-20',
    engine: ENGINE_VERSION,
    rules_hash: rulesHash(FITTED),
    switches: FITTED,
    method: 'made up',
    parameters,
    prior_sd_unit: 0.25,
    held: {},
    cases: IDS.map((id) => ({
      id,
      country: COUNTRY[id] ?? '',
      origin: `${id.slice(-4)}-04-14`,
      horizon_days: 100,
      hash: HASH,
      world_hash: HASH,
      truth_hash: HASH,
      contains: [],
    })),
    options: {},
    folds: [
      ...IDS.map((id, k) => fold(id, 'case', [id], k)),
      fold('afghanistan', 'country', ['afghanistan-1989', 'afghanistan-2021'], 4),
      fold('none', 'none', [], 5),
    ],
    notes: [],
  });
}
