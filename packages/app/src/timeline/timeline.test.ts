import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FrameClock, MONTH_DAYS, PLAY_MS, Timeline } from './timeline.ts';

/** A clock that a test moves; frames come every 16 ms of its time. */
class HandClock implements FrameClock {
  #time = 1000;
  #next = 1;
  readonly #waiting = new Map<number, () => void>();
  readonly now = (): number => this.#time;
  readonly request = (callback: () => void): number => {
    this.#waiting.set(this.#next, callback);
    return this.#next++;
  };
  readonly cancel = (handle: number): void => {
    this.#waiting.delete(handle);
  };
  get idle(): boolean {
    return this.#waiting.size === 0;
  }
  pass(ms: number): void {
    for (const end = this.#time + ms; this.#time < end; ) {
      this.#time += Math.min(16, end - this.#time);
      const due = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const callback of due) callback();
    }
  }
}

let clock: HandClock;
let timeline: Timeline;
let rests: number[];
let reduced: boolean;
let seen: number[];

beforeEach(() => {
  clock = new HandClock();
  rests = [];
  seen = [];
  reduced = false;
  timeline = new Timeline({
    clock,
    reducedMotion: () => reduced,
    onRest: (day) => rests.push(day),
  });
  timeline.set(261, 0);
  timeline.subscribe(() => seen.push(timeline.getState().day));
});

describe('playing', () => {
  it.each([7, 261, 1521])('a course of %i days takes about four seconds', (days) => {
    timeline.set(days, 0);
    timeline.play();
    clock.pass(PLAY_MS - 50);
    expect(timeline.getState().playing).toBe(true);
    clock.pass(100);
    expect(timeline.getState()).toEqual({ day: days, lastDay: days, playing: false });
    expect(clock.idle).toBe(true);
  });

  it('only moves forward, and tells of each day once', () => {
    timeline.play();
    clock.pass(PLAY_MS + 100);
    const days = seen.filter((day, i) => i === 0 || day !== seen[i - 1]);
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
    expect(days.length).toBeGreaterThan(100);
  });

  it('goes on from where it stands, at the same pace', () => {
    timeline.to(200);
    timeline.play();
    clock.pass(PLAY_MS / 10);
    expect(timeline.getState().day).toBeGreaterThanOrEqual(225);
    expect(timeline.getState().day).toBeLessThanOrEqual(227);
  });

  it('starts over at the end', () => {
    timeline.toEnd();
    timeline.play();
    expect(timeline.getState()).toMatchObject({ day: 0, playing: true });
  });

  it('pauses where it is and goes on from there', () => {
    timeline.toggle();
    clock.pass(1000);
    timeline.toggle();
    const { day } = timeline.getState();
    clock.pass(1000);
    expect(timeline.getState()).toMatchObject({ day, playing: false });
    timeline.toggle();
    clock.pass(32);
    expect(timeline.getState().day).toBeGreaterThanOrEqual(day);
    expect(timeline.getState().day).toBeLessThan(day + 5);
  });

  it('is not started twice', () => {
    timeline.play();
    clock.pass(1000);
    timeline.play();
    clock.pass(PLAY_MS - 900);
    expect(timeline.getState().playing).toBe(false);
  });

  it('stops when the reader takes the handle, steps, or another course comes', () => {
    for (const act of [
      () => timeline.startDrag(),
      () => timeline.step(1),
      () => timeline.to(3),
      () => timeline.set(100, 5),
    ]) {
      timeline.toStart();
      timeline.play();
      clock.pass(500);
      act();
      expect(timeline.getState().playing).toBe(false);
      expect(clock.idle).toBe(true);
      timeline.endDrag();
    }
  });
});

describe('where less motion is asked for', () => {
  it('nothing moves by itself: play goes on by a month, and over again at the end', () => {
    reduced = true;
    timeline.play();
    expect(timeline.getState()).toEqual({ day: MONTH_DAYS, lastDay: 261, playing: false });
    expect(clock.idle).toBe(true);
    for (let i = 0; i < 8; i++) timeline.play();
    expect(timeline.getState().day).toBe(261);
    timeline.play();
    expect(timeline.getState().day).toBe(0);
  });
});

describe('the day', () => {
  it('stays within the course whatever is asked', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: -5, max: 2000 }), (day, last) => {
        timeline.set(last, day);
        const state = timeline.getState();
        expect(Number.isInteger(state.day)).toBe(true);
        expect(state.day).toBeGreaterThanOrEqual(0);
        expect(state.day).toBeLessThanOrEqual(state.lastDay);
      }),
    );
  });

  it('steps, jumps to the ends, and stops there', () => {
    timeline.step(1);
    expect(timeline.getState().day).toBe(1);
    timeline.step(-30);
    expect(timeline.getState().day).toBe(0);
    timeline.toEnd();
    timeline.step(1);
    expect(timeline.getState().day).toBe(261);
    timeline.toStart();
    expect(timeline.getState().day).toBe(0);
  });

  it('comes to rest once: after playing, and when the hand lets go', () => {
    timeline.play();
    clock.pass(PLAY_MS + 100);
    expect(rests).toEqual([261]);
    timeline.startDrag();
    timeline.to(10);
    timeline.to(20);
    expect(rests).toEqual([261]);
    timeline.endDrag();
    timeline.endDrag();
    expect(rests).toEqual([261, 20]);
    timeline.set(100, 7);
    expect(rests).toEqual([261, 20]);
  });

  it('tells nobody when nothing changed, and nobody who left', () => {
    timeline.to(0);
    expect(seen).toEqual([]);
    const leave = timeline.subscribe(() => seen.push(-1));
    leave();
    timeline.to(4);
    expect(seen).toEqual([4]);
  });
});
