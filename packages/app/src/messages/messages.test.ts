/** Nothing that a reader sees is left out of the messages, and every language has all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { extract, languages, readLanguage } from '../../scripts/messages.mjs';
import { LOCALES } from '../language/locales.ts';
import { LANGUAGES, type Language } from '../state/asked.ts';

const SRC = join(import.meta.dirname, '..');
const english = readLanguage('en').messages as Record<
  string,
  { readonly defaultMessage: string; readonly description?: string }
>;
const argumentsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((m) => m[1] ?? ''))].sort();

it('all texts of the code are extracted (npm run messages -w @interregnum/app)', () => {
  expect(extract()).toEqual(english);
});

it('every text tells its translator where it stands', () => {
  const bare = Object.entries(english).filter(([, m]) => (m.description ?? '').length < 4);
  expect(bare.map(([id]) => id)).toEqual([]);
});

it('there is a file for each language but English', () => {
  expect(languages().sort()).toEqual(LANGUAGES.filter((l) => l !== 'en').sort());
});

describe.each(LANGUAGES.filter((l) => l !== 'en'))('%s', (language) => {
  const { messages, status } = readLanguage(language) as {
    messages: Record<string, string>;
    status: string;
  };

  it('has every text and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('says whether a speaker has read it, as the page does', () => {
    const { reviewed } = LOCALES[language as Language];
    expect(status).toBe(reviewed ? 'reviewed' : 'not yet reviewed by a speaker');
  });

  it.each(Object.entries(messages))('%s can be said, with the same values', (id, text) => {
    const of = english[id]!.defaultMessage;
    expect(argumentsOf(text)).toEqual(argumentsOf(of));
    const intl = createIntl({
      locale: LOCALES[language as Language].format,
      messages,
      onError: (error) => {
        throw error;
      },
    });
    const values = Object.fromEntries(argumentsOf(of).map((name) => [name, 3]));
    const said = String(intl.formatMessage({ id }, values));
    expect(said.length).toBeGreaterThan(0);
    expect(said).not.toMatch(/[{}]/);
    // What differs from language to language is not left in English.
    if (of.split(' ').length > 3) expect(said).not.toBe(of);
  });
});

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes whose text a reader sees or hears. */
const SEEN = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'title',
  'alt',
  'placeholder',
  'label',
]);
/** Names that are the same in every language. */
const SAME = new Set(['Interregnum', 'CSV', 'PNG', 'SVG', 'Tab', 'J']);

/** Texts that stand in the code of a component and not in a message. */
function bareTexts(name: string, source: string): string[] {
  const { program } = parseSync(name, source);
  const found: string[] = [];
  const tell = (text: string): void => {
    const words = text.trim();
    if (/\p{L}/u.test(words) && !SAME.has(words)) found.push(`${name}: ${words}`);
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const n = node as Node;
    if (n.type === 'JSXText') tell(String(n.value));
    if (n.type === 'JSXExpressionContainer') {
      const e = n.expression as Node;
      if (e.type === 'Literal' && typeof e.value === 'string') tell(e.value);
    }
    if (n.type === 'JSXAttribute') {
      const attribute = String((n.name as Node).name);
      const value = n.value as Node | null;
      if (!SEEN.has(attribute)) {
        // Other attributes are names, not words, unless they hold elements.
        if (value?.type === 'JSXExpressionContainer') visit(value.expression as Node);
        return;
      }
      if (value?.type === 'Literal') tell(String(value.value));
    }
    for (const [key, child] of Object.entries(n)) if (key !== 'parent') visit(child);
  };
  visit(program);
  return found;
}

describe('a component', () => {
  it('is seen through', () => {
    const source = `const A = () => <p title="Hello" className="not me">Words {'more'} <b aria-label={say}>{x}</b></p>;`;
    expect(bareTexts('a.tsx', source)).toEqual(['a.tsx: Hello', 'a.tsx: Words', 'a.tsx: more']);
  });

  it('has no text of its own', () => {
    const files = readdirSync(SRC, { recursive: true })
      .map(String)
      .filter((f) => f.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((f) => bareTexts(f, readFileSync(join(SRC, f), 'utf8')))).toEqual([]);
  });
});
