/** An answer as a page of docs/: the one renderer of blocks in Markdown. */
import { type Answer, type Block, type Cell, cellText, isRight, type Table } from './answer.ts';

/** Text that Markdown would take for a mark; what names a file of the project is a link to it. */
const written = (text: string): string =>
  text
    .replace(/[\\`*<>[\]]/g, '\\$&')
    .replace(
      /\b(?:docs|cases)\/[\w./-]*\.(?:md|json)(?:#[\w-]+)?/g,
      (path) => `[${path}](${path.startsWith('docs/') ? path.slice(5) : `../${path}`})`,
    );

const line = (cells: readonly string[]): string =>
  `| ${cells.map((text) => written(text).replaceAll('|', '\\|')).join(' | ')} |`;

function tableText({ columns, rows }: Table): string {
  const heads = columns.map(({ title, unit }) =>
    unit === undefined ? title : `${title}, ${unit}`,
  );
  const cells = (row: readonly Cell[]): string[] =>
    columns.map((column, k) => cellText(column, row[k] ?? null));
  return [
    line(heads),
    `| ${columns.map((column) => (isRight(column) ? '--:' : '---')).join(' | ')} |`,
    ...rows.map((row) => line(cells(row))),
  ].join('\n');
}

/** Where the drawing of a figure lies, as seen from the page. */
export const imagePath = (name: string): string => `images/${name}.svg`;

function blockText(block: Block): string {
  switch (block.block) {
    case 'heading':
      return `## ${written(block.text)}`;
    case 'paragraph':
      return written(block.text);
    case 'note':
      return `*${written(block.text)}*`;
    case 'list':
      return block.items.map((item) => `- ${written(item)}`).join('\n');
    case 'command':
      return `\`\`\`\nnpx ${block.text}\n\`\`\``;
    case 'table':
      return tableText(block);
    case 'figure':
      return `![${written(block.caption)}](${imagePath(block.name)})`;
  }
}

/** @param made from what: rules, inputs and numbers in one line, which `provenanceOf` reads back */
export function markdownOf(
  { title, sentence, blocks, command }: Pick<Answer, 'title' | 'sentence' | 'blocks' | 'command'>,
  made: string,
): string {
  return `${[
    `# ${written(title)}`,
    `<!-- Generated: do not edit. npx ${command} -->\n<!-- Made from: ${made} -->`,
    `**${written(sentence)}**`,
    ...blocks.map(blockText),
  ].join('\n\n')}\n`;
}

/** The line that says from what a page was made; null when it has none. */
export const provenanceOf = (page: string): string | null =>
  /^<!-- Made from: (.*) -->$/m.exec(page)?.[1] ?? null;
