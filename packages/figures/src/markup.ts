/**
 * Building XML as text. A `Markup` is known to be well-formed; a plain string is text and is always
 * escaped, so that a hostile name can never become an element.
 */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | null | undefined | false;
export type Attributes = Readonly<Record<string, string | number | null | undefined | false>>;

// Characters XML 1.0 forbids, and the bidirectional overrides that would reorder neighbouring text.
const FORBIDDEN = /[^\t\n\r -~\u0080-\u2029\u202f-\u2065\u206a-\ufffd]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text fit for an XML document: forbidden characters and bidirectional overrides removed. */
export function clean(text: string): string {
  return text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\ufffd');
}

/** Escape text for element content and for quoted attributes. */
export function escapeXml(text: string): string {
  return clean(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Round to a tenth of a unit, without a minus sign on zero: what every coordinate is written with. */
export function round1(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** An element. Numbers are rounded to a tenth; `null`, `undefined` and `false` leave the attribute out. */
export function el(name: string, attributes: Attributes, ...children: Child[]): Markup {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    const text = typeof value === 'number' ? String(round1(value)) : escapeXml(value);
    open += ` ${key}="${text}"`;
  }
  const inner = join(children).markup;
  return { markup: inner === '' ? `${open}/>` : `${open}>${inner}</${name}>` };
}

/** Several pieces as one. */
export function join(children: readonly Child[]): Markup {
  let markup = '';
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    markup += typeof child === 'string' ? escapeXml(child) : child.markup;
  }
  return { markup };
}

/** A name made safe for an `id` attribute and for `url(#…)`. */
export function safeId(text: string): string {
  const id = text.replace(/[^A-Za-z0-9_-]+/g, '-');
  return /^[A-Za-z]/.test(id) ? id : `f-${id}`;
}
