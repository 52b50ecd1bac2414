/** What is said of a chain, whatever the language: each language is one `ChainSentences`. */
import type {
  Bits,
  ChainAnswer,
  ChainBranch,
  HandoverAnswer,
  LinkAnswer,
} from '@interregnum/analysis';

/** All that sentences may speak of. */
export interface ChainFacts {
  readonly answer: ChainAnswer;
  /** Name of a region of a case. */
  readonly region: (id: string, region: string) => string;
  /** Whether it is the chain that ships. */
  readonly ships: boolean;
  /** Whether the model is told what patrons did after each first day. */
  readonly told: boolean;
}

/** A way out of a link. */
export interface Leaf {
  readonly link: LinkAnswer;
  readonly branch: ChainBranch;
}

/** A paragraph is empty where there is nothing to say. */
export interface ChainSentences {
  title(chain: string): string;
  /** What answers it: number first, with what it is a share of. */
  answer(facts: ChainFacts): string;
  /** Of which shares the answer is the product. */
  product(facts: ChainFacts): string;
  /** Where history was likely, and where it was lucky. */
  luck(facts: ChainFacts): string;
  /** How many statements of the day agree with what then became of the regime. */
  saidAtTheTime(facts: ChainFacts): string;
  dates(facts: ChainFacts): string;
  /** What the handover changes. */
  effect(facts: ChainFacts): string;
  tree(facts: ChainFacts): string;
  cannotSay(facts: ChainFacts): string;
  /** A bridge as it worked: what it moved, and what it did not. */
  handover(handover: HandoverAnswer, facts: ChainFacts): string;
  /** What was recorded of a link, without its subject. */
  recorded(link: LinkAnswer): string;
  /** Surprise without bound: no run did it. */
  unbounded(surprise: Bits): string;
  /** A date in a table; where there is none, the regime stands. */
  day(iso: string | null): string;
  /** A way off the recorded path. */
  departure(leaf: Leaf): string;
  /** Where a way leads that leads to no case. */
  end(branch: ChainBranch): string;
  legend(facts: ChainFacts): string;
  played(facts: ChainFacts): string;
  /** For the citation. */
  runs(answer: ChainAnswer): string;
  readonly handovers: string;
  readonly columns: Readonly<
    Record<
      | 'case'
      | 'recorded'
      | 'runsSo'
      | 'interval'
      | 'bits'
      | 'earlyBy'
      | 'halfBy'
      | 'lateBy'
      | 'byThen'
      | 'falls'
      | 'daysStood'
      | 'regime'
      | 'leadsTo'
      | 'ofAll',
      string
    >
  >;
  readonly tables: Readonly<Record<'links' | 'dates' | 'effects' | 'leaves', string>>;
  readonly figure: {
    readonly title: (chain: string) => string;
    readonly date: (iso: string) => string;
    readonly caption: string;
  };
}
