/**
 * A data statement of a case, in the manner of Gebru et al. (2021), Datasheets for Datasets, and
 * Bender and Friedman (2018), Data Statements: what the inputs are, who coded them, how well they are
 * known, what is missing. It describes inputs: what happened is named by file and never quoted.
 */
import { dateOf } from '@interregnum/case';
import { count, decimals, list, longDate, percent, thousands } from '@interregnum/words';
import type { Answer, Block, Table } from '../answer.ts';
import { heading, paragraph } from '../answer.ts';
import { attributions } from '../methods/sources.ts';
import { parametersNote } from '../parameters-sentences.ts';
import { LIMITS } from '../run/doubt.ts';
import { safe } from '../safe.ts';
import { UNSEEN_VERDICT } from '../trust.ts';
import type { StatementFacts, TableFacts } from './facts.ts';

/** More would hide the rest; `check` lists them all. */
const MOST_LISTED = 30;

function listed(items: readonly string[]): Block[] {
  const more = items.length - MOST_LISTED;
  return [
    { block: 'list', items: items.slice(0, MOST_LISTED).map(safe) },
    ...(more > 0
      ? [paragraph(`And ${thousands(more)} more, which the check of the case lists.`)]
      : []),
  ];
}

const total =
  (tables: readonly TableFacts[]) =>
  (of: (t: TableFacts) => number): number =>
    tables.reduce((sum, table) => sum + of(table), 0);

function sentence({ tables, data }: StatementFacts): string {
  const sum = total(tables);
  const numbers = sum((t) => t.numbers);
  const share = (n: number): string => percent(numbers === 0 ? 0 : n / numbers);
  return `${count(numbers, 'number', 'numbers')} on ${count(data.regions.length, 'region', 'regions')}, as known on ${longDate(data.origin)}: ${share(sum((t) => t.kinds.measured))} measured, ${share(sum((t) => t.kinds.estimated))} estimated, ${share(sum((t) => t.kinds.assumed))} assumed.`;
}

function holds({ data, contributors, created }: StatementFacts): Block[] {
  const { id, title, version, origin, horizonDays, incumbent, challengers, thirdParties } = data;
  const parties = [
    // what the reader of cases writes where nobody is named
    incumbent === 'the incumbent' ? incumbent : `the incumbent ${incumbent}`,
    challengers.length === 0 ? '' : `against ${list(challengers)}`,
    thirdParties.length === 0 ? '' : `with ${list(thirdParties)} as third parties`,
  ].filter(Boolean);
  const package_ = [
    version === undefined ? 'its package states no version' : `version ${version}`,
    created === null ? '' : `made on ${longDate(created)}`,
    contributors.length === 0 ? 'it names nobody who made it' : `by ${list(contributors)}`,
  ].filter(Boolean);
  return [
    heading('What it holds'),
    paragraph(
      `${title} (${id}; ${package_.join(', ')}): ${parties.join(' ')}, followed from ${longDate(origin)} for ${count(horizonDays, 'day', 'days')}, to ${longDate(dateOf(horizonDays, origin))}. Units are regions with one centre each. SHA-256 of the inputs: ${data.hash}.`,
    ),
  ];
}

function kindsTable(tables: readonly TableFacts[]): Table {
  return {
    block: 'table',
    title: 'How the numbers of each table are known',
    columns: [
      { title: 'table' },
      { title: 'rows', kind: 'whole' },
      { title: 'numbers', kind: 'whole' },
      { title: 'measured', kind: 'whole' },
      { title: 'estimated', kind: 'whole' },
      { title: 'assumed', kind: 'whole' },
      { title: 'middle width of range', kind: 'percent' },
      { title: 'without a range', kind: 'whole' },
    ],
    rows: tables.map(({ name, rows, numbers, kinds, width, exact }) => [
      name,
      rows,
      numbers,
      kinds.measured,
      kinds.estimated,
      kinds.assumed,
      width,
      exact,
    ]),
  };
}

function known({ tables, districts, sources, recalled }: StatementFacts): Block[] {
  return [
    heading('How well it is known'),
    kindsTable([...tables, ...districts]),
    paragraph(
      'Measured: counted or recorded by a source. Estimated: derived by a source or from one. Assumed: a judgement of whoever coded the case. Width of a range: high less low, as a share of the value, of the numbers that are not 0; the middle one of the table is shown.',
    ),
    paragraph(
      `${count(sources, 'source text is', 'different source texts are')} given for the numbers, each beside its own; ${thousands(recalled)} of the numbers rest on a source that says “recalled”: written from memory, still to be checked.`,
    ),
  ];
}

