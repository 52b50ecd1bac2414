/**
 * A page of docs/ as blocks of an answer: headings, paragraphs, lists, tables. What the project's own
 * generated pages use, and no more; figures stay in the docs.
 */

/** Words without the marks of Markdown; links are of the repository, which the page does not have. */
export const plain = (text) =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/(^|[\s(“])\*(\S(?:[^*]*\S)?)\*(?=$|[\s,.;:)”])/g, '$1$2');

const cellsOf = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.replaceAll('\\|', '|')).trim());

function tableOf(lines, title) {
  const [head, marks, ...rows] = lines;
  const right = marks.split('|').slice(1, -1);
  const columns = cellsOf(head);
  return {
    block: 'table',
    title,
    columns: columns.map((name, i) => ({
      title: name,
      align: right[i]?.trim().endsWith(':') ? 'right' : 'left',
    })),
    rows: rows.map((row) => cellsOf(row).slice(0, columns.length)),
  };
}

const ITEM = /^(?:- |\d+\. )/;

/** @returns one block, or none for what the page leaves out */
function blockOf(part, under) {
  const lines = part.split('\n');
  const [first] = lines;
  if (/^<!--|^!\[|^# /.test(first)) return [];
  if (/^#{2,} /.test(first)) return [{ block: 'heading', text: plain(first.replace(/^#+ /, '')) }];
  if (first.startsWith('|')) return [tableOf(lines, under)];
  if (ITEM.test(first)) {
    const items = part.split(/\n(?=- |\d+\. )/).map((item) => item.replace(ITEM, ''));
    return [{ block: 'list', items: items.map((item) => plain(item.replace(/\s+/g, ' '))) }];
  }
  return [{ block: 'paragraph', text: plain(part.replace(/\s+/g, ' ')) }];
}

/** @param {string} markdown @returns {object[]} blocks */
export function markdownBlocks(markdown) {
  const blocks = [];
  let under = '';
  for (const part of markdown.split(/\n\s*\n/).map((text) => text.trim())) {
    if (part === '') continue;
    const made = blockOf(part, under);
    for (const block of made) if (block.block === 'heading') under = block.text;
    blocks.push(...made);
  }
  return blocks;
}
