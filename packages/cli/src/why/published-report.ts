/** Published lists of causes beside the model's, on a terminal. */
import { type Attribution, type FactorShare, outcomeOf, RANKED_BY } from '@interregnum/analysis';
import type { Host } from '../terminal/host.ts';
import { safe } from '../terminal/safe.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { NamedFactors } from './factors.ts';
import { fullText, rankText } from './numbers.ts';
import { type ComparedCause, comparedLists, standingOf } from './published.ts';

type Titles = ReadonlyMap<string, string>;

function modelWords({ factors, missing, model }: ComparedCause, titles: Titles): string {
  if (model === null) return `no input of the model: ${missing}`;
  const named = factors.map((id) => titles.get(id) ?? id).join(' + ');
  const value = `${named}: ${fullText({ unit: 'days' }, model.shapley)} days, place ${rankText(model.rank)}`;
  return missing === '' ? value : `${value}; left out: ${missing}`;
}

/** Nothing where the factors come with no published list. */
export function publishedLines(
  { file }: NamedFactors,
  answer: Attribution,
  titles: Titles,
  host: Host,
): string[] {
  const lists = comparedLists(file.published, answer);
  if (lists.length === 0) return [];
  const { bold, dim } = host.style;
  const columns: readonly Column<FactorShare>[] = [
    { title: 'Factor', text: (f) => titles.get(f.factor) ?? f.factor, give: 1, least: 12 },
    { title: 'Here', align: 'right', text: (f) => rankText(f.rank) },
    ...lists.map(
      (list): Column<FactorShare> => ({
        title: safe(list.id),
        text: (f) => standingOf(f.factor, list),
      }),
    ),
  ];
  const rows = [...outcomeOf(answer, RANKED_BY).factors].sort((a, b) => a.rank.rank - b.rank.rank);
  return [
    '',
    bold('What others have published'),
    ...table(columns, rows, host),
    ...lists.flatMap((list) => [
      '',
      ...wrap(safe(`${list.id}: ${list.title} (${list.read})`), host.columns),
      ...list.causes.flatMap((cause) =>
        wrap(
          safe(`- ${cause.name} [${cause.standing}]. ${modelWords(cause, titles)}.`),
          host.columns,
          '  ',
        ),
      ),
    ]),
    '',
    ...wrap(
      'In brackets what the list itself says; after it the factors here, the sum of their values and its place among the causes of that list that have an input here. A list that names causes without ranking them is shown as naming them and no more. A cause without an input here is not thereby unimportant: the model cannot say.',
      host.columns,
    ).map((line) => dim(line)),
  ];
}
