/** The bench as the screen sees it: one for as long as the page is open. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { fetchPosterior, holdBrought } from '../cases/fetch-data.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { BenchClient, type BenchWorker, TooLong, WorkerLost } from './bench/bench-client.ts';
import type { AnswerTo, Ask, RequestName } from './bench/requests.ts';
import type { BenchView } from './bench/view.ts';

/** Why the bench could not do what it was asked. */
export type BenchFailure =
  | { readonly kind: 'too-long' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'other'; readonly message: string };

/** A cell or file that the reader wants to see: a fault's, say. Counted, to be gone to again. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly asked: number;
}

export interface BringState {
  /** null before anything was brought. */
  readonly view: BenchView | null;
  /** The edition that is kept in this browser or was saved as a file; null: none is. */
  readonly safe: number | null;
  readonly isBusy: boolean;
  readonly failure: BenchFailure | null;
  readonly place: Place | null;
}

/** Requests whose answer is a new view of the bench. */
type Viewed = {
  [N in RequestName]: AnswerTo<N> extends BenchView ? N : never;
}[RequestName];

const createWorker = async (): Promise<BenchWorker> =>
  (await import('./bench/start-worker.ts')).startWorker();

export class Bring {
  readonly store: StoreApi<BringState> = createStore<BringState>()(() => ({
    view: null,
    safe: null,
    isBusy: false,
    failure: null,
    place: null,
  }));
  readonly #client: BenchClient;

  constructor(client: BenchClient = new BenchClient(createWorker)) {
    this.#client = client;
  }

  /** Ask for what changes the bench; the view follows. */
  async change<N extends Viewed>(name: N, ask: Ask<N>): Promise<void> {
    const view = await this.#attempt(() => this.#client.ask(name, ask));
    if (view === null) return;
    this.store.setState({ view: view as BenchView });
    if (name === 'restore') this.markSafe();
  }

  /** What is on the bench is somewhere else too. */
  markSafe(): void {
    this.store.setState(({ view }) => ({ safe: view?.edition ?? null }));
  }

  /** Ask for what does not. */
  look<N extends RequestName>(name: N, ask: Ask<N>): Promise<AnswerTo<N> | null> {
    return this.#attempt(() => this.#client.ask(name, ask));
  }

  goTo(place: Omit<Place, 'asked'>): void {
    const asked = (this.store.getState().place?.asked ?? 0) + 1;
    this.store.setState({ place: { ...place, asked } });
  }

  /** @returns the id under which the case is played; null when it could not be made ready */
  async play(): Promise<string | null> {
    const posterior = await this.#attempt(fetchPosterior);
    if (posterior === null) return null;
    const brought = await this.look('play', { posterior });
    if (brought === null) return null;
    holdBrought(brought.id, brought.caseFile, brought.parameters);
    return brought.id;
  }

  async #attempt<T>(act: () => Promise<T>): Promise<T | null> {
    this.store.setState({ isBusy: true, failure: null });
    try {
      return await act();
    } catch (error) {
      this.store.setState({ failure: failureOf(error) });
      // an ended worker has lost its bench
      if (error instanceof WorkerLost) this.store.setState({ view: null });
      return null;
    } finally {
      this.store.setState({ isBusy: false });
    }
  }
}

function failureOf(error: unknown): BenchFailure {
  if (error instanceof TooLong) return { kind: 'too-long' };
  if (error instanceof Error && error.name === 'DataError') return { kind: 'offline' };
  return { kind: 'other', message: error instanceof Error ? error.message : String(error) };
}

let bring: Bring | null = null;

/** Made at the first visit of the screen; it stays while the reader goes to play and comes back. */
export function theBring(): Bring {
  if (bring === null) {
    bring = new Bring();
    askBeforeLeaving(window, bring.store);
  }
  return bring;
}
