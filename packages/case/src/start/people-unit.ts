/** In which unit a column counts people, as its header says it, and what makes that doubtful. */

export interface PeopleUnit {
  readonly words: 'persons' | 'thousands' | 'millions';
  /** Thousands of people that one of it is. */
  readonly thousands: number;
}

const MILLIONS = /million|millones|milh[õo]es|\bmio\b|\bmln\b|миллион|млн/i;
/** `000s`, `'000`, `(000)`, but not 2000, per 100,000 or 2020s. */
const THOUSANDS =
  /thousand|_k$|000s\b(?<!\d000s)|['’]000|\(000\)|\b(?:in|x) ?1[., ]?000\b|milliers|\bmil(?:es)?\b|tausend|тысяч|тыс\b/i;

/** Persons, where the header says nothing. */
export function unitOf(header: string): PeopleUnit {
  if (MILLIONS.test(header)) return { words: 'millions', thousands: 1000 };
  if (THOUSANDS.test(header)) return { words: 'thousands', thousands: 1 };
  return { words: 'persons', thousands: 0.001 };
}

/** Fewer people in all, in thousands, than all but a few of the smallest states have. */
const FEW_IN_A_COUNTRY = 100;
/** Fewer in a region, in thousands, than any first-level unit that is governed has. */
const FEW_IN_A_REGION = 0.1;

/**
 * What is too little for a country read in that unit, a sentence without its stop each.
 * @param people of regions that have a number, in thousands
 */
export function tooFew(
  people: readonly { readonly name: string; readonly thousands: number }[],
  column: string,
  unit: PeopleUnit,
): string[] {
  const remedy = `${column} was read as ${unit.words}; a header says another unit, as in “${column} (thousands)” or “(millions)”, and --people names another column`;
  const persons = (k: number): string => Math.round(k * 1000).toLocaleString('en-US');
  const total = people.reduce((sum, p) => sum + p.thousands, 0);
  if (total < FEW_IN_A_COUNTRY) return [`${persons(total)} people in all are few: ${remedy}`];
  const few = people.filter((p) => p.thousands < FEW_IN_A_REGION);
  const [first] = few;
  if (first === undefined) return [];
  const more = few.length === 1 ? '' : `, and ${few.length - 1} more below 100`;
  return [`${first.name} has ${persons(first.thousands)} people${more}: ${remedy}`];
}
