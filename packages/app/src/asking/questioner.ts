/**
 * Questions that are being answered in the background, and the answers there are. A question goes on
 * while the reader is elsewhere; its answer is kept for when they come back.
 */

import type { Language } from '../state/asked.ts';
import {
  type Found,
  type FromAsker,
  keyOf,
  type Material,
  MOST_KEPT,
  type Played,
  type Question,
  type ToAsker,
} from './question.ts';

/** For who is elsewhere on the page. */
export interface Place {
  /** Title of the case or account. */
  readonly about: string;
  /** Where its answer stands. */
  readonly link: string;
}

export interface QuestionState extends Place {
  readonly question: Question;
  /** In which it was asked. */
  readonly language: Language;
  readonly status: 'waiting' | 'playing' | 'found' | 'stopped' | 'failed';
  readonly played: Played | null;
  /** What was said of the work on the way, in the words of the command. */
  readonly lines: readonly string[];
  /** Of the work that is done, 0 to 1; null before it is known. */
  readonly share: number | null;
  /** Seconds until the answer; null before they can be estimated. */
  readonly secondsLeft: number | null;
  readonly found: Found | null;
  /** What went wrong; null when nothing did. */
  readonly message: string | null;
  /** The reader has been where the answer stands since it came. */
  readonly isSeen: boolean;
}

export interface Asking {
  readonly language: Language;
  readonly material: () => Promise<Material>;
  /** After it was stopped, or failed. */
  readonly again?: boolean;
}

/** A thread that answers. */
export interface AskerPort {
  readonly post: (message: ToAsker) => void;
}

/** Comes when the thread's code is there; nothing of it is fetched before the first question. */
export type StartAsker = (onMessage: (message: FromAsker) => void) => Promise<AskerPort>;

interface Work {
  readonly total: number;
  readonly startedMs: number;
  done: number;
}

/** An estimate from less would jump. */
const LEAST_SHARE = 0.02;

const isSettled = ({ status }: QuestionState): boolean =>
  status === 'found' || status === 'failed' || status === 'stopped';

export class Questioner {
  readonly #start: StartAsker;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  readonly #states = new Map<string, QuestionState>();
  readonly #work = new Map<string, Work>();
  #port: Promise<AskerPort> | null = null;
  #all: readonly QuestionState[] = [];

  constructor(start: StartAsker, now: () => number = () => performance.now()) {
    this.#start = start;
    this.#now = now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Every question there is, in the order in which they were asked. */
  readonly getAll = (): readonly QuestionState[] => this.#all;

  stateOf(question: Question): QuestionState | null {
    return this.#states.get(keyOf(question)) ?? null;
  }

  /**
   * Ask, unless it was asked: what was stopped or failed waits for `again`. What was found is said once
   * more where another language is asked for; the old words stay until the new ones come.
   */
  ask(question: Question, place: Place, { language, material, again = false }: Asking): void {
    const key = keyOf(question);
    const before = this.#states.get(key);
    const isOther = before !== undefined && before.language !== language;
    if (isOther && !again && before.status !== 'stopped' && before.status !== 'failed') {
      const status = before.status === 'found' ? 'waiting' : before.status;
      this.#set({ ...before, ...place, language, status });
      this.#send(key, question, language, material);
      return;
    }
    if (before !== undefined && !(again && isSettled(before))) return;
    // A question asked again goes behind those that were asked since.
    this.#states.delete(key);
    this.#set({
      question,
      ...place,
      language,
      status: 'waiting',
      played: null,
      lines: [],
      share: null,
      secondsLeft: null,
      found: null,
      message: null,
      isSeen: false,
    });
    this.#send(key, question, language, material);
  }

  stop(question: Question): void {
    const key = keyOf(question);
    const state = this.#states.get(key);
    if (state === undefined || isSettled(state)) return;
    this.#port?.then((port) => port.post({ kind: 'stop', key }));
    this.#work.delete(key);
    this.#set({ ...state, status: 'stopped', share: null, secondsLeft: null, isSeen: true });
  }

  /** The reader is where the answer stands. */
  see(question: Question): void {
    const state = this.stateOf(question);
    if (state !== null && isSettled(state) && !state.isSeen) this.#set({ ...state, isSeen: true });
  }

  #send(
    key: string,
    question: Question,
    language: Language,
    material: () => Promise<Material>,
  ): void {
    this.#port ??= this.#start((message) => this.#take(message));
    Promise.all([this.#port, material()]).then(
      ([port, got]) => {
        const state = this.#states.get(key);
        if (state !== undefined && !isSettled(state) && state.language === language)
          port.post({ kind: 'ask', key, question, language, material: got });
      },
      (error: unknown) =>
        this.#take({ key, kind: 'failed', message: String(error), expected: true }),
    );
  }

  #take(message: FromAsker): void {
    const { key } = message;
    const state = this.#states.get(key);
    // What was stopped may still say something.
    if (state === undefined || isSettled(state)) return;
    switch (message.kind) {
      case 'size':
        this.#set({ ...state, status: 'playing', played: message.played });
        return;
      case 'say':
        this.#set({ ...state, lines: [...state.lines, message.line] });
        return;
      case 'expect':
        this.#work.set(key, { total: message.work, startedMs: this.#now(), done: 0 });
        this.#set({ ...state, status: 'playing', share: 0 });
        return;
      case 'done':
        this.#progress(key, state, message.work);
        return;
      case 'found':
        this.#work.delete(key);
        this.#set({ ...state, status: 'found', found: message.found, share: 1, secondsLeft: 0 });
        return;
      case 'failed':
        this.#work.delete(key);
        this.#set({ ...state, status: 'failed', message: message.message, share: null });
    }
  }

  #progress(key: string, state: QuestionState, more: number): void {
    const work = this.#work.get(key);
    if (work === undefined) return;
    work.done += more;
    const share = Math.min(1, work.done / work.total);
    const seconds = (this.#now() - work.startedMs) / 1000;
    const secondsLeft = share < LEAST_SHARE ? null : (seconds * (1 - share)) / share;
    this.#set({ ...state, share, secondsLeft });
  }

  #set(state: QuestionState): void {
    this.#states.set(keyOf(state.question), state);
    const settled = [...this.#states].filter(([, s]) => isSettled(s));
    for (const [key] of settled.slice(0, Math.max(0, settled.length - MOST_KEPT)))
      this.#states.delete(key);
    this.#all = [...this.#states.values()];
    for (const listener of [...this.#listeners]) listener();
  }
}
