/** What the page says about itself, taken from where it is written: docs/limits.md, and how the program is cited. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM, programCitation } from '@interregnum/questions';
import { ROOT } from './paths.mjs';

/** Words without the marks of Markdown; links are of the repository, which the page does not have. */
const plain = (text) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]/g, '');

/** Paragraphs that begin with a sentence in bold. */
function limitsOf(markdown) {
  return markdown
    .split(/\n\s*\n/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .flatMap((part) => {
      const [, lead, text] = /^\*\*(.+?)\*\*\s*(.*)$/.exec(part) ?? [];
      return lead === undefined ? [] : [{ lead: plain(lead), text: plain(text) }];
    });
}

export function aboutFile() {
  const limits = limitsOf(readFileSync(join(ROOT, 'docs/limits.md'), 'utf8'));
  if (limits.length === 0) throw new Error('docs/limits.md has no paragraph that begins in bold');
  const { version } = PROGRAM;
  return { schema: 'interregnum.page-about/1', version, citation: programCitation(), limits };
}
