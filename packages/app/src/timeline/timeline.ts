/**
 * The one clock of the page, without pixels: the day that every figure shows, and its playing.
 * A whole course takes about four seconds, however long it was. Where less motion is asked for,
 * nothing moves by itself: `play` goes on by a month.
 */

/** Frames of a screen; given by the browser, made up by tests. */
export interface FrameClock {
  readonly now: () => number;
  readonly request: (callback: () => void) => number;
  readonly cancel: (handle: number) => void;
}

export interface TimelineState {
  /** 0 .. lastDay. */
  readonly day: number;
  readonly lastDay: number;
  readonly playing: boolean;
}

export interface TimelineOptions {
  readonly clock: FrameClock;
  readonly reducedMotion: () => boolean;
  /** Called when the day comes to rest: not at every frame of playing or dragging. */
  readonly onRest?: (day: number) => void;
}

export const PLAY_MS = 4000;
export const MONTH_DAYS = 30;

export class Timeline {
  readonly #clock: FrameClock;
  readonly #reducedMotion: () => boolean;
  readonly #onRest: (day: number) => void;
  readonly #listeners = new Set<() => void>();
  #state: TimelineState = { day: 0, lastDay: 1, playing: false };
  #frame: number | null = null;
  #startedAt = 0;
  #startedDay = 0;
  #dragging = false;

  constructor({ clock, reducedMotion, onRest = () => {} }: TimelineOptions) {
    this.#clock = clock;
    this.#reducedMotion = reducedMotion;
    this.#onRest = onRest;
  }

  readonly getState = (): TimelineState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another course: how long it is and where it stands. Stops playing; nobody moved it, so no rest. */
  set(lastDay: number, day: number): void {
    this.#halt();
    const last = Math.max(1, Math.round(lastDay));
    this.#update({ lastDay: last, day: this.#within(day, last), playing: false });
  }

  /** From here to the end, from the start when at the end; on by a month where motion is reduced. */
  play(): void {
    const { day, lastDay, playing } = this.#state;
    if (playing) return;
    const from = day >= lastDay ? 0 : day;
    if (this.#reducedMotion()) {
      this.to(day >= lastDay ? 0 : from + MONTH_DAYS);
      return;
    }
    this.#startedAt = this.#clock.now();
    this.#startedDay = from;
    this.#update({ ...this.#state, day: from, playing: true });
    this.#frame = this.#clock.request(this.#tick);
  }

  pause(): void {
    if (!this.#state.playing) return;
    this.#halt();
    this.#update({ ...this.#state, playing: false });
    this.#onRest(this.#state.day);
  }

  toggle(): void {
    if (this.#state.playing) this.pause();
    else this.play();
  }

  /** A day by name: it stays there. */
  to(day: number): void {
    this.#halt();
    this.#update({ ...this.#state, day: this.#within(day), playing: false });
    if (!this.#dragging) this.#onRest(this.#state.day);
  }

  step(days: number): void {
    this.to(this.#state.day + days);
  }

  toStart(): void {
    this.to(0);
  }

  toEnd(): void {
    this.to(this.#state.lastDay);
  }

  /** A hand took the handle: playing stops, and the day rests only when the hand lets go. */
  startDrag(): void {
    this.#dragging = true;
    this.pause();
  }

  endDrag(): void {
    if (!this.#dragging) return;
    this.#dragging = false;
    this.#onRest(this.#state.day);
  }

  readonly #tick = (): void => {
    const { lastDay } = this.#state;
    const played = (this.#clock.now() - this.#startedAt) / PLAY_MS;
    const day = this.#within(this.#startedDay + Math.floor(played * lastDay));
    if (day >= lastDay) {
      this.#frame = null;
      this.#update({ ...this.#state, day: lastDay, playing: false });
      this.#onRest(lastDay);
      return;
    }
    if (day !== this.#state.day) this.#update({ ...this.#state, day });
    this.#frame = this.#clock.request(this.#tick);
  };

  #within(day: number, last: number = this.#state.lastDay): number {
    return Number.isFinite(day) ? Math.max(0, Math.min(last, Math.round(day))) : 0;
  }

  #halt(): void {
    if (this.#frame !== null) this.#clock.cancel(this.#frame);
    this.#frame = null;
  }

  #update(next: TimelineState): void {
    const before = this.#state;
    if (
      before.day === next.day &&
      before.lastDay === next.lastDay &&
      before.playing === next.playing
    )
      return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}
