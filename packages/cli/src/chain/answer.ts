/** A chain as the briefing shows it. */

import type { ChainAnswer, Limits95 } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { type ChainFigureInput, type ChainShare, chain, chainCsv } from '@interregnum/figures';
import { longDate, thousands } from '@interregnum/words';
import type { Answer1 } from '../answers/answer-1.ts';
import { linkColumns } from './columns.ts';
import { inTree } from './numbers.ts';
import type { OpenedChain } from './open.ts';
import { departure, paragraphsOf } from './words.ts';

const shareOf = ({ estimate, low, high }: Limits95): ChainShare => ({ share: estimate, low, high });

/** A link that no chain came to. */
const NOWHERE = { reached: { estimate: 0, low: 0, high: 0 } };

/** The tree of branches: of simulated starts where there are any, else of the coded ones. */
export function treeFigure(title: string, answer: ChainAnswer): ChainFigureInput {
  const { links } = answer;
  return {
    title: `${title}: the tree of simulated histories`,
    links: links.map((link) => ({
      name: link.case,
      date: longDate(link.origin),
      reached: shareOf((inTree(answer, link) ?? NOWHERE).reached),
      asRecorded: (inTree(answer, link) ?? link.observedStart).asRecorded,
    })),
    branches: links.flatMap((link, from) =>
      (inTree(answer, link)?.branches ?? []).map((branch) => ({
        from,
        to: branch.to === null ? null : links.findIndex((l) => l.case === branch.to),
        label: departure(link, branch),
        ofAll: shareOf(branch.ofAll),
        recorded: branch.recorded,
      })),
    ),
  };
}

export function chainAnswer(opened: OpenedChain, answer: ChainAnswer, command: string): Answer1 {
  const { chain: file, studies } = opened;
  const last = studies.at(-1)!;
  const { caseHash, rulesHash } = identify(last.input);
  const columns = linkColumns((id) => id);
  const figure = treeFigure(file.title, answer);
  return {
    schema: 'interregnum.answer/1',
    question: 'chain',
    title: `${file.title}: where was history likely, where was it lucky?`,
    // The chain ends in this case; it runs through all of them.
    case: last.data.id,
    caseHash,
    rulesHash,
    paragraphs: [
      ...paragraphsOf(opened, answer),
      `${thousands(answer.runs)} runs of each link and kind of start; intervals of 95 %.`,
    ],
    figures: [
      {
        name: 'tree',
        svg: chain(figure, { id: 'chain-tree', heading: false }),
        csv: chainCsv(figure),
        caption:
          'Share of all simulated chains that comes to each case, goes on as recorded, goes on another way, or leaves the record.',
      },
    ],
    table: {
      columns: columns.map((column) => column.title),
      rows: answer.links.map((link) => columns.map((column) => column.text(link))),
    },
    command,
  };
}
