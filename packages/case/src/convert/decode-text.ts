/** Bytes to text: UTF-8, UTF-16 and Windows-1252 by their marks, any other by its name. */
import { problem } from '../problems.ts';
import type { Conversion } from './note.ts';

/** Bytes 80 to 9F in Windows-1252 (WHATWG Encoding, index-windows-1252); five are nothing. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const NOTHING = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Decoders of some engines take Windows-1252 for ISO 8859-1, so it is spelt out here. */
function fromWindows1252(bytes: Uint8Array): string | null {
  if (bytes.some((b) => b === 0 || NOTHING.includes(b))) return null;
  const letter = (b: number): string =>
    b >= 0x80 && b < 0xa0 ? WINDOWS_1252[b - 0x80]! : String.fromCharCode(b);
  return Array.from(bytes, letter).join('');
}

/** The text of bytes in one encoding; null where it holds some that are no letter in it. */
export function textIn(bytes: Uint8Array, encoding: string): string | null {
  if (/^(windows-1252|cp-?1252|ansi)$/i.test(encoding)) return fromWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its byte order mark, or by every other byte of Latin text being zero. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a = 0, b = 0] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zeros = [0, 1].map((odd) => head.filter((v, i) => v === 0 && i % 2 === odd).length);
  const least = head.length / 4;
  if (zeros[1]! > least && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > least && zeros[1] === 0 ? 'utf-16be' : null;
}

const MOST_WORDS = 3;
/** Letters looked at on both sides of one that is not ASCII. */
const REACH = 20;
const WORD_BEFORE = /[\p{L}\p{N}'-]*$/u;
const WORD_AFTER = /^(?:[\p{L}\p{N}'-]|[^\p{ASCII}])*/u;

/** Words that show whether the guess is right. */
function samples(text: string): string {
  const words = new Set<string>();
  let end = 0;
  for (const { index } of text.matchAll(/[^\p{ASCII}]/gu)) {
    if (index < end) continue;
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? '';
    const after = WORD_AFTER.exec(text.slice(index, index + REACH))?.[0] ?? '';
    words.add(before + after);
    end = index + after.length;
    if (words.size === MOST_WORDS) break;
  }
  return [...words].join(', ');
}

/**
 * @param encoding as its user or package says, of a text that is not Unicode; otherwise Windows-1252 is
 *   assumed, and said
 */
export function decodeText(file: string, bytes: Uint8Array, encoding?: string): Conversion<string> {
  const read = (value: string, ...did: string[]): Conversion<string> => ({
    value,
    did,
    problems: [],
  });
  const failed = (allowed: string): Conversion<string> => {
    const at = { file, line: 1, column: 1 };
    return { value: '', did: [], problems: [problem('not-text', at, { file }, { allowed })] };
  };
  const wide = utf16(bytes);
  if (wide !== null) {
    const text = textIn(bytes, wide);
    return text === null ? failed('UTF-16 without half characters') : read(text, 'read as UTF-16');
  }
  const plain = textIn(bytes, 'utf-8');
  if (plain !== null) return read(plain);
  if (encoding !== undefined) {
    const text = textIn(bytes, encoding);
    return text === null ? failed(`text in ${encoding}`) : read(text, `read as ${encoding}`);
  }
  const western = fromWindows1252(bytes);
  if (western === null) return failed('UTF-8, UTF-16, Windows-1252, or what --encoding names');
  const shows = samples(western);
  const hint = shows === '' ? '' : `, which gives ${shows}`;
  return read(western, `read as Windows-1252${hint}; if that is wrong, say --encoding`);
}
