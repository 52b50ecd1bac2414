/** Autonomous commanders who change sides or leave as one block, and the flight of the head. */
import { list, percent, persons } from '@interregnum/words';
import { centre, commander, type Teller } from './scene.ts';
import { capitalised, given, sentence } from './sentence.ts';

/** A command may be one man, a clan or a network: its men are what is told. */
export const tellLeaderSwitch: Teller = (entry, scene) => {
  const block = given(entry, 'men');
  const flees = given(entry, 'flees') === 1;
  const pay = given(entry, 'pay');
  const hazard = given(entry, 'hazardPerDay');
  const who = commander(scene, entry.command);
  const places = [...scene.world.commandOf]
    .map((command, region) => (command === entry.command ? centre(scene, region) : null))
    .filter((name) => name !== null);
  const forces = places.length === 0 ? null : sentence([`they stood in ${list(places)}`]);
  const why = sentence([
    pay === null
      ? null
      : `outside money covered ${percent(Math.min(1, pay))} of what keeps such forces`,
    hazard === null
      ? null
      : `on this day the chance that they would leave was ${percent(1 - Math.exp(-hazard))}`,
  ]);
  return {
    text: `${capitalised(who)}: ${block === null ? 'its' : persons(block)} men ${flees ? 'give up and leave' : 'go over to the challenger'}.`,
    causes: [
      ...(forces === null ? [] : [{ term: 'forces' as const, text: forces }]),
      ...(why === null ? [] : [{ term: 'support' as const, text: why }]),
    ],
  };
};

export const tellLeaderFlight: Teller = (entry, _scene) => {
  const lost = given(entry, 'lostShare');
  const willingness = given(entry, 'willingness');
  const why = sentence([
    lost === null ? null : `${percent(lost)} of the regime’s weight was already lost`,
    willingness === null
      ? null
      : `in the capital the garrison would have yielded with a probability of ${percent(willingness)}`,
  ]);
  return {
    text: 'The head of the regime leaves.',
    causes: why === null ? [] : [{ term: 'regime', text: why }],
  };
};
