/** What made these numbers and how to make them again; whose data they are; how to cite. */
import { CHANGES_STAND_UNDER, changes, limits, type RunShown } from '@interregnum/questions';
import { count, longDate, thousands } from '@interregnum/words';
import { type Html, h, linked } from '../html.ts';
import { commandBlock, section } from './section.ts';

export function limitsSection(input: RunShown): Html {
  return section(
    'limits',
    'What the model does not know',
    h('ul', {}, ...limits(input).map((text) => h('li', {}, text))),
  );
}

export function provenanceSection(input: RunShown): Html {
  const { run, caseData } = input;
  const facts: [string, string][] = [
    ['Case', `${caseData.title} (${caseData.id})`],
    ['Case hash', run.caseHash],
    ['First day', longDate(caseData.origin)],
    ['Days played', thousands(caseData.horizonDays)],
    ['Engine', run.engine],
    ['Rules hash', run.rulesHash],
    [
      'Parameters',
      `${run.parameters.source}, ${run.parameters.label}, ${count(run.parameters.vectors, 'vector', 'vectors')}`,
    ],
    ['Parameters hash', run.parameters.hash],
    ['Result hash', run.resultHash],
    ['Seed', String(run.seed)],
    [
      'Runs',
      `${thousands(run.runs)}${run.failedRuns > 0 ? `, of which ${thousands(run.failedRuns)} ended with an error and are left out` : ''}`,
    ],
    [
      'Knowledge',
      run.hindcast
        ? 'hindcast: support and events as they came'
        : 'only what was announced by the first day',
    ],
  ];
  if (run.switchedOff.length > 0) facts.push(['Switched off', run.switchedOff.join(', ')]);
  const changed = changes(input);
  if (changed) facts.push(['Changes', changed]);
  return section(
    'provenance',
    CHANGES_STAND_UNDER,
    h(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([what, value]) => [
        h('dt', {}, what),
        h('dd', { class: /hash/i.test(what) ? 'hash' : null }, value),
      ]),
    ),
    h('p', {}, 'The same numbers, to the bit, on any machine:'),
    commandBlock(run.command, 'Command'),
  );
}

export function licencesSection(input: RunShown): Html {
  const { caseData, run } = input;
  return section(
    'licences',
    'Licences and citation',
    h(
      'ul',
      {},
      ...caseData.licences.map((l) =>
        h(
          'li',
          {},
          h('strong', {}, l.table === '*' ? 'All tables' : l.table),
          `: ${l.name}${l.attribution ? `. ${l.attribution}` : ''} `,
          l.path ? linked(l.path) : null,
        ),
      ),
      caseData.licences.length === 0
        ? h('li', {}, 'The case states no licence for its tables.')
        : null,
      h('li', {}, 'Software: MIT.'),
    ),
    h(
      'p',
      {},
      'Cite as: ',
      h('cite', {}, run.cite),
      '. These are results of a model, not observations.',
    ),
  );
}

/** Last, and in one paragraph, so that it can be copied whole. */
export function methodsSection({ run }: RunShown): Html {
  return section('methods', 'Methods paragraph, to be taken over', h('p', {}, linked(run.methods)));
}
