/** The claims of an account as answers: all of them by their verdicts, or some at length. */
import type { ClaimAnswer, TestAnswer } from '@interregnum/analysis';
import { ENGINE_VERSION, rulesHash } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import { count, thousands } from '@interregnum/words';
import { type Answer, type Block, heading, note, paragraph } from '../answer.ts';
import type { ClaimsFound } from './ask.ts';
import { CLAIMS_ENGLISH } from './english.ts';
import type { ClaimsSentences } from './sentences.ts';

/** The command that gives the figure of a test of a claim again. */
export type CommandOf = (claim: string, test: TestAnswer) => string;

/** In which order verdicts are shown: what speaks against the text first. */
const GROUPS: readonly ((answer: ClaimAnswer) => boolean)[] = [
  ({ verdict, by }) => verdict === 'contradicted' && by === 'record',
  ({ verdict, by }) => verdict === 'contradicted' && by === 'inputs',
  ({ verdict, by, follows }) => verdict === 'contradicted' && by === 'model' && follows !== true,
  ({ verdict, by, follows }) => verdict === 'contradicted' && by === 'model' && follows === true,
  ({ verdict, modelFails }) => verdict === 'undecided' && modelFails,
  ({ verdict, modelFails }) => verdict === 'undecided' && !modelFails,
  ({ verdict, follows }) => verdict === 'reproduced' && follows !== true,
  ({ verdict, follows }) => verdict === 'reproduced' && follows === true,
  ({ verdict }) => verdict === 'input',
  ({ verdict }) => verdict === 'outside',
];

function answerWith(
  found: ClaimsFound,
  command: string,
  blocks: readonly Block[],
  say: ClaimsSentences,
): Answer {
  const { account, book, answers, ensembles, runs, seed } = found;
  const cases = [...book.cases.values()].map((c) => c.data);
  const [only] = cases.length === 1 ? cases : [];
  const rules = rulesHash(DEFAULT_SWITCHES);
  return {
    schema: 'interregnum.answer/2',
    question: `claims ${account.id}`,
    title: say.title(account),
    // An account that asks several cases belongs beside a run of any of them.
    case: only?.id ?? '',
    caseHash: only?.hash ?? '',
    rulesHash: rules,
    sentence: say.answer(answers),
    blocks: [paragraph(say.text(account)), ...blocks],
    command,
    cite: `Interregnum ${ENGINE_VERSION}, claims, account ${account.id}, ${count(answers.length, 'claim', 'claims')}, ${count(ensembles, 'ensemble', 'ensembles')} of ${thousands(runs)} histories, seed ${seed}, rules ${rules.slice(0, 16)}`,
  };
}

const methods = ({ ensembles, runs, seed }: ClaimsFound, say: ClaimsSentences): Block[] => [
  note(say.legend),
  note(`${say.histories(runs)} ${say.played(ensembles, runs, seed)}`),
];

function verdictsFigure({ account, answers }: ClaimsFound, say: ClaimsSentences): Block {
  const claims = answers.map((a) => ({
    id: a.claim.id,
    role: a.claim.role,
    verdict: a.modelFails ? ('model fails' as const) : a.verdict,
  }));
  return {
    block: 'figure',
    name: 'verdicts',
    figure: { kind: 'verdicts', data: { title: say.figureTitle(account), claims } },
    caption: say.figureCaption,
  };
}

/** @param command that gives the same answer again */
export function claimsAnswer(
  found: ClaimsFound,
  command: string,
  say: ClaimsSentences = CLAIMS_ENGLISH,
): Answer {
  const { answers } = found;
  const groups = GROUPS.map((belongs) => answers.filter(belongs)).flatMap((group): Block[] => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      heading(say.group(first, group.length, answers.length)),
      { block: 'list', items: group.map((a) => say.line(a)) },
    ];
  });
  const blocks: Block[] = [
    verdictsFigure(found, say),
    ...groups,
    note(say.atLength),
    ...methods(found, say),
    note(say.shared.unseen),
  ];
  return answerWith(found, command, blocks, say);
}

function testBlocks(
  test: TestAnswer,
  claim: string,
  cited: ReadonlyMap<string, string>,
  commandOf: CommandOf,
  say: ClaimsSentences,
): Block[] {
  const tables = test.sources.map((key) => cited.get(key) ?? key).filter(Boolean);
  const items = [
    ...test.parts.map((part) => say.part(part)),
    ...(tables.length === 0 ? [] : [say.tables(tables)]),
  ];
  return [
    paragraph(say.test(test)),
    ...(items.length === 0 ? [] : [{ block: 'list', items } as const]),
    ...(test.kind === 'outside'
      ? []
      : [{ block: 'command', text: commandOf(claim, test) } as const]),
  ];
}

/**
 * Every claim with its tests, what others say, and the commands.
 * @param command that gives the same answer again
 */
export function claimsAtLength(
  found: ClaimsFound,
  command: string,
  commandOf: CommandOf,
  say: ClaimsSentences = CLAIMS_ENGLISH,
): Answer {
  const { account, answers, parameters } = found;
  const sources = new Map(account.sources.map((s) => [s.key, s]));
  const cited = new Map(account.sources.map((s) => [s.key, s.citation]));
  const blocks = answers.flatMap((answer): Block[] => {
    const { claim, tests } = answer;
    const evidence = claim.evidence.map(({ says, source }) =>
      say.evidence(says, cited.get(source) ?? source, sources.get(source)?.mark ?? ''),
    );
    return [
      heading(say.heading(claim)),
      paragraph(`${say.verdict(answer)} ${say.about(claim)}`),
      ...tests.flatMap((test) => testBlocks(test, claim.id, cited, commandOf, say)),
      ...(evidence.length === 0
        ? []
        : [paragraph(say.othersSay), { block: 'list', items: evidence } as const]),
      ...(claim.note === '' ? [] : [paragraph(claim.note)]),
    ];
  });
  const known = new Map<string, string[]>();
  for (const [name, from] of parameters) {
    const text = say.shared.parameters(from);
    known.set(text, [...(known.get(text) ?? []), name]);
  }
  return answerWith(
    found,
    command,
    [
      note(say.source(account)),
      verdictsFigure(found, say),
      ...blocks,
      ...methods(found, say),
      ...[...known].map(([text, cases]) => note(say.parameters(cases, text))),
      note(say.shared.unseen),
    ],
    say,
  );
}
