/** Autonomous commanders who change sides or leave as one block, and the flight of the head. */
import { given } from './given.ts';
import { centre, commander, type Teller } from './scene.ts';

/** A command may be one man, a clan or a network: its men are what is told. */
export const tellLeaderSwitch: Teller = (entry, scene, say) => {
  const hazard = given(entry, 'hazardPerDay');
  const places = [...scene.world.commandOf].flatMap((command, region) =>
    command === entry.command ? [centre(scene, region, say)] : [],
  );
  const why = say.leaderWhy({
    pay: given(entry, 'pay'),
    chance: hazard === null ? null : 1 - Math.exp(-hazard),
  });
  return {
    text: say.leaderSwitch({
      who: commander(scene, entry.command, say),
      men: given(entry, 'men'),
      flees: given(entry, 'flees') === 1,
    }),
    causes: [
      ...(places.length === 0 ? [] : [{ term: 'forces' as const, text: say.leaderPlaces(places) }]),
      ...(why === null ? [] : [{ term: 'support' as const, text: why }]),
    ],
  };
};

export const tellLeaderFlight: Teller = (entry, _scene, say) => {
  const why = say.flightWhy({
    lost: given(entry, 'lostShare'),
    willingness: given(entry, 'willingness'),
  });
  return {
    text: say.leaderFlight(),
    causes: why === null ? [] : [{ term: 'regime', text: why }],
  };
};
