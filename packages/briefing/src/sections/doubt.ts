/** "How sure are we": the three causes of doubt and the model's record. */

import {
  chanceDoubt,
  inputDoubt,
  modelDoubt,
  parametersDoubt,
  type RunShown,
  SCALE_NOTE,
  type ShownScores,
} from '@interregnum/questions';
import { decimals } from '@interregnum/words';
import { type Html, h, table } from '../html.ts';
import { section } from './section.ts';

function scoreTable(scores: ShownScores): Html {
  return h(
    'div',
    {},
    table(
      'The model beside the simplest rules, on this case',
      [
        {
          head: 'Predictor',
          cell: (r) =>
            h('span', { title: r.assumes, class: r.isModel ? 'model' : null }, r.predictor),
        },
        { head: 'Label', cell: (r) => h('span', { class: 'nowrap' }, r.label) },
        ...scores.metrics.map((m) => ({
          head: `${m.name}${m.unit ? `, ${m.unit}` : ''} ${m.better === 'lower' ? '↓' : '↑'}`,
          cell: (r: ShownScores['rows'][number]) => decimals(r.values[m.key] ?? null, m.digits),
          numeric: true,
        })),
      ],
      scores.rows,
    ),
    h(
      'p',
      { class: 'note' },
      `↓ lower is better, ↑ higher is better. ${scores.metrics.map((m) => `${m.name}: ${m.meaning}`).join('; ')}. An oracle knows part of the outcome and is a yardstick, not a rival.`,
    ),
    scores.sentences.length > 0
      ? h('ul', { class: 'plain' }, ...scores.sentences.map((s) => h('li', {}, s)))
      : null,
  );
}

export function doubtSection(input: RunShown): Html {
  return section(
    'sure',
    'How sure are we?',
    h(
      'div',
      { class: 'box' },
      h(
        'div',
        {},
        h(
          'dl',
          { class: 'causes' },
          h('dt', {}, 'Chance'),
          h('dd', {}, chanceDoubt(input)),
          h('dt', {}, 'Inputs'),
          h('dd', {}, inputDoubt(input)),
          h('dt', {}, 'Parameters'),
          h('dd', {}, parametersDoubt(input)),
          h('dt', {}, 'The model'),
          h('dd', {}, modelDoubt(input)),
        ),
        h('p', { class: 'note' }, SCALE_NOTE),
      ),
      input.scores ? scoreTable(input.scores) : null,
    ),
  );
}
