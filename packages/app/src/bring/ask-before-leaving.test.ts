import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import type { BenchView } from './bench/view.ts';

const view = (edition: number, files = 1): BenchView =>
  ({ edition, files: Array.from({ length: files }, () => ({})) }) as unknown as BenchView;

describe('leaving the page', () => {
  it('is asked about while what was brought is nowhere else', () => {
    const store = createStore<{ view: BenchView | null; safe: number | null; isBusy: boolean }>()(
      () => ({
        view: null,
        safe: null,
        isBusy: false,
      }),
    );
    const page = new EventTarget();
    askBeforeLeaving(page as unknown as Window, store);
    const isAsked = (): boolean =>
      !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isAsked()).toBe(false);
    store.setState({ view: view(1, 0) });
    expect(isAsked(), 'nothing was read').toBe(false);
    store.setState({ view: view(1) });
    store.setState({ isBusy: true });
    expect(isAsked()).toBe(true);
    store.setState({ safe: 1 });
    expect(isAsked(), 'saved').toBe(false);
    store.setState({ view: view(2) });
    expect(isAsked(), 'changed since').toBe(true);
  });
});
