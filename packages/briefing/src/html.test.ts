import { expect, test } from 'vitest';
import { h, name } from './html.ts';

const HALAB = 'حلب';

test('a name from right to left in a text cannot turn what stands beside it', () => {
  expect(h('p', {}, `First ${HALAB} (27 %), then Homs.`).markup).toBe(
    `<p>First <bdi>${HALAB}</bdi> (27\u00a0%), then Homs.</p>`,
  );
  expect(h('p', {}, '<b>', `${HALAB}`).markup).toBe(`<p>&lt;b&gt;<bdi>${HALAB}</bdi></p>`);
});

test('where only text may stand, and in a name that is isolated already, nothing is added', () => {
  expect(h('title', {}, HALAB).markup).toBe(`<title>${HALAB}</title>`);
  expect(name(HALAB).markup).toBe(`<bdi>${HALAB}</bdi>`);
  expect(h('p', {}, 'Homs 5').markup).toBe('<p>Homs 5</p>');
});
