/** The model's six channels, and the names tables give them. */
import type { Channel } from '@interregnum/model';

const WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['lift', /lift|logis|contract|transport|maint|supply/],
  ['air', /air|drone|uav|bomb/],
  ['money', /money|aid\b|aid_|fund|budget|fuel|financ|cash|pay/],
  ['troops', /troop|ground|advis|\bsof\b|volunteer|special_forces|mercenar/],
  ['arms', /arms|weapon|munition|ammun|materiel|equipment/],
  ['recognition', /recogni|diplom|politic|sanctuary|other/],
];

/** The channel a written name stands for; `guessed` when no word in it says so. */
export function channelOf(written: string): { channel: Channel; guessed: boolean } {
  const name = written.toLowerCase();
  const hit = WORDS.find(([, words]) => words.test(name));
  return hit ? { channel: hit[0], guessed: false } : { channel: 'recognition', guessed: true };
}
