/**
 * The briefing: one HTML file that loads nothing. Its style and its script are the only ones the
 * page's own policy lets run, by hash.
 */

import { changesInShort, knowledge, type RunShown } from '@interregnum/questions';
import { longDate, thousands } from '@interregnum/words';
import type { FoundAnswers } from './answers/found.ts';
import { type Html, h, linked, raw } from './html.ts';
import { head, htmlPage } from './page.ts';
import { SCRIPT } from './script.ts';
import { answersSection } from './sections/answers.ts';
import { courseSections, mannersSection } from './sections/course.ts';
import { districtsSection } from './sections/districts.ts';
import { doubtSection } from './sections/doubt.ts';
import { inputsSection } from './sections/inputs.ts';
import { mapSection } from './sections/map.ts';
import { peopleSections } from './sections/people.ts';
import {
  licencesSection,
  limitsSection,
  methodsSection,
  provenanceSection,
} from './sections/provenance.ts';

const CONTENTS: readonly (readonly [id: string, text: string])[] = [
  ['map', 'Map'],
  ['held', 'Centres held'],
  ['collapse', 'Date'],
  ['order', 'Order'],
  ['manners', 'Manner'],
  ['districts', 'Districts'],
  ['displacement', 'Displacement'],
  ['civilians', 'Civilians'],
  ['rights', 'Rights'],
  ['questions', 'Questions'],
  ['sure', 'How sure'],
  ['limits', 'Limits'],
  ['inputs', 'Inputs'],
  ['provenance', 'Reproduce'],
  ['licences', 'Licences'],
  ['methods', 'Methods paragraph'],
];

function top(input: RunShown): Html {
  const { caseData, run } = input;
  const changed = changesInShort(input);
  return h(
    'header',
    {},
    h(
      'p',
      { class: 'kicker' },
      `Interregnum briefing · ${thousands(run.runs)} runs from ${longDate(caseData.origin)} · model result, not observation`,
    ),
    h('h1', {}, caseData.title),
    h('p', { class: 'headline' }, input.headline),
    input.record === '' ? null : h('p', {}, linked(input.record)),
    h('p', { class: 'trust' }, input.trust),
    h('p', {}, knowledge(input)),
    changed ? h('p', {}, h('strong', {}, changed)) : null,
  );
}

const NONE_KEPT: FoundAnswers = { answers: [], refused: [] };

/** The whole page. @param answers kept beside the run */
export function renderBriefing(input: RunShown, answers: FoundAnswers = NONE_KEPT): string {
  const questions = answersSection(answers, input.run);
  const districts = districtsSection(input);
  const absent = new Set([
    ...(questions === null ? ['questions'] : []),
    ...(districts === null ? ['districts'] : []),
  ]);
  const contents = CONTENTS.filter(([id]) => !absent.has(id));
  const body = h(
    'body',
    {},
    h('a', { class: 'skip', href: '#main' }, 'Skip to the answer’s evidence'),
    h(
      'div',
      { class: 'page' },
      top(input),
      h(
        'nav',
        { 'aria-label': 'Contents' },
        h('ul', {}, ...contents.map(([id, text]) => h('li', {}, h('a', { href: `#${id}` }, text)))),
      ),
      h(
        'main',
        { id: 'main', tabindex: -1 },
        mapSection(input),
        courseSections(input),
        districts,
        h('div', { class: 'grid people' }, mannersSection(input), ...peopleSections(input)),
        questions,
        doubtSection(input),
        limitsSection(input),
        inputsSection(input),
        provenanceSection(input),
        licencesSection(input),
        methodsSection(input),
      ),
      h(
        'footer',
        {},
        h(
          'p',
          {},
          `Written by Interregnum ${input.run.engine}. It takes no side. Diamonds and heavy lines are what happened; everything else is the model.`,
        ),
      ),
    ),
    h('script', {}, raw(SCRIPT)),
  );
  const title = `${input.caseData.title} – Interregnum briefing`;
  return htmlPage(head({ title, description: input.headline, script: true }), body);
}
