import { describe, expect, it } from 'vitest';
import type { Found, FromAsker, Material, Question, ToAsker } from './question.ts';
import { keyOf } from './question.ts';
import { Questioner } from './questioner.ts';

const WHY: Question = {
  ask: 'why',
  id: 'mali-2012',
  caseHash: 'one',
  scenario: null,
  edits: [],
  seed: 1,
  size: 'usual',
  day: null,
  run: null,
};
const TRACE: Question = { ...WHY, ask: 'trace', run: 4 };
const PLACE = { about: 'Mali 2012', link: '#/case/mali-2012/why' };
const material = async (): Promise<Material> => ({ cases: [], account: null });
const ASKED = { language: 'en', material } as const;
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** A questioner whose thread is the test. */
function made() {
  const sent: ToAsker[] = [];
  let seconds = 0;
  const thread: { tell: (message: FromAsker) => void } = { tell: () => {} };
  const questioner = new Questioner(
    async (onMessage) => {
      thread.tell = onMessage;
      return { post: (message) => sent.push(message) };
    },
    () => 1000 * seconds,
  );
  const at = (now: number): void => {
    seconds = now;
  };
  return { questioner, sent, thread, at };
}

describe('a questioner', () => {
  it('asks once, shows how far it is and how long it takes, and keeps the answer', async () => {
    const { questioner, sent, thread, at } = made();
    questioner.ask(WHY, PLACE, ASKED);
    questioner.ask(WHY, PLACE, ASKED);
    await turn();
    expect(sent).toMatchObject([{ kind: 'ask', key: keyOf(WHY) }]);
    const key = keyOf(WHY);
    const state = () => questioner.stateOf(WHY)!;
    expect(state().status).toBe('waiting');
    thread.tell({ key, kind: 'expect', work: 200 });
    at(10);
    thread.tell({ key, kind: 'done', work: 1 });
    // From half of a hundredth nothing can be said of the rest.
    expect(state()).toMatchObject({ share: 0.005, secondsLeft: null });
    thread.tell({ key, kind: 'done', work: 49 });
    expect(state()).toMatchObject({ status: 'playing', share: 0.25, secondsLeft: 30 });
    const found: Found = { language: 'en', answer: {} as never, claims: [] };
    thread.tell({ key, kind: 'found', found });
    expect(state()).toMatchObject({ status: 'found', found, isSeen: false });
    questioner.see(WHY);
    expect(questioner.getAll()).toMatchObject([{ isSeen: true }]);
    questioner.ask(WHY, PLACE, ASKED);
    await turn();
    expect(sent).toHaveLength(1);
  });

  it('does not answer for another case under the same id', async () => {
    const { questioner, sent } = made();
    questioner.ask(WHY, PLACE, ASKED);
    const other = { ...WHY, caseHash: 'two' };
    expect(questioner.stateOf(other)).toBeNull();
    questioner.ask(other, PLACE, ASKED);
    await turn();
    expect(sent.map((message) => message.key)).toEqual([keyOf(WHY), keyOf(other)]);
  });

  it('has what was found said in another language, and shows the old words until then', async () => {
    const { questioner, sent, thread } = made();
    const key = keyOf(WHY);
    const state = () => questioner.stateOf(WHY)!;
    const found: Found = { language: 'en', answer: {} as never, claims: [] };
    questioner.ask(WHY, PLACE, ASKED);
    // while it is being played, too
    questioner.ask(WHY, PLACE, { ...ASKED, language: 'ps' });
    await turn();
    expect(sent).toMatchObject([{ kind: 'ask', key, language: 'ps' }]);
    thread.tell({ key, kind: 'found', found });
    questioner.ask(WHY, PLACE, { ...ASKED, language: 'fr' });
    expect(state()).toMatchObject({ status: 'waiting', found });
    await turn();
    expect(sent.slice(1)).toMatchObject([{ kind: 'ask', key, language: 'fr' }]);
    thread.tell({ key, kind: 'found', found: { ...found, language: 'fr' } });
    expect(state()).toMatchObject({ status: 'found', found: { language: 'fr' } });
  });

  it('stops one and goes on with the others, and asks it again when it is wanted', async () => {
    const { questioner, sent, thread } = made();
    questioner.ask(WHY, PLACE, ASKED);
    questioner.ask(TRACE, PLACE, ASKED);
    await turn();
    questioner.stop(WHY);
    await turn();
    expect(sent.at(-1)).toEqual({ kind: 'stop', key: keyOf(WHY) });
    // What was on its way when it was stopped is no answer.
    thread.tell({ key: keyOf(WHY), kind: 'done', work: 5 });
    thread.tell({ key: keyOf(WHY), kind: 'failed', message: 'late', expected: false });
    expect(questioner.stateOf(WHY)).toMatchObject({ status: 'stopped', message: null });
    expect(questioner.stateOf(TRACE)?.status).toBe('waiting');
    questioner.ask(WHY, PLACE, ASKED);
    expect(questioner.stateOf(WHY)?.status).toBe('stopped');
    questioner.ask(WHY, PLACE, { ...ASKED, again: true });
    expect(questioner.stateOf(WHY)?.status).toBe('waiting');
  });

  it('says what failed, on the way to the thread as well', async () => {
    const { questioner, sent } = made();
    questioner.ask(WHY, PLACE, {
      ...ASKED,
      material: async () => Promise.reject(new Error('no connection')),
    });
    await turn();
    expect(sent).toEqual([]);
    expect(questioner.stateOf(WHY)).toMatchObject({
      status: 'failed',
      message: 'Error: no connection',
    });
  });

  it('keeps no more answers than a reader comes back to', async () => {
    const { questioner, thread } = made();
    const all = Array.from({ length: 30 }, (_, run): Question => ({ ...TRACE, run }));
    for (const question of all) questioner.ask(question, PLACE, ASKED);
    await turn();
    for (const question of all)
      thread.tell({ key: keyOf(question), kind: 'failed', message: 'x', expected: true });
    expect(questioner.getAll()).toHaveLength(24);
    expect(questioner.stateOf(all[0]!)).toBeNull();
    expect(questioner.stateOf(all[29]!)).not.toBeNull();
  });
});
