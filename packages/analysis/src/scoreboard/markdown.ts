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

/** A number with so many decimals; a dash where there is none. */
export function number(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined) return '–';
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

export function percent(share: number | null, digits = 0): string {
  return share === null ? '–' : `${(100 * share).toFixed(digits)} %`;
}

/** `low to high`, or nothing where there is no interval. */
export function range(low: number | null, high: number | null, digits: number): string {
  return low === null || high === null ? '–' : `${number(low, digits)} to ${number(high, digits)}`;
}

/** A bar of at most `width` blocks for a share of `full`. */
export function bar(share: number, full: number, width = 30): string {
  const blocks = Math.round((width * Math.max(0, Math.min(share, full))) / full);
  return '█'.repeat(blocks);
}
