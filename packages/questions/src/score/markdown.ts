/** Cells of a Markdown table; `|` would end a cell. */
function line(cells: readonly string[]): string {
  return `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A table; numbers are set to the right when `right` names their columns. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const rule = `| ${head.map((_, k) => (right.includes(k) ? '--:' : '---')).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A bar of at most `width` blocks for a share of `full`. */
export function bar(share: number, full: number, width = 30): string {
  const blocks = Math.round((width * Math.max(0, Math.min(share, full))) / full);
  return '█'.repeat(blocks);
}
