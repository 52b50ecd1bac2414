/** What is told of one history, in French. Not yet reviewed by a speaker. */
import { FRENCH_SPEECH } from '@interregnum/words';
import { SHARED_FRENCH } from '../shared/french.ts';
import { joined } from './joined.ts';
import type {
  Channel,
  CollapseCause,
  FallFacts,
  How,
  Level,
  News,
  TraceSentences,
} from './sentences.ts';

const { count, decimals, list, longDate, percent, persons, shortDate, thousands } = FRENCH_SPEECH;

const sentence = (parts: readonly (string | null)[]): string | null => joined(parts, ' ; ');

/** A text of the case may end its own sentence. */
const ended = (text: string): string => `${text}.`.replace(/\.\.$/, '.');

const HOW: Readonly<Record<How, string>> = {
  none: 'tombe',
  assault: 'est pris d’assaut',
  bargain: 'est livré par accord',
  abandoned: 'est abandonné par sa garnison',
  defected: 'passe à l’adversaire avec sa milice',
  ordered: 'est livré sur ordre d’en haut',
  surprise: 'est pris par surprise, par moins d’hommes qu’il n’en faut pour un assaut',
};

const HOW_BRIEF: Readonly<Record<How, string>> = {
  none: 'tombe',
  assault: 'pris d’assaut',
  bargain: 'livré par accord',
  abandoned: 'abandonné par sa garnison',
  defected: 'passe à l’adversaire avec sa milice',
  ordered: 'livré sur ordre d’en haut',
  surprise: 'pris par surprise',
};

function numbersOf({ attackers, defenders }: FallFacts): string | null {
  if (defenders === null) return null;
  if (attackers === null) return `${persons(defenders)} hommes dedans`;
  return `${persons(attackers)} contre ${persons(defenders)}`;
}

function newsWords(news: News): string {
  switch (news.of) {
    case 'event':
      return news.text;
    case 'patron':
      return 'une nouvelle d’un patron';
    case 'flight':
      return 'la tête du régime était partie';
    case 'switch':
      return `${news.who} : ses hommes avaient quitté le régime`;
  }
}

const CHANNELS: Readonly<Record<Channel, string>> = {
  money: 'argent',
  air: 'appui aérien',
  lift: 'ravitaillement et entretien',
  troops: 'troupes',
  arms: 'armes',
  recognition: 'soutien politique',
};

function levelWords({ whose, channel, before, level }: Level, full: string): string {
  const what = channel === null ? 'une voie' : CHANNELS[channel];
  const change =
    level === null || before === null
      ? 'change'
      : `${level < before ? 'baisse' : 'monte'} de ${percent(before)} à ${percent(level)}${full}`;
  return `${whose === 'challenger' ? 'à l’adversaire' : 'au régime'} : ${what}, ${change}.`;
}

const BECAUSE: Readonly<Record<CollapseCause, string | null>> = {
  none: null,
  attack: 'tant de ceux qui le portaient avaient renoncé qu’il ne pouvait plus tenir',
  leaderFlight: 'sa tête était partie',
  capitalLost: 'la capitale était perdue',
};

const prisoners = (men: number | null): string =>
  men === null
    ? 'Des prisonniers sont libérés et reprennent les armes.'
    : `${persons(men)} ${men < 2 ? 'prisonnier est libéré et reprend' : 'prisonniers sont libérés et reprennent'} les armes.`;

