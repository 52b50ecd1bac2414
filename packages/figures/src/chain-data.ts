/** What the tree of a chain shows: its input, its words, its data. */
import { percent, withRange } from '@interregnum/words';
import { toCsv } from './csv.ts';

/** A share, 0..1, with its interval. */
export interface ChainShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface ChainFigureLink {
  readonly name: string;
  /** First day, as it is to be read. */
  readonly date: string;
  /** Of all chains. */
  readonly reached: ChainShare;
  /** Of the link's own runs. */
  readonly asRecorded: ChainShare;
}

export interface ChainFigureBranch {
  /** Index of the link it leaves; `to` the one it leads to, null where it leads to none. */
  readonly from: number;
  readonly to: number | null;
  readonly label: string;
  /** Of all chains. */
  readonly ofAll: ChainShare;
  readonly recorded: boolean;
}

export interface ChainFigureInput {
  readonly title: string;
  readonly links: readonly ChainFigureLink[];
  /** Of each link together, and in the order of links. */
  readonly branches: readonly ChainFigureBranch[];
}

/** `8 % (6 % to 11 %)` */
export const shareText = ({ share, low, high }: ChainShare): string =>
  withRange(share, low, high, percent);

/** Text alternative, numbers first. */
export function chainDesc({ links, branches }: ChainFigureInput): string {
  if (links.length === 0) return 'No links.';
  const parts = branches.map((b) => {
    const to = b.to === null ? '' : `, on to ${links[b.to]!.name}`;
    const way = b.recorded ? ', as recorded' : '';
    return `${shareText(b.ofAll)} of all chains: ${links[b.from]!.name} ${b.label}${to}${way}.`;
  });
  return `95 % intervals in brackets. ${parts.join(' ')}`;
}

export function chainCsv({ links, branches }: ChainFigureInput): string {
  const cells = (s: ChainShare): number[] => [s.share, s.low, s.high];
  return toCsv(
    ['kind', 'case', 'date', 'way', 'leads_to', 'recorded', 'share', 'low', 'high'],
    [
      ...links.map((l) => ['reached, of all', l.name, l.date, '', '', '', ...cells(l.reached)]),
      ...links.map((l) => [
        'as recorded, of its runs',
        l.name,
        l.date,
        '',
        '',
        '',
        ...cells(l.asRecorded),
      ]),
      ...branches.map((b) => [
        'branch, of all',
        links[b.from]?.name ?? '',
        links[b.from]?.date ?? '',
        b.label,
        b.to === null ? '' : (links[b.to]?.name ?? ''),
        b.recorded ? 'yes' : 'no',
        ...cells(b.ofAll),
      ]),
    ],
  );
}

/** As recorded first, then other ways on, then what leaves: ribbons cross as little as can be. */
export function waysOut({ branches }: ChainFigureInput, link: number): ChainFigureBranch[] {
  const rank = (b: ChainFigureBranch): number => (b.recorded ? 0 : b.to === null ? 2 : 1);
  return branches.filter((b) => b.from === link).sort((a, b) => rank(a) - rank(b));
}
