/** What is wrong with what a language says: found in any text, whatever it is about. */
import type { Answer, Block } from '../answer.ts';
import { cellText } from '../answer.ts';
import { DARI } from '../languages/dari.ts';
import { ENGLISH } from '../languages/english.ts';
import { FRENCH } from '../languages/french.ts';
import { PASHTO } from '../languages/pashto.ts';
import type { AnswerSentences } from '../languages/sentences.ts';

export const SAID = { en: ENGLISH, fr: FRENCH, 'fa-AF': DARI, ps: PASHTO } satisfies Record<
  string,
  AnswerSentences
>;
export type SaidIn = keyof typeof SAID;
export const TRANSLATED: readonly SaidIn[] = ['fr', 'fa-AF', 'ps'];

/** Names of the field that have no other: scores, methods, files. */
const TERMS =
  /^(CRPS|Brier|J|sd|p [<=] [\d۰-۹٫.]+|--[a-z-]+( ID)?|docs\/[a-z-]+\.md|[\w-]+\.(csv|json|yaml))$/;
const ENGLISH_WORDS =
  /\b(the|and|with|without|from|which|where|histories|pairs|falls|days|runs?|no|none|is|are|between|never)\b/i;

/**
 * @param known all that facts say, as JSON: names and ids may come from it
 * @returns each fault in words; empty where there is none
 */
export function faultsOf(text: string, language: SaidIn, known: string): string[] {
  const faults: string[] = [];
  const fault = (is: boolean, what: string): void => {
    if (is) faults.push(`${language}: ${what} in “${text}”`);
  };
  fault(text.trim() === '', 'nothing said');
  fault(/undefined|NaN|null|\[object|function/.test(text), 'what is no text');
  fault(/ {2}|\s[.,]|\.\.$/.test(text), 'a gap');
  // What stands by itself as the case has it, is the case’s.
  if (language === 'en' || known.includes(JSON.stringify(text))) return faults;
  if (language === 'fr') {
    let own = text;
    for (const name of namesIn(known)) own = own.replaceAll(name, '');
    fault(ENGLISH_WORDS.test(own), `the English “${ENGLISH_WORDS.exec(own)?.[0]}”`);
    return faults;
  }
  for (const [, name = ''] of text.matchAll(/\u2068([^\u2069]*)\u2069/g))
    fault(
      !known.includes(JSON.stringify(name).slice(1, -1)) && !TERMS.test(name),
      `the name ${name}`,
    );
  const own = text.replace(/\u2068[^\u2069]*\u2069/g, '');
  fault(/[a-z]{2,}/i.test(own), 'Latin letters');
  fault(/\d/.test(own), 'digits that are not local');
  return faults;
}

const NAMES = new Map<string, readonly string[]>();

/** Texts of the facts that could be mistaken for words of the language. */
function namesIn(known: string): readonly string[] {
  const before = NAMES.get(known);
  if (before !== undefined) return before;
  const all = [...known.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, name = '']) => name);
  const names = [...new Set(all)]
    .filter((name) => ENGLISH_WORDS.test(name))
    .sort((a, b) => b.length - a.length);
  NAMES.set(known, names);
  return names;
}

/** Every text of an answer. What the case itself says stands in `known`. */
export function textsOf(answer: Answer, { shared: { speech } }: AnswerSentences): string[] {
  const of = (block: Block): string[] => {
    switch (block.block) {
      case 'heading':
      case 'paragraph':
      case 'note':
        return [block.text];
      case 'list':
        return [...block.items];
      case 'command':
        return [];
      case 'figure':
        return [block.caption];
      case 'table':
        return [
          block.title,
          ...block.columns.map((c) => c.title),
          ...block.rows.flatMap((row) =>
            row.flatMap((cell, c) =>
              typeof cell === 'string' || cell === null
                ? []
                : [cellText(block.columns[c]!, cell, speech)],
            ),
          ),
        ];
    }
  };
  return [answer.sentence, ...answer.blocks.flatMap(of)];
}

type Callable = (...given: never[]) => unknown;

/** What each function of an interface is to be asked with: none may be left out. */
export type Calls<S> = {
  readonly [K in keyof S as S[K] extends Callable ? K : never]: S[K] extends (
    ...given: infer Given
  ) => unknown
    ? readonly Given[]
    : never;
};

/** Every text in a value. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(leaves);
}

/**
 * Walks an interface: what each function says of what it is asked with, and every constant.
 * @param silent functions that may say nothing
 */
export function walk<S extends { readonly shared: unknown }>(
  { shared: _, ...say }: S,
  calls: Calls<S>,
  silent: readonly (keyof Calls<S>)[] = [],
): string[] {
  return Object.entries(say).flatMap(([name, said]) => {
    if (typeof said !== 'function') return leaves(said);
    const asked = (calls as Record<string, readonly unknown[][]>)[name] ?? [];
    if (asked.length === 0) throw new Error(`${name} is asked nothing`);
    const texts = asked.flatMap((given) =>
      leaves((said as (...g: unknown[]) => unknown)(...given)),
    );
    return silent.some((s) => s === name) ? texts.filter(Boolean) : texts;
  });
}

/** Numbers whose nouns differ most from language to language. */
export const COUNTS = [0, 1, 2, 11, 1234] as const;
