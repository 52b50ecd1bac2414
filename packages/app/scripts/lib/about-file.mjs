/** What the page says about itself, taken from where it is written: docs/limits.md and CITATION.cff. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

function cited(cff) {
  const field = (name) => new RegExp(`^${name}: '?(.*?)'?$`, 'm').exec(cff)?.[1];
  const version = field('version');
  const author = /- name: (.*)/.exec(cff)?.[1];
  return {
    version,
    citation: `${author}. ${field('title')}. Version ${version}. ${field('license')} licence.`,
  };
}

export function aboutFile() {
  const read = (path) => readFileSync(join(ROOT, path), 'utf8');
  const limits = limitsOf(read('docs/limits.md'));
  if (limits.length === 0) throw new Error('docs/limits.md has no paragraph that begins in bold');
  return { schema: 'interregnum.page-about/1', ...cited(read('CITATION.cff')), limits };
}
