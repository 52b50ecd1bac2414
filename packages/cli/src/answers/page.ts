/** A page of the answers alone, for a folder that holds no run: one file that loads nothing. */
import { type Html, h } from '../briefing/html.ts';
import { head, htmlPage } from '../briefing/page.ts';
import { answersSection } from '../briefing/sections/answers.ts';
import { VERSION } from '../version.ts';
import type { FoundAnswers } from './read.ts';

export function answersPage(found: FoundAnswers): string {
  const cases = [...new Set(found.answers.map(({ answer }) => answer.case))].filter(Boolean);
  const about = cases.length === 0 ? 'Interregnum' : cases.join(', ');
  const body: Html = h(
    'body',
    {},
    h('a', { class: 'skip', href: '#main' }, 'Skip to the answers'),
    h(
      'div',
      { class: 'page' },
      h(
        'header',
        {},
        h('p', { class: 'kicker' }, 'Interregnum · model results, not observations'),
        h('h1', {}, `Questions put to ${about}`),
      ),
      h('main', { id: 'main', tabindex: -1 }, answersSection(found, null)),
      h(
        'footer',
        {},
        h('p', {}, `Written by Interregnum ${VERSION}. It takes no side; everything is the model.`),
      ),
    ),
  );
  const title = `Questions put to ${about} – Interregnum`;
  return htmlPage(head({ title, description: title, script: false }), body);
}
