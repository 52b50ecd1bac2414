/**
 * Pages that show what commands print. A block ```text whose first line begins with `$ interregnum` is
 * played; of what it prints the first paragraph is shown, or what the mark before the block says:
 * `<!-- shows: lines 1 to 3 -->`, `paragraph 2`, `all`, `nothing`; `; ends 1` where that is its exit code.
 * A file that the page gives (its name in backquotes on a line of its own, then a block) is there before.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BLOCK =
  /(?:<!-- shows: ([^;>]+?)(?:; ends (\d))? -->\n)?```text\n(\$ interregnum [\s\S]*?)```/g;
const GIVEN = /^`([\w./-]+)`\n\n```\w+\n([\s\S]*?)```/gm;

/** Words of a command line, without its quotes. */
const wordsOf = (line) =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3]);

/** Command lines of a block, those that go on after a backslash in one. */
function linesOf(block) {
  const lines = block.split('\n');
  const commands = [];
  for (let k = 0; k < lines.length; k++) {
    if (!lines[k].startsWith('$ ')) continue;
    let text = lines[k];
    while (text.endsWith('\\')) text += `\n${lines[++k]}`;
    commands.push(text);
  }
  return commands;
}

/** @param printed what a command prints. @param part of it, as a mark says */
export function partOf(printed, part = 'paragraph 1') {
  const text = printed.trimEnd();
  if (part === 'all') return text;
  if (part === 'nothing') return '';
  const paragraph = /^paragraph (\d+)$/.exec(part);
  if (paragraph !== null) return text.split(/\n\s*\n/)[paragraph[1] - 1] ?? '';
  const lines = /^lines (\d+) to (\d+)$/.exec(part);
  if (lines === null) throw new Error(`"${part}" is no part that can be shown`);
  return text
    .split('\n')
    .slice(lines[1] - 1, lines[2])
    .join('\n');
}

/**
 * The page with every block made anew.
 * @param folder empty; the page's files are written there, and its commands are to be played there
 * @param play takes the words after `interregnum`, promises `{ code, stdout, stderr }`
 * @throws when a command does not end as the page says
 */
export async function replayed(page, folder, play) {
  for (const [, name, text] of page.matchAll(GIVEN)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  let made = '';
  let at = 0;
  for (const match of page.matchAll(BLOCK)) {
    const [whole, part, code = '0', block] = match;
    const shown = [];
    for (const line of linesOf(block)) {
      const [, , ...args] = wordsOf(line.replaceAll('\\\n', ' '));
      const ended = await play(args);
      if (String(ended.code) !== code) throw new Error(`${line}: ${ended.code}\n${ended.stderr}`);
      // a refusal is told on stderr alone
      const printed = code === '2' ? ended.stderr : ended.stdout;
      shown.push([line, partOf(printed, part)].filter(Boolean).join('\n'));
    }
    const begins = whole.slice(0, whole.indexOf('```text\n') + '```text\n'.length);
    const text = shown.join('\n').replace(/[ \t]+$/gm, '');
    made += `${page.slice(at, match.index)}${begins}${text}\n\`\`\``;
    at = match.index + whole.length;
  }
  return made + page.slice(at);
}
