const NO_BREAK = '\u00a0';

/**
 * Break text at spaces so that no line is longer than `columns`, unless one word is. A number is
 * not parted from its percent sign.
 */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .replace(/ (?=%)/g, NO_BREAK)
    .split(/[ \t\n]+/)
    .filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? (lines.length > 0 ? indent : '') + word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => each.replaceAll(NO_BREAK, ' '));
}
