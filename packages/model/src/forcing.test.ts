import { describe, expect, it } from 'vitest';
import { createForcing, newsState } from './forcing.ts';
import { constantPath, makeSupport, makeWorld } from './testing/make-world.ts';

describe('forcing', () => {
  it('weighs the channels as Eq. 1', () => {
    const world = makeWorld({
      incumbent: { money: 0.6, air: 0.5, lift: 0.4, troops: 0.2, arms: 0.5, recognition: 0.5 },
      challenger: { money: 0.1, air: 0.1 },
    });
    const f = createForcing(world);
    const own = 0.5 * 0.6 + 0.3 * 0.4 + 0.4 * 0.2 + 0.2 * (1 - 0.5 * 0.5);
    expect(f.supportNet[10]).toBeCloseTo(own - 0.5 * 0.1, 12);
    expect(f.airNet[10]).toBeCloseTo(0.4, 12);
  });

  it('lets money run down over 60 days, and calls the rest missing pay', () => {
    const world = makeWorld({ days: 200 });
    const money = constantPath(1, 200);
    money.actual.fill(0, 1);
    const cut = { ...makeSupport({}, 200), money };
    const f = createForcing({ ...world, support: [cut, makeSupport({}, 200)] });
    expect(f.pay[60]).toBeCloseTo((1 - 1 / 60) ** 60, 12);
    expect(f.payShortfall[60]).toBeCloseTo(1 - (1 - 1 / 60) ** 60, 12);
    expect(f.payShortfall[0]).toBe(0);
  });

  it('adds patrons’ news by side and age (Eq. 2), and nobody else’s', () => {
    const world = makeWorld(
      {},
      {
        events: [
          { dayKnown: -100, side: 0, magnitude: 0.7, sign: 1, about: 'patron', source: 0 },
          { dayKnown: 20, side: 1, magnitude: 0.5, sign: 1, about: 'patron', source: 1 },
          { dayKnown: 5, side: 0, magnitude: 1, sign: 1, about: 'leader', source: 2 },
        ],
      },
    );
    const news = newsState(world);
    expect(news[0]).toBeCloseTo(0.7 * Math.exp(-100 / 200), 12);
    expect(news[30]).toBeCloseTo(0.7 * Math.exp(-130 / 200) - 0.5 * Math.exp(-10 / 200), 12);
  });

  it('one announcement in several reports is one piece of news', () => {
    const report = { dayKnown: 0, side: 0, magnitude: 1, sign: 1, about: 'patron' } as const;
    const events = [
      { ...report, source: 0 },
      { ...report, source: 1 },
      { ...report, magnitude: 0.5, dayKnown: 10, source: 2 },
      { ...report, magnitude: 0.5, dayKnown: 10, source: 3 },
    ];
    const news = newsState(makeWorld({}, { events }));
    expect(news[0]).toBe(1);
    expect(news[10]).toBeCloseTo(Math.exp(-10 / 200) + 0.75, 12);
  });

  it('measures concentration: one army 1, six equal bands 1/6, none 0', () => {
    const one = Float64Array.of(9000, 0, 0, 0, 0, 0);
    expect(createForcing(makeWorld({}, { challengerMen0: one })).concentration).toBe(1);
    expect(createForcing(makeWorld()).concentration).toBeCloseTo(1 / 6, 12);
    expect(createForcing(makeWorld({ challengerMen: 0 })).concentration).toBe(0);
  });

  it('counts lift as a share of what there was', () => {
    const f = createForcing(makeWorld({ incumbent: { lift: 0.5 } }));
    expect(f.liftShare[3]).toBe(1);
    expect(createForcing(makeWorld({ incumbent: {} })).liftShare[3]).toBe(1);
  });
});
