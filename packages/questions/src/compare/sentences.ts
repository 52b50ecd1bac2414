/** What is said of a comparison, whatever the language: each language is one `CompareSentences`. */
import type { PairedQuantity, ScenarioComparison } from '@interregnum/analysis';
import type { SharedSentences } from '../shared/sentences.ts';

/** Of the case that is compared. */
export interface Compared {
  /** Name of the regime, with its article. */
  readonly regime: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
}

export interface CompareSentences {
  readonly shared: SharedSentences;
  title(names: readonly string[]): string;
  /** What answers it: number first, with what it is a share of. */
  answer(found: ScenarioComparison, compared: Compared): string;
  /** After what is told of the changes that change most: that there are more. */
  others(count: number): string;
  /** Falls in both worlds, and their difference. */
  falls(found: ScenarioComparison): string;
  /** The pairs that disagree, and the test of it. */
  test(found: ScenarioComparison): string;
  stood(found: ScenarioComparison, compared: Compared): string;
  mattered(found: ScenarioComparison): string;
  civilians(found: ScenarioComparison): string;
  parting(found: ScenarioComparison, compared: Compared): string;
  posterior(found: ScenarioComparison): string;
  /** Where no number of any pair differs. */
  nothing(found: ScenarioComparison): string;
  /** Pairs left out; empty where none is. */
  failed(found: ScenarioComparison): string;
  /** What else differs from the case as it ships, in both worlds; empty for most changes. */
  switchedOn(mechanisms: readonly string[]): string;
  moreRegions(count: number): string;
  played(pairs: number, seed: number): string;
  /** Name of a quantity in tables, and its meaning in documents. */
  quantity(name: string): { readonly words: string; readonly description: string };
  /** Column titles. */
  readonly columns: {
    readonly scenario: string;
    readonly mean: string;
    readonly asItIs: string;
    readonly changed: string;
    readonly difference: string;
    readonly interval: string;
    readonly region: string;
    readonly falls: string;
    readonly heldLonger: string;
    readonly otherDay: string;
  };
  readonly fate: string;
  /** Title of a table with a row a change. */
  readonly all: string;
  readonly quantities: string;
  readonly regions: string;
  readonly label: string;
  readonly pair: string;
  readonly figures: {
    readonly differences: { readonly title: string; readonly caption: string };
    readonly held: { readonly title: string; readonly caption: string };
  };
}

/** @throws RangeError where nothing of that name was compared */
export function quantityOf(found: ScenarioComparison, name: string): PairedQuantity {
  const quantity = found.quantities.find((q) => q.name === name);
  if (quantity === undefined) throw new RangeError(`No quantity ${name}`);
  return quantity;
}

/** The paragraph of a document: it can stand alone. */
export function compareParagraph(
  found: ScenarioComparison,
  compared: Compared,
  say: CompareSentences,
): string {
  const said =
    found.mattered.anyNumber.pairs === 0
      ? [say.nothing(found), found.identical ? '' : say.label]
      : [
          `${found.name}: ${say.falls(found)}`,
          say.test(found),
          say.stood(found, compared),
          say.mattered(found),
          say.civilians(found),
          say.parting(found, compared),
          say.posterior(found),
          say.label,
        ];
  return [...said, say.failed(found)].filter(Boolean).join(' ');
}