function knownWhen({ data, tables }: StatementFacts): Block[] {
  const later = tables.flatMap(({ name, rows, realised }) =>
    realised === null ? [] : [`${thousands(realised)} of ${thousands(rows)} rows of ${name}`],
  );
  return [
    heading('As known on which day'),
    paragraph(
      `Inputs are meant as they could be known on ${longDate(data.origin)}.${later.length === 0 ? '' : ` Marked as realised only after that day: ${list(later)}. A hindcast is given them, --announced-only leaves them out.`}`,
    ),
  ];
}

function coded({ coding }: StatementFacts): Block[] {
  return [
    heading('Who coded it, and how blind'),
    ...(coding.length === 0
      ? [
          paragraph(
            'Its README has no section “Inputs and hindsight”, so it is not said who coded it, by which rules, and what they knew of the end. The codebook of the cases that ship says how to code so that a score means something.',
          ),
        ]
      : [
          paragraph(
            'From its README, section “Inputs and hindsight”, which also says where hindsight may leak:',
          ),
          ...coding.map((text) => paragraph(safe(text))),
        ]),
  ];
}

function missing({ data, toFill }: StatementFacts): Block[] {
  const gaps = Object.entries(data.missing).map(([what, why]) => `${what}: ${why}.`);
  return [
    heading('What is missing, and what is filled in'),
    ...(gaps.length === 0 ? [paragraph('No optional table is missing.')] : listed(gaps)),
    ...(toFill === 0
      ? []
      : [
          paragraph(
            `${count(toFill, 'column is', 'columns are')} listed as still to be filled; a blank cell is taken by rule.`,
          ),
        ]),
    ...(data.assumptions.length === 0
      ? [paragraph('Nothing is filled in by the program.')]
      : [
          paragraph('What the program takes by itself where the tables do not say:'),
          ...listed(data.assumptions),
        ]),
  ];
}

function sourcesOf({ data }: StatementFacts): Block[] {
  const said = attributions(data.licences);
  return [
    heading('Sources and licences'),
    said.length === 0
      ? paragraph('The case states no licence for its tables.')
      : {
          block: 'list',
          items: said.map(({ licence, sources }) =>
            safe(`${licence}${sources.length === 0 ? '' : `: ${sources.join('; ')}`}`),
          ),
        },
  ];
}

function apart({ observed }: StatementFacts): Block[] {
  return [
    heading('What happened is kept apart'),
    paragraph(
      observed.length === 0
        ? 'No file says what happened, so no answer of this case can be scored.'
        : `What happened, and what people said of it at the time, stands in ${list(observed)}. Reading, compiling and playing the inputs never open these files, and the hash of the inputs leaves them out; only scoring does, the check for faults, and what is shown beside a result. Nothing of them is in this statement but the score below.`,
    ),
  ];
}

function standing({ standing: found, parameters }: StatementFacts): Block[] {
  const scored =
    found === null
      ? 'It is not on the scoreboard of the cases that ship.'
      : `With whatever was fitted on its country left out, the model’s joint score here is J ${decimals(found.model, 2)} (0 is perfect, lower is better), that of a hazard regression learnt the same way ${decimals(found.regression, 2)}.`;
  return [
    heading('How the model does on it'),
    paragraph(`${scored} One case is one trial. ${UNSEEN_VERDICT}.`),
    paragraph(parametersNote(parameters)),
  ];
}

function cited({ data, contributors }: StatementFacts): Block[] {
  const by = contributors.length === 0 ? '' : `${contributors.join(', ')}. `;
  const version = data.version === undefined ? '' : ` Version ${data.version}.`;
  const licence = attributions(data.licences)[0]?.licence;
  return [
    heading('How to cite it'),
    paragraph(
      safe(
        `${by}${data.title}: a case for Interregnum (${data.id}), inputs as known on ${longDate(data.origin)}.${version} Inputs ${data.hash.slice(0, 16)}.${licence === undefined ? '' : ` ${licence}.`} Cite the sources of the rows that you use as well.`,
      ),
    ),
  ];
}

/** @param command that writes the same statement again */
export function statementOf(
  facts: StatementFacts,
  command: string,
): Pick<Answer, 'title' | 'sentence' | 'blocks' | 'command'> {
  return {
    title: `Data statement: ${safe(facts.data.title)}`,
    sentence: sentence(facts),
    blocks: [
      ...holds(facts),
      ...knownWhen(facts),
      ...coded(facts),
      ...sourcesOf(facts),
      ...known(facts),
      ...missing(facts),
      heading('Known simplifications, of every case'),
      { block: 'list', items: LIMITS },
      ...apart(facts),
      ...standing(facts),
      ...cited(facts),
    ],
    command,
  };
}
