/** How each thing that is asked stands in a link, and what of it is allowed. */
import {
  type Asked,
  CALENDARS,
  HIGHEST_SEED,
  LANGUAGES,
  LAST_DAY,
  LONGEST_EDIT,
  MOST_RUNS,
  MOST_STEPS,
  NOTHING_ASKED,
  PANELS,
  THEMES,
  TIERS,
} from '../state/asked.ts';

type Scalar = Exclude<keyof Asked, 'route' | 'edits'>;

export interface Field<K extends Scalar = Scalar> {
  readonly of: K;
  /** undefined when the text is not allowed. */
  readonly read: (text: string) => Asked[K] | undefined;
}

function whole(low: number, high: number): (text: string) => number | undefined {
  return (text) => {
    if (!/^\d{1,10}$/.test(text)) return undefined;
    const value = Number(text);
    return value >= low && value <= high ? value : undefined;
  };
}

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (text: string): T | undefined =>
    allowed.find((a) => a === text);

// Markup is no danger in text that React writes; characters that reorder text are. The joiners of
// Persian and Pashto are letters' business and stay.
const PLAIN = /^(?:[^\p{Cc}\p{Cf}\p{Cs}]|\u200c|\u200d)+$/u;
export const plain = (text: string, longest: number): boolean =>
  text.length <= longest && PLAIN.test(text);

const field = <K extends Scalar>(of: K, read: Field<K>['read']): Field => ({ of, read }) as Field;

/** By the name in the link, in the order they are written. */
export const FIELDS: Readonly<Record<string, Field>> = {
  scenario: field('scenario', (text) => (plain(text, 200) ? text : undefined)),
  seed: field('seed', whole(0, HIGHEST_SEED)),
  runs: field('runs', whole(20, MOST_RUNS)),
  day: field('day', whole(0, LAST_DAY)),
  history: field('history', whole(0, HIGHEST_SEED)),
  region: field('region', (text) => (plain(text, 80) ? text : undefined)),
  tier: field('tier', oneOf(TIERS)),
  district: field('district', (text) => (plain(text, 80) ? text : undefined)),
  open: field('panel', oneOf(PANELS)),
  step: field('step', whole(1, MOST_STEPS)),
  embed: field('embed', (text) => (text === '1' ? true : undefined)),
  lang: field('language', oneOf(LANGUAGES)),
  theme: field('theme', oneOf(THEMES)),
  dates: field('calendar', oneOf(CALENDARS)),
};

/** The name of an edit in a link; it may stand there many times. */
export const EDIT = 'set';

export const isEdit = (text: string): boolean => plain(text, LONGEST_EDIT) && text.indexOf('=') > 0;

/** What is not the default, by its name in the link. */
export function written(asked: Asked): [name: string, text: string][] {
  const scalars = Object.entries(FIELDS).flatMap(([name, { of }]): [string, string][] => {
    const value = asked[of];
    return value === NOTHING_ASKED[of] || value === null
      ? []
      : [[name, value === true ? '1' : String(value)]];
  });
  return [...asked.edits.map((edit): [string, string] => [EDIT, edit]), ...scalars];
}
