/** Numbers and counts as text, the same on every machine (no locale is asked). */

/** `12,345`; a fraction is rounded. */
export function thousands(value: number): string {
  const text = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** Persons rounded to two figures, since the model knows no more: `340,000`. */
export function roundPersons(value: number): string {
  if (Math.abs(value) < 100) return thousands(value);
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return thousands(Math.round(value / unit) * unit);
}

/** A share as whole percent; the ends are never rounded onto 0 or 100. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1 %';
  if (share < 1 && share > 0.99) return '>99 %';
  return `${Math.round(share * 100)} %`;
}

/** `1 region`, `2 regions`. */
export function count(n: number, one: string, many: string): string {
  return `${thousands(n)} ${n === 1 ? one : many}`;
}

/** `a, b and c`. */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
