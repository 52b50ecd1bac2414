/** The claims of an account, as the command answers them: all together, and each at length. */
import type { Book, CaseEntry } from '@interregnum/analysis';
import { parseScenario } from '@interregnum/case';
import {
  askClaims,
  type ClaimsFound,
  type ClaimsSentences,
  claimsAnswer,
  claimsAtLength,
  commandLine,
  Failure,
  testCommand,
  USUAL_CLAIM_RUNS,
} from '@interregnum/questions';
import type { PageAsking } from './ask-case.ts';
import type { ClaimFound, Material, PlayableCase, QuestionOfAccount, Sayer } from './question.ts';
import { sizeOfClaims } from './sizes.ts';

const SCENARIO = /^scenarios\/(.+)\.yaml$/;

function entryOf({ file }: PlayableCase): CaseEntry {
  const scenarios = Object.entries(file.beside ?? {}).flatMap(([path, text]) => {
    const name = SCENARIO.exec(path)?.[1];
    if (name === undefined) return [];
    const { scenario } = parseScenario(text, `${name}.yaml`);
    return scenario === null ? [] : [[name, scenario] as const];
  });
  return { data: file.data, observed: file.observed, scenarios: new Map(scenarios) };
}

const SEED = 1;

/** @throws Failure when it cannot be asked; the signal's reason when aborted */
export async function answerAccount(
  { cases, account }: Material,
  { id, claims, size }: QuestionOfAccount,
  asking: PageAsking,
): Promise<Sayer> {
  if (account === null) throw new Failure(`There is no account ${id}.`);
  const book: Book = {
    cases: new Map(cases.map((c) => [c.file.data.id, entryOf(c)])),
    facts: account.facts,
  };
  const of = new Map(cases.map((c) => [c.file.data.id, c]));
  const played = sizeOfClaims(size);
  asking.size(played);
  const runs = played.here;
  const found = await askClaims(
    account,
    book,
    {
      runs,
      seed: SEED,
      claims: claims ?? undefined,
      parametersOf: (data) => {
        const { file, parameters } = of.get(data.id)!;
        const { file: _, ...from } = file.parameters;
        return { parameters, from };
      },
    },
    asking,
  );
  const runsFlag = runs === USUAL_CLAIM_RUNS ? [] : ['--runs', String(runs)];
  const command = (ids: readonly string[]): string =>
    commandLine('claims', id, [...runsFlag, ...ids.flatMap((claim) => ['--claim', claim])]);
  const atLength = (of: ClaimsFound, ids: readonly string[], say: ClaimsSentences) =>
    claimsAtLength(
      of,
      command(ids),
      (claim, { test }) =>
        testCommand(test, { account: id, claim, runs, seed: SEED, parameters: undefined }),
      say,
    );
  return ({ language, say: { claims: say } }) => ({
    language,
    answer: claims === null ? claimsAnswer(found, command([]), say) : atLength(found, claims, say),
    claims: found.answers.map(
      (answer): ClaimFound => ({
        id: answer.claim.id,
        verdict: say.words(answer),
        line: say.found(answer),
        answer: atLength({ ...found, answers: [answer] }, [answer.claim.id], say),
      }),
    ),
  });
}
