/** What a reader takes along, as texts: a command, a scenario file, a piece of another page. */
import { parseEdit } from '@interregnum/case';
import { commandLine, runArguments } from '@interregnum/questions';
import type { Asked } from '../../../state/asked.ts';

/** The command that gives the same bits. @param id as a reader elsewhere has to name the case */
export const commandOf = (id: string, { scenario, edits, seed, runs }: Asked): string =>
  commandLine('run', id, runArguments({ seed, scenario, set: edits }, runs));

/** Text of YAML in double quotes, which are those of JSON. */
const quoted = (text: string): string => JSON.stringify(text);

/** The edits as a file that `--scenario` takes and that can lie beside a case's tables. */
export function scenarioFileOf(title: string, edits: readonly string[]): string {
  const rows = edits.flatMap((text) => {
    const { edit } = parseEdit(text);
    if (edit === null) return [];
    return [
      `  - path: ${quoted(edit.path)}`,
      `    value: ${quoted(edit.value)}`,
      ...(edit.from === undefined ? [] : [`    from: ${edit.from}`]),
      ...(edit.to === undefined ? [] : [`    to: ${edit.to}`]),
      '    why: "Changed by hand on the page"',
    ];
  });
  return ['schema: interregnum.scenario/1', `title: ${quoted(title)}`, 'edits:', ...rows, ''].join(
    '\n',
  );
}

/** Whether an address leads to the machine of whoever opens it, and so nobody else to this page. */
export function isOwnMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'file:' || /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
  );
}

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => HTML[c] ?? c);

/** Code that shows the screen in another page; nothing plays until the reader presses a button. */
export const embedCode = (address: string, title: string): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="900" loading="lazy" style="border:0"></iframe>`;