export const TRACE_FRENCH: TraceSentences = {
  shared: SHARED_FRENCH,
  title: (run, of) => `Une histoire, racontée : la ${thousands(run)} de ${of}`,
  ending: ({ lost, held, collapseDate, horizonDate, notTheChallengers: others, ...people }) => [
    `${count(lost, 'centre', 'centres')} sur ${thousands(held)} ${lost < 2 ? 'tombe' : 'tombent'} dans cette histoire ; ${
      collapseDate === null
        ? `le régime tient jusqu’au ${longDate(horizonDate)}`
        : `le régime prend fin le ${longDate(collapseDate)}`
    }.`,
    others.length === 0
      ? 'À la fin, l’adversaire tient tous les centres.'
      : `À la fin, l’adversaire ne tient pas ${others.length <= 6 ? list(others) : count(others.length, 'centre', 'centres')}.`,
    `D’ici là, dans cette histoire, environ ${persons(people.displaced)} personnes ont quitté leur foyer, environ ${persons(people.killed)} civils ont été tués et ${persons(people.evacuated)} personnes évacuées par avion.`,
  ],
  course: ({ pace, over, away, end }) => [
    ...(pace === null
      ? ['Aucun centre ne tombe.']
      : [
          `Le premier centre à tomber est ${pace.first.what}, le ${longDate(pace.first.date)}.`,
          ...(pace.falls < 3
            ? []
            : [
                `La moitié des ${thousands(pace.falls)} qui tombent sont tombés le ${longDate(pace.halfDate)} au plus tard, le dernier le ${longDate(pace.lastDate)}.`,
              ]),
        ]),
    ...(over.length === 0 ? [] : [`Groupes armés qui changent de camp : ${over.join(' ; ')}.`]),
    ...(away.length === 0 ? [] : [`Groupes armés qui renoncent : ${away.join(' ; ')}.`]),
    ...(end === null
      ? []
      : [
          `Le régime prend fin le ${longDate(end.date)}, ${end.headLeft ? 'quand sa tête s’en va' : 'avec la perte de la capitale'} ; la veille, ${count(end.before, 'centre était tombé', 'centres étaient tombés')}.`,
        ]),
  ],
  region: (index) => `région ${thousands(index)}`,
  command: (index) => `commandement ${thousands(index + 1)}`,
  fall: (place, how) => `${place} ${HOW[how]}.`,
  fallBrief: (facts) => {
    const { place, how, supply } = facts;
    const parts = [
      numbersOf(facts),
      supply === null ? null : `ravitaillé à ${percent(supply)}`,
    ].filter((part) => part !== null);
    return `${place} ${HOW_BRIEF[how]}${parts.length === 0 ? '' : ` ; ${parts.join(', ')}`}.`;
  },
  pressed: ({ rural, siege, front }) =>
    sentence([
      rural === null ? null : `${percent(rural)} de la campagne autour était à l’adversaire`,
      siege === null ? null : `le siège en était à ${decimals(siege, 2)} sur 1`,
      front === null
        ? null
        : front.km === null
          ? 'aucun centre sur ses routes n’était perdu'
          : `le centre perdu le plus proche était à ${thousands(front.km)} km par la route`,
    ]),
  forces: ({ challenger, present, garrison, militia, loyal, odds }) => {
    const defenders: string[] = [];
    if (present !== null)
      defenders.push(
        `${persons(present)} hommes de la garnison${garrison === null ? '' : ` (qui en valaient ${persons(garrison)})`}`,
      );
    if (militia !== null)
      defenders.push(
        `${persons(militia)} miliciens${loyal === null ? '' : ` (${percent(loyal)} avec le régime)`}`,
      );
    return sentence([
      challenger === null || defenders.length === 0
        ? null
        : `${persons(challenger)} combattants faisaient face à ${list(defenders)}`,
      odds === null
        ? null
        : `les chances de l’adversaire dans un combat, soutien compris, étaient de ${percent(odds)}`,
    ]);
  },
  willing: ({ willingness, signal, strength, threshold, cost }) => {
    const truth = strength === null ? '' : ` (en vérité ${decimals(strength, 2)})`;
    return sentence([
      willingness === null
        ? null
        : `avec une probabilité de ${percent(willingness)}, sa garnison céderait à une offre`,
      signal === null || threshold === null
        ? null
        : `elle croyait que la force du régime était de ${decimals(signal, 2)}${truth}, et qu’il ne tient qu’au-dessus de ${decimals(threshold, 2)}`,
      cost === null
        ? null
        : `ce qui la retenait pesait ${decimals(cost, 2)} (sous 0, elle penche à céder)`,
    ]);
  },
  support: ({ arrears, supply, air }) =>
    sentence([
      arrears === null
        ? null
        : arrears > 0.005
          ? `il manquait ${percent(Math.min(1, arrears))} de la solde`
          : 'la solde ne manquait pas',
      supply === null
        ? null
        : `la route depuis la capitale laissait ${percent(supply)} de la valeur de la garnison`,
      air === null
        ? null
        : Math.abs(air) < 0.005
          ? 'aucun des deux camps n’avait l’avantage dans les airs'
          : `${air > 0 ? 'le régime' : 'l’adversaire'} avait ${percent(Math.abs(air))} d’un plein appui aérien de plus que l’autre camp`,
    ]),
  nearby: ({ named, falls, neighbours }) => {
    if (falls === 0) return 'Aucun centre n’était tombé dans les deux semaines d’avant.';
    const names = named.map(({ what, date }) => `${what} (${shortDate(date)})`);
    const more = falls - named.length;
    if (more > 0) names.push(`${count(more, 'autre', 'autres')}`);
    const next =
      neighbours === 0
        ? ''
        : falls === 1
          ? ', sur une de ses routes'
          : `, dont ${thousands(neighbours)} sur ses routes`;
    return `${count(falls, 'centre était tombé', 'centres étaient tombés')} dans les deux semaines d’avant${next} : ${list(names)}.`;
  },
  newsSince: (news) =>
    `Dans les deux semaines d’avant, on avait appris : ${list(news.map((n) => `${newsWords(n)} (${shortDate(n.date)})`))}.`,
  afterTheEnd: (date) =>
    date === null
      ? 'Le régime a pris fin le même jour.'
      : `Le régime avait pris fin le ${longDate(date)}.`,
  news: (text) => ended(`On apprend : ${text ?? 'une nouvelle d’un patron'}`),
  newsBrief: (text) => ended(`Nouvelle : ${text ?? 'd’un patron'}`),
  level: (of) => `Soutien extérieur ${levelWords(of, ' de son plein niveau')}`,
  levelBrief: (of) => `Soutien ${levelWords(of, '')}`,
  leaderSwitch: ({ who, men, flees }) =>
    `${who} : ${men === null ? 'ses hommes' : `${persons(men)} hommes`} ${flees ? 'renoncent et s’en vont' : 'passent à l’adversaire'}.`,
  leaderPlaces: (places) => `Ils se tenaient à ${list(places)}.`,
  leaderWhy: ({ pay, chance }) =>
    sentence([
      pay === null
        ? null
        : `l’argent de l’extérieur couvrait ${percent(Math.min(1, pay))} de ce qui entretient de telles forces`,
      chance === null
        ? null
        : `ce jour-là, la probabilité qu’ils partent était de ${percent(chance)}`,
    ]),
  leaderFlight: () => 'La tête du régime s’en va.',
  flightWhy: ({ lost, willingness }) =>
    sentence([
      lost === null ? null : `${percent(lost)} du poids du régime était déjà perdu`,
      willingness === null
        ? null
        : `dans la capitale, la garnison aurait cédé avec une probabilité de ${percent(willingness)}`,
    ]),
  collapse: (cause) => {
    const why = cause === null ? null : BECAUSE[cause];
    return `Le régime prend fin${why === null ? '' : ` : ${why}`}.`;
  },
  collapseWhy: ({ lost, strength, attack }) =>
    sentence([
      lost === null ? null : `${percent(lost)} de son poids était perdu`,
      strength === null ? null : `sa force était de ${decimals(strength, 2)}`,
      attack === null
        ? null
        : `ceux qui avaient renoncé ou allaient le faire pesaient ${decimals(attack, 2)}`,
    ]),
  evacuation: (place, perDay) =>
    `Un pont aérien pour des personnes commence depuis ${place}${perDay === null ? '' : `, au plus ${persons(perDay)} personnes par jour`}.`,
  prisoners,
  prisonersAt: (place, men) => `${place} : ${prisoners(men)}`,
  step: (date, brief) => `${shortDate(date)} : ${brief}`,
  dayHeading: (date, day) => `${longDate(date)} (jour ${thousands(day)})`,
  fallsAfter: (falls) =>
    `Le régime disparu, ${count(falls, 'centre de plus change', 'centres de plus changent')} de mains ; ce n’est pas un combat, et ce n’est pas raconté.`,
  legend:
    'Contre : les combattants devant la place, et ceux qui s’y tenaient. Ravitaillé : ce que la route depuis la capitale laissait de la valeur de sa garnison. La commande avec --full dit pourquoi, avec les nombres des règles.',
  label: (seed) =>
    `Une histoire simulée parmi beaucoup (graine ${seed}) : ses causes sont celles du modèle ; rien ici n’est une observation, sauf les nouvelles et le soutien extérieur, qui sont des données d’entrée.`,
};
