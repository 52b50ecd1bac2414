/** A page of answers alone, for a folder that holds no run: one file that loads nothing. */
import { type Html, h } from '../html.ts';
import { head, htmlPage } from '../page.ts';
import { answersSection } from '../sections/answers.ts';
import type { FoundAnswers } from './found.ts';

/** `Questions put to afghanistan-2021`. */
function questionsPut({ answers }: FoundAnswers): string {
  const cases = [...new Set(answers.map(({ answer }) => answer.case))].filter(Boolean);
  return `Questions put to ${cases.length === 0 ? 'Interregnum' : cases.join(', ')}`;
}

/** @param version of the program that writes it */
export function answersPage(
  found: FoundAnswers,
  version: string,
  heading: string = questionsPut(found),
): string {
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
        h('h1', {}, heading),
      ),
      h('main', { id: 'main', tabindex: -1 }, answersSection(found, null)),
      h(
        'footer',
        {},
        h('p', {}, `Written by Interregnum ${version}. It takes no side; everything is the model.`),
      ),
    ),
  );
  const title = `${heading} – Interregnum`;
  return htmlPage(head({ title, description: title, script: false }), body);
}
