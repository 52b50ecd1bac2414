/** The files that the build makes of cases and posterior, and the page fetches when it needs them. */
import type { ScoreRow } from '@interregnum/analysis';
import type {
  CaseData,
  CaseLever,
  DistrictTables,
  Edit,
  Observed,
  ObservedDistricts,
} from '@interregnum/case';
import type { Mechanism, Parameters } from '@interregnum/model';
import type { Answer, ParametersSource } from '@interregnum/questions';
import type { Tour } from './tour.ts';

/** `data/stories.json`: what the first screen shows of every case. */
export interface StoriesFile {
  readonly schema: 'interregnum.page-stories/1';
  /** Histories behind every answer here, and their seed. */
  readonly runs: number;
  readonly seed: number;
  /** In order of time. */
  readonly stories: readonly Story[];
  /** Texts whose claims can be put to the test. */
  readonly accounts: readonly AccountLine[];
  readonly tours: readonly Pick<Tour, 'id' | 'title'>[];
}

export interface AccountLine {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** ISO date of the text. */
  readonly date: string;
  readonly claims: number;
  /** Cases that it asks, with the number of claims that ask each. */
  readonly cases: readonly { readonly id: string; readonly claims: number }[];
}

/** `data/accounts/<id>.json`: the account's own file, whose open ranges JSON could not say. */
export interface AccountFile {
  readonly schema: 'interregnum.page-account/1';
  /** YAML, checked by the build. */
  readonly text: string;
  /** Ids of the cases that its claims ask. */
  readonly cases: readonly string[];
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly country: string;
  /** The case within whose dates this one lies, by its id. */
  readonly within: string | null;
  readonly incumbent: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  /** What happened; null where it is not known. */
  readonly observed: {
    readonly fell: boolean;
    readonly day: number | null;
    /** What `fell` or `held` leaves out, as the case has it; '' where that is all. */
    readonly more: string;
  } | null;
  /** Of `runs` histories. */
  readonly fell: number;
  /** What its parameters have seen. */
  readonly label: ParametersSource['label'];
  /** SVG of `figures/outline`. */
  readonly outline: string;
  /** Of the shipped play, the same as the command's. */
  readonly resultHash: string;
}

/** `data/cases/<id>.json`: one case with what it takes to play it. */
export interface CaseFile {
  readonly schema: 'interregnum.page-case/1';
  readonly country: string;
  /** Without districts, which are fetched when they are played. */
  readonly data: CaseData;
  readonly observed: Observed | null;
  /** How many districts `data/districts/<id>.json` has; not there where the case has none. */
  readonly districts?: number;
  readonly parameters: ParametersSource & {
    /** Name of the file in `data/parameters` that holds the vectors. */
    readonly file: string;
  };
  /** Named changes that ship with the case. */
  readonly scenarios: readonly PageScenario[];
  /** What its file of levers says a hand can move; none where it has no such file. */
  readonly levers?: readonly CaseLever[];
  /** Texts that lie beside its tables, by path: `factors.yaml`, `scenarios/<name>.yaml`. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The model beside the baselines on this case, from the shipped play; null where nothing is known. */
  readonly scores: {
    readonly rows: readonly ScoreRow[];
    readonly scoredRegions: number;
    /** The model beside dated forecasts of the day; null where there are none to compare. */
    readonly experts: string | null;
  } | null;
  /** The id in its own files, of a case that the reader brought; one that ships has none. */
  readonly brought?: string;
}

/** `data/districts/<id>.json`: the tier below the regions, and what was reported of it. */
export interface DistrictsFile {
  readonly schema: 'interregnum.page-districts/1';
  readonly tables: DistrictTables;
  readonly observed: ObservedDistricts | null;
  /** How good the tier is: what docs/districts.json says in words, which the command writes. */
  readonly verdict: readonly string[];
}

/** A scenario file of a case, ready to be asked for. */
export interface PageScenario {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Mechanisms that are on in both worlds. */
  readonly switchedOn: readonly Mechanism[];
  /** Each with its reason, which becomes the source of the changed number. */
  readonly edits: readonly Edit[];
  /** What a reader ought to know of the parameters, played with what is switched on. */
  readonly parameterNotes: readonly string[];
}

/** `data/scoreboard.json`: docs/blind-test.json and docs/scoreboard.json, which the command writes. */
export interface ScoreboardFile {
  readonly schema: 'interregnum.page-scoreboard/1';
  readonly blind: DocsPage;
  readonly board: DocsPage;
}

/** An answer that is a page of docs/. */
export interface DocsPage {
  readonly schema: 'interregnum.docs-page/1';
  /** Rules, inputs and posterior that it was made from. */
  readonly made: string;
  readonly answer: Answer;
}

/** `data/about.json`: what docs/limits.md says, and how the program is cited. */
export interface AboutFile {
  readonly schema: 'interregnum.page-about/1';
  readonly version: string;
  readonly citation: string;
  readonly limits: readonly { readonly lead: string; readonly text: string }[];
}

/** `data/parameters/<file>`: vectors, equally likely; each run draws one. */
export interface ParametersFile {
  readonly schema: 'interregnum.page-parameters/1';
  readonly parameters: Parameters;
}

/** `data/countries.json`: of which countries there are boundaries. */
export interface CountriesFile {
  readonly schema: 'interregnum.page-countries/1';
  readonly countries: readonly {
    /** Name of its file in `data/boundaries`. */
    readonly file: string;
    /** ISO 3166-1 alpha-2. */
    readonly code: string;
  }[];
}
