/** What the screen asks of the worker that holds the bench, and what it answers. */
import type { ConvertOptions } from '@interregnum/case/convert';
import type { CountryChosen } from '@interregnum/case/start';
import type { GivenFile } from '../intake/given.ts';
import type { BroughtCase } from './study-of.ts';
import type { BenchView, TablePage } from './view.ts';

/** A country, and whether its numbers are left blank or invented, the same everywhere. */
export type CountryStart = CountryChosen & { readonly numbers: 'blank' | 'invented' };

export interface BenchRequests {
  readonly open: { readonly ask: readonly GivenFile[]; readonly answer: BenchView };
  readonly again: { readonly ask: ConvertOptions; readonly answer: BenchView };
  readonly paste: {
    readonly ask: { readonly table: string; readonly text: string };
    readonly answer: BenchView;
  };
  readonly start: { readonly ask: CountryStart; readonly answer: BenchView };
  readonly complete: { readonly ask: { readonly origin: string }; readonly answer: BenchView };
  readonly restore: { readonly ask: ReadonlyMap<string, string>; readonly answer: BenchView };
  readonly table: {
    readonly ask: { readonly file: string } & (
      | { readonly from: number }
      | { readonly line: number }
    );
    readonly answer: TablePage | null;
  };
  readonly text: { readonly ask: { readonly file: string }; readonly answer: string | null };
  readonly setCell: {
    readonly ask: {
      readonly file: string;
      /** -1: the header. */
      readonly row: number;
      readonly column: number;
      readonly value: string;
    };
    readonly answer: BenchView;
  };
  readonly addRow: { readonly ask: { readonly file: string }; readonly answer: BenchView };
  readonly removeRow: {
    readonly ask: { readonly file: string; readonly row: number };
    readonly answer: BenchView;
  };
  readonly setText: {
    readonly ask: { readonly file: string; readonly text: string };
    readonly answer: BenchView;
  };
  readonly files: { readonly ask: null; readonly answer: ReadonlyMap<string, string> };
  readonly play: {
    readonly ask: { readonly posterior: string };
    readonly answer: BroughtCase | null;
  };
  readonly save: {
    readonly ask: null;
    readonly answer: { readonly name: string; readonly zip: Uint8Array };
  };
}

export type RequestName = keyof BenchRequests;
export type Ask<N extends RequestName> = BenchRequests[N]['ask'];
export type AnswerTo<N extends RequestName> = BenchRequests[N]['answer'];

export interface RequestMessage {
  readonly id: number;
  readonly name: RequestName;
  readonly ask: unknown;
}

export type AnswerMessage =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: string };
