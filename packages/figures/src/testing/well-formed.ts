/** A strict reader of the XML that figures are made of: throws at the first fault. */
const NAME = /^[A-Za-z_][\w:.-]*/;
const ENTITY = /^&(?:amp|lt|gt|quot|#39);/;

/** Names of all elements in document order. @throws if the text is not one well-formed element */
export function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const ids = new Set<string>();
  let i = 0;
  const fail = (why: string): never => {
    throw new Error(`${why} at ${i}: ${xml.slice(Math.max(0, i - 40), i + 40)}`);
  };
  const checkText = (text: string): void => {
    for (let k = text.indexOf('&'); k >= 0; k = text.indexOf('&', k + 1)) {
      if (!ENTITY.test(text.slice(k, k + 8))) fail('unknown entity');
    }
    for (const c of text) {
      const code = c.codePointAt(0) ?? 0;
      const legal = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800);
      if (!legal && (code < 0xe000 || code === 0xfffe || code === 0xffff))
        fail('illegal character');
    }
  };
  while (i < xml.length) {
    const next = xml.indexOf('<', i);
    const text = xml.slice(i, next < 0 ? undefined : next);
    checkText(text);
    if (open.length === 0 && text.trim() !== '') fail('text outside the root');
    if (next < 0) break;
    i = next + 1;
    if (xml[i] === '/') {
      const name = NAME.exec(xml.slice(i + 1))?.[0] ?? fail('no name');
      if (open.pop() !== name) fail(`</${name}> closes nothing`);
      i += name.length + 1;
      if (xml[i] !== '>') fail('no >');
      i++;
      continue;
    }
    const name = NAME.exec(xml.slice(i, i + 80))?.[0] ?? fail('no name');
    if (open.length === 0 && seen.length > 0) fail('second root');
    seen.push(name);
    i += name.length;
    const attributes = new Set<string>();
    for (;;) {
      const space = /^\s+/.exec(xml.slice(i, i + 20))?.[0] ?? '';
      i += space.length;
      if (xml.startsWith('/>', i)) {
        i += 2;
        break;
      }
      if (xml[i] === '>') {
        open.push(name);
        i++;
        break;
      }
      if (space === '') fail('no space before attribute');
      const key = NAME.exec(xml.slice(i, i + 80))?.[0] ?? fail('bad attribute');
      if (attributes.has(key)) fail(`attribute ${key} twice`);
      attributes.add(key);
      i += key.length;
      if (!xml.startsWith('="', i)) fail('no value');
      const end = xml.indexOf('"', i + 2);
      if (end < 0) fail('value not closed');
      const value = xml.slice(i + 2, end);
      if (value.includes('<')) fail('< in value');
      checkText(value);
      if (/\b(?:NaN|undefined|null|Infinity)\b/.test(value)) fail(`${key}="${value}"`);
      if (key === 'id') {
        if (ids.has(value)) fail(`id ${value} twice`);
        ids.add(value);
      }
      i = end + 1;
    }
  }
  if (open.length > 0) fail(`${open.at(-1)} not closed`);
  if (seen.length === 0) fail('no element');
  return seen;
}
