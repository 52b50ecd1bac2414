/** A tour from its file, checked by a schema: every fault with line and column, what is allowed, what was meant. */
import { nearestOf, parseEdit } from '@interregnum/case';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

const MOST_CHARACTERS = 64 * 1024;

const saying = (error) => z.string(error).trim().min(1).max(1000);
const words = saying();
const inLanguages = z.strictObject({
  en: saying('must have its English, en'),
  fr: words.optional(),
  'fa-AF': words.optional(),
  ps: words.optional(),
});
/** A text in English, or in English and some of the other languages of the page. */
const text = z.union([words, inLanguages]);

const guess = z.discriminatedUnion('of', [
  z
    .strictObject({
      of: z.literal('record'),
      choices: z.array(text).min(2).max(6),
      right: z.int().min(1),
    })
    .refine((g) => g.right <= g.choices.length, {
      path: ['right'],
      message: 'there is no such choice; the first is 1',
    }),
  z.strictObject({ of: z.literal('histories') }),
  z.strictObject({ of: z.literal('pairs') }),
]);

const step = z
  .strictObject({
    case: z.string(),
    scenario: z.string().optional(),
    set: z
      .array(z.string().refine((s) => parseEdit(s).edit !== null, 'must be PATH=VALUE'))
      .optional(),
    ask: text,
    guess,
    told: text,
  })
  .refine((s) => s.guess.of !== 'pairs' || s.scenario !== undefined || (s.set ?? []).length > 0, {
    path: ['guess'],
    message: 'pairs need a change: a scenario, or set',
  });

export const tourSchema = z.strictObject({
  schema: z.literal('interregnum.tour/1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,80}$/),
  title: text,
  lead: text,
  steps: z.array(step).min(1).max(12),
});

/** Fields of objects, each once. */
const fieldsOf = (...objects) => [...new Set(objects.flatMap((o) => Object.keys(o.shape)))];

function allowedAt(path) {
  if (path.at(-1) === 'guess') return fieldsOf(...guess.options);
  if (path.length === 0) return fieldsOf(tourSchema);
  return fieldsOf(path.length === 2 && path[0] === 'steps' ? step : inLanguages);
}

/** Of a text that is neither one kind nor the other: the faults of the kind that was begun. */
function told(issue) {
  const begun = (issue.errors ?? []).find((kind) =>
    kind.every((own) => own.path.length > 0 || own.code === 'unrecognized_keys'),
  );
  if (begun === undefined) return [toldOne(issue)];
  return begun.map((own) => toldOne({ ...own, path: [...issue.path, ...own.path] }));
}

/** What a fault says, and the field it stands at. */
function toldOne({ code, keys, path, message }) {
  if (code !== 'unrecognized_keys') return { path, message };
  const allowed = allowedAt(path);
  const near = nearestOf(keys[0], allowed);
  const meant = near === undefined ? '' : ` Did you mean ${near}?`;
  return {
    path: [...path, keys[0]],
    message: `there is no field ${keys[0]}.${meant} Allowed: ${allowed.join(', ')}`,
  };
}

/** @returns where the node at a path stands, or the nearest one above it */
function placeOf(document, lines, path) {
  for (let n = path.length; n >= 0; n--) {
    const node = n === 0 ? document.contents : document.getIn(path.slice(0, n), true);
    const at = node?.range?.[0];
    if (at !== undefined) return lines.linePos(at);
  }
  return { line: 1, col: 1 };
}

/**
 * @param {string} content of the file
 * @param {string} name of it in messages
 * @param {ReadonlyMap<string, readonly string[]>} cases names of the scenarios of each case there is
 * @returns {object} the tour
 * @throws {Error} with one fault a line
 */
export function readTour(content, name, cases) {
  const lines = new LineCounter();
  const refuse = (at, message) => new Error(`${name}:${at.line}:${at.col}: ${message}`);
  if (content.length > MOST_CHARACTERS) throw refuse({ line: 1, col: 1 }, 'too long to be a tour');
  const document = parseDocument(content, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined)
    throw refuse(lines.linePos(broken.pos[0]), broken.message.split('\n')[0]);
  const read = tourSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  const faults = read.success ? casesFaults(read.data, cases) : read.error.issues.flatMap(told);
  if (faults.length === 0) return read.data;
  throw new Error(
    faults.map((f) => refuse(placeOf(document, lines, f.path), f.message).message).join('\n'),
  );
}

/** Cases and scenarios that are not there. */
function casesFaults({ steps }, cases) {
  const unknown = (path, what, given, there) => {
    const near = nearestOf(given, there);
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    return { path, message: `there is no ${what} ${given}.${meant}` };
  };
  return steps.flatMap((s, i) => {
    const scenarios = cases.get(s.case);
    if (scenarios === undefined)
      return [unknown(['steps', i, 'case'], 'case', s.case, [...cases.keys()])];
    if (s.scenario === undefined || scenarios.includes(s.scenario)) return [];
    return [unknown(['steps', i, 'scenario'], 'scenario', s.scenario, scenarios)];
  });
}
