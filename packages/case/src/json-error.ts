/**
 * Where a text stops being JSON. Engines word and place their own errors differently, or not at all;
 * this walk over the grammar says the same in all of them.
 */

type Expect = 'value' | 'value or ]' | 'key or }' | 'key' | ':' | ', or end' | 'nothing';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const SPACE = /[ \t\n\r]*/y;

/** End of the token at an offset, or -1. */
function match(token: RegExp, text: string, at: number): number {
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : -1;
}

const INSIDE = { '{': 'key or }', '[': 'value or ]' } as const;
const CLOSES: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

/** Offset of the first character that cannot stand there; the length of the text when it ends early. */
export function jsonErrorOffset(text: string): number {
  const open: string[] = [];
  let expect: Expect = 'value';
  let at = match(SPACE, text, 0);
  const afterValue = (): Expect => (open.length === 0 ? 'nothing' : ', or end');
  while (at < text.length) {
    const c = text[at]!;
    let next = at + 1;
    if (expect === 'key' || expect === 'key or }') {
      if (c === '}' && expect === 'key or }') {
        open.pop();
        expect = afterValue();
      } else {
        next = match(STRING, text, at);
        expect = ':';
      }
    } else if (expect === ':') {
      if (c !== ':') return at;
      expect = 'value';
    } else if (expect === ', or end') {
      const within = open.at(-1);
      if (c === ',') expect = within === '{' ? 'key' : 'value';
      else if (CLOSES[c] !== within) return at;
      else {
        open.pop();
        expect = afterValue();
      }
    } else if (expect === 'nothing') return at;
    else if (c === ']' && expect === 'value or ]') {
      open.pop();
      expect = afterValue();
    } else if (c === '{' || c === '[') {
      open.push(c);
      expect = INSIDE[c];
    } else {
      next = match(c === '"' ? STRING : SCALAR, text, at);
      expect = afterValue();
    }
    if (next < 0) return at;
    at = match(SPACE, text, next);
  }
  return at;
}
