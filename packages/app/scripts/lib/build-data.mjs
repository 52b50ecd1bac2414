/**
 * From cases and posterior to the files that the page fetches: the first screen's stories, one file
 * a case, and the parameters. Needs the packages built.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryOf, withinOf } from '@interregnum/analysis';
import {
  FACTORS_FILE,
  formatProblem,
  LEVERS_FILE,
  parseScenario,
  readCase,
  readLevers,
  readObserved,
  readObservedDistricts,
} from '@interregnum/case';
import { listCases, readCaseFolder } from '@interregnum/case/node';
import { inputFromCase, nodeExecutor } from '@interregnum/ensemble/node';
import { outline } from '@interregnum/figures';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import { mapInput, namedPosterior, parametersFor, withSwitchedOn } from '@interregnum/questions';
import { aboutFile } from './about-file.mjs';
import { accountLine, readAccounts } from './accounts.mjs';
import { buildBring } from './build-bring.mjs';
import { districtsFile } from './districts-file.mjs';
import { CASES, POSTERIOR } from './paths.mjs';
import { playShipped, RUNS } from './play-shipped.mjs';
import { scoreboardFile } from './scoreboard-file.mjs';
import { readTours } from './tours.mjs';

const SEED = 1;

async function openCase(id) {
  const { files } = await readCaseFolder(join(CASES, id));
  const { data, problems } = readCase(files);
  if (data === null) throw new Error(`cases/${id} is not sound: ${problems[0]?.code}`);
  const { observed } = readObserved(files, data);
  return { data, observed, districts: districtsFile(data, readObservedDistricts(files, data)) };
}

const scenarioFiles = (id) => {
  const folder = join(CASES, id, 'scenarios');
  return existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.yaml')) : [];
};

/** The scenarios beside a case's tables, each edit with its reason. */
function scenariosOf(id, posterior, data) {
  return scenarioFiles(id)
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.yaml'.length);
      const text = readFileSync(join(CASES, id, 'scenarios', file), 'utf8');
      const { scenario, problems } = parseScenario(text, name);
      if (scenario === null) throw new Error(`cases/${id}, ${name}: ${problems[0]?.code}`);
      const { title, description, switchedOn, edits } = scenario;
      const switches = withSwitchedOn(DEFAULT_SWITCHES, switchedOn);
      const parameterNotes = parametersFor(posterior, data, switches).from.notes;
      return { name, title, description, switchedOn, edits, parameterNotes };
    });
}

/** What its file of levers comes to. */
function leversOf(id, data) {
  const file = join(CASES, id, LEVERS_FILE);
  if (!existsSync(file)) return [];
  const { levers, problems } = readLevers(readFileSync(file, 'utf8'), LEVERS_FILE, data);
  if (levers === null) throw new Error(`cases/${id}: ${problems.map(formatProblem).join('; ')}`);
  return levers;
}

/** What the questions read beside a case's tables, as text. */
function besideOf(id) {
  const folder = join(CASES, id);
  const named = [FACTORS_FILE, ...scenarioFiles(id).map((file) => `scenarios/${file}`)];
  return Object.fromEntries(
    named
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function outcomeOf(observed) {
  if (observed === null || observed.regimeFell === null) return null;
  const result = observed.result?.trim() ?? '';
  return {
    fell: observed.regimeFell,
    day: observed.regimeEndDay,
    more: ['fell', 'held'].includes(result) ? '' : result,
  };
}

/** The file of one case, its line on the first screen, and its parameters. */
async function caseParts(id, posterior, executor, say) {
  const { data, observed, districts } = await openCase(id);
  const chosen = parametersFor(posterior, data, DEFAULT_SWITCHES);
  const input = inputFromCase(data, { parameters: chosen.parameters, seed: SEED });
  const { label } = chosen.from;
  const answer = await playShipped({ data, observed, input, label, executor });
  if (answer.played) say(`${id}: ${RUNS} histories played`);
  const vectors = JSON.stringify(chosen.parameters);
  const file = `${createHash('sha256').update(vectors).digest('hex').slice(0, 12)}.json`;
  const { districts: tier, ...shown } = data;
  const { regime } = answer.summary;
  return {
    parameters: { file, vectors: chosen.parameters },
    districts,
    caseFile: {
      schema: 'interregnum.page-case/1',
      country: countryOf(id),
      data: shown,
      observed,
      ...(tier === undefined ? {} : { districts: tier.districts.length }),
      parameters: { ...chosen.from, file },
      scores: answer.scores,
      scenarios: scenariosOf(id, posterior, data),
      levers: leversOf(id, data),
      beside: besideOf(id),
    },
    story: {
      id,
      title: data.title,
      country: countryOf(id),
      incumbent: data.incumbent,
      origin: data.origin,
      horizonDays: data.horizonDays,
      observed: outcomeOf(observed),
      fell: answer.summary.runs - regime.neverCount,
      label,
      outline: outline(mapInput(data, answer.summary, new Map()), {
        id: `outline-${id}`,
        heading: false,
        data: false,
      }),
      resultHash: answer.resultHash,
    },
  };
}

/**
 * @param {string} folder where the files go
 * @param {{ only?: readonly string[], say: (line: string) => void }} options `only`: ids of cases
 */
export async function buildData(folder, { only, say }) {
  const write = (path, value) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  };
  const ids = (await listCases(CASES)).filter((id) => only?.includes(id) ?? true);
  const posterior = namedPosterior(
    readFileSync(POSTERIOR, 'utf8'),
    'posterior.json',
    'shipped posterior',
  );
  const executor = nodeExecutor();
  const stories = [];
  try {
    for (const id of ids) {
      const { caseFile, districts, parameters, story } = await caseParts(
        id,
        posterior,
        executor,
        say,
      );
      write(`cases/${id}.json`, caseFile);
      if (districts !== null) write(`districts/${id}.json`, districts);
      write(`parameters/${parameters.file}`, {
        schema: 'interregnum.page-parameters/1',
        parameters: parameters.vectors,
      });
      stories.push(story);
    }
  } finally {
    await executor.close();
  }
  stories.sort((a, b) => (a.origin < b.origin ? -1 : 1));
  const tours = readTours(await listCases(CASES), ids);
  for (const tour of tours) write(`tours/${tour.id}.json`, tour);
  const accounts = readAccounts(ids);
  for (const { account, text, cases } of accounts)
    write(`accounts/${account.id}.json`, { schema: 'interregnum.page-account/1', text, cases });
  write('about.json', aboutFile());
  write('scoreboard.json', scoreboardFile());
  buildBring(folder);
  write('stories.json', {
    schema: 'interregnum.page-stories/1',
    runs: RUNS,
    seed: SEED,
    accounts: accounts.map(accountLine),
    tours: tours.map(({ id, title }) => ({ id, title })),
    stories: stories.map((s) => ({ ...s, within: withinOf(s, stories) ?? null })),
  });
}
