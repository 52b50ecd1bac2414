/**
 * Levers of a case: what a hand can move on the page, each a question with named bands of stops. Every
 * stop is an edit as `--set` takes it, so that a lever says nothing that a link could not.
 */
import { compileWorld } from './compile.ts';
import { editText, parsePath } from './edit-path.ts';
import { applyEdits } from './edits.ts';
import type { LanguageText } from './language-text.ts';
import { readLeverFile, type WrittenLever } from './lever-file.ts';
import { kindOfStops, type StopEdit, stopEdits } from './lever-stops.ts';
import { AS_IT_WAS, type StopKind } from './lever-values.ts';
import { inputsMoved, numbersMoved } from './moved-inputs.ts';
import type { ProblemCode } from './problems.ts';
import { sameContent } from './same-content.ts';
import type { CaseData, Problem } from './types.ts';
import { fault, readYaml, type YamlContext } from './yaml.ts';

export interface LeverBand {
  readonly name: LanguageText;
  /** Why it is one; null where its name says it. */
  readonly why: LanguageText | null;
}

export interface LeverStop {
  /** In the unit of the lever; null: never within the days simulated, or nothing to be told by. */
  readonly value: number | null;
  /** Index among the bands. */
  readonly band: number;
  /** As `--set` takes it; null: as it was, nothing is changed. */
  readonly edit: string | null;
}

/** Plain data, ready to be written into a file of the page. */
export interface CaseLever {
  readonly id: string;
  readonly question: LanguageText;
  /** Where the bounds come from. */
  readonly why: LanguageText;
  /** Of the input, as its edits write it. */
  readonly path: string;
  readonly kind: StopKind;
  /** Of numbers and changes, and of `total`; '' where there is none. */
  readonly unit: string;
  /** What is multiplied, where its sum says something: men. */
  readonly total: number | null;
  readonly bands: readonly LeverBand[];
  readonly stops: readonly LeverStop[];
  /** Index of the stop that changes nothing. */
  readonly asItWas: number;
}

export interface LeversResult {
  /** null if and only if `problems` holds an error. */
  readonly levers: readonly CaseLever[] | null;
  readonly problems: readonly Problem[];
}

/** What is wrong with a path, whatever is put there; said once, and not for each stop. */
const OF_PATHS: readonly ProblemCode[] = [
  'nothing-matched',
  'unknown-table',
  'unknown-edit-column',
  'observed-edit',
];

function leadsSomewhere(context: YamlContext, lever: WrittenLever, data: CaseData): boolean {
  const at = context.at([...lever.path, 'path']);
  const { problems } = applyEdits(data, [{ path: lever.input, value: 'x1', why: '', at }]);
  const faults = problems.filter((p) => (OF_PATHS as readonly string[]).includes(p.code));
  context.problems.push(...faults);
  return faults.length === 0;
}

/** Every stop is a change that the case takes, and none comes to the same world as another. */
function doEachSomething(
  context: YamlContext,
  stops: readonly StopEdit[],
  data: CaseData,
): boolean {
  const made = [{ text: AS_IT_WAS, world: compileWorld(data) }];
  for (const { edit, written } of stops) {
    if (edit === null) continue;
    const { data: changed, problems } = applyEdits(data, [edit]);
    const error = problems.find((p) => p.severity === 'error');
    if (error !== undefined || changed === null) {
      if (error !== undefined) context.problems.push(error);
      return false;
    }
    const world = compileWorld(changed);
    const twin = made.find((other) => sameContent(other.world, world));
    if (twin !== undefined) {
      const names = { value: written.text, other: twin.text };
      fault(context, written.path, 'lever-same-stop', names);
      return false;
    }
    made.push({ text: written.text, world });
  }
  return true;
}

function leverOf(context: YamlContext, lever: WrittenLever, data: CaseData): CaseLever | null {
  if (!leadsSomewhere(context, lever, data)) return null;
  const kind = kindOfStops(context, lever);
  const stops = kind === null ? null : stopEdits(context, lever, kind, data);
  if (kind === null || stops === null || !doEachSomething(context, stops, data)) return null;
  const to = parsePath(lever.input);
  const quantities = (to === null ? null : numbersMoved(data, to))?.quantities ?? [];
  const unit = quantities[0]?.unit ?? '';
  const sum = quantities.reduce((all, q) => all + q.value, 0);
  return {
    id: lever.id,
    question: lever.question,
    why: lever.why,
    path: lever.input,
    kind,
    unit,
    total: kind === 'multiple' && unit === 'men' && sum > 0 ? sum : null,
    bands: lever.bands.map(({ name, why }) => ({ name, why })),
    stops: stops.map(({ value, band, edit }) => ({
      value: value === Number.POSITIVE_INFINITY ? null : value,
      band,
      edit: edit === null ? null : editText(edit),
    })),
    asItWas: stops.findIndex(({ edit }) => edit === null),
  };
}

/** Two levers on one input could not both say where they stand. */
function noteTwins(context: YamlContext, levers: readonly WrittenLever[], data: CaseData): void {
  const first = new Map<string, string>();
  for (const { id, input, path } of levers) {
    const moved = [...inputsMoved(data, input)].sort().join('\n');
    const other = first.get(moved);
    if (other !== undefined)
      fault(context, [...path, 'path'], 'lever-same-input', { value: id, other });
    else if (moved !== '') first.set(moved, id);
  }
}

/** Read a file of levers for the case it lies beside. Never throws. */
export function readLevers(yamlText: string, fileName: string, data: CaseData): LeversResult {
  const { value, problems } = readYaml(yamlText, fileName, (context, root) => {
    const written = readLeverFile(context, root);
    noteTwins(context, written, data);
    return written.flatMap((lever) => leverOf(context, lever, data) ?? []);
  });
  return { levers: value, problems };
}
