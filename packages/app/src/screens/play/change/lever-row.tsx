import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components';
import { defineMessage, FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { inLanguage } from '../../../language/in-language.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { LanguageWords } from '../../../language/language-words.tsx';
import {
  type DerivedLever,
  isNamed,
  type Lever,
  type NamedLever,
  stopOf,
} from '../../../levers/lever.ts';
import { usePlay } from '../play-context.ts';
import { LeverQuestion } from './lever-question.tsx';
import { LeverTrack } from './lever-track.tsx';
import { hasValue, stopValue, stopWords } from './lever-words.ts';
import { namedAmount } from './named-amount.ts';
import { NamedWhy } from './named-why.tsx';

const SET_BY = defineMessage({
  id: 'lever.set-by',
  defaultMessage: 'set by “{scenario}”',
  description: 'Where a lever stands: a chosen scenario, by its title, changes its input',
});
const ON_TOP = defineMessage({
  id: 'lever.on-top',
  defaultMessage: '{place}, on top of “{scenario}”',
  description: 'Where a lever was moved to, while a chosen scenario changes its input too',
});

interface LeverRowProps {
  readonly lever: Lever;
  readonly edits: readonly string[];
  /** Title of the chosen scenario where it changes the lever's input; null where it does not. */
  readonly scenario: string | null;
  readonly onMove: (to: number) => void;
}

/** What a lever says of itself, whoever wrote it. */
interface LeverSaid {
  readonly question: ReactNode;
  /** Where it stands, to be seen and to be read out. */
  place(at: number): ReactNode;
  placeText(at: number): string;
  /** Of history; null where no amount tells it. */
  readonly was: string | null;
}

function useSaid(lever: Lever): LeverSaid {
  const intl = useIntl();
  const { locale } = useLanguage();
  const { dates } = usePlay();
  const derived = (of: DerivedLever): LeverSaid => ({
    question: <LeverQuestion about={of.about} />,
    place: (at) => stopWords(of, at, intl, dates),
    placeText: (at) => stopWords(of, at, intl, dates),
    was: hasValue(of) ? stopValue(of, of.asItWas, intl, dates) : null,
  });
  const named = ({ about: { of } }: NamedLever): LeverSaid => {
    const amount = (at: number): string | null => namedAmount(of, at, intl, dates);
    const before = (at: number): string => (amount(at) === null ? '' : `${amount(at)} · `);
    const band = (at: number) => of.bands[of.stops[at]?.band ?? -1]?.name ?? '';
    return {
      question: <LanguageWords text={of.question} />,
      place: (at) => (
        <>
          {before(at)}
          <LanguageWords text={band(at)} />
        </>
      ),
      placeText: (at) => before(at) + inLanguage(band(at), locale.language).words,
      was: amount(of.asItWas),
    };
  };
  return isNamed(lever) ? named(lever) : derived(lever);
}

/** One lever: its question, where it stands, where it stood in history. */
export function LeverRow({ lever, edits, scenario, onMove }: LeverRowProps) {
  const intl = useIntl();
  const id = useId();
  const said = useSaid(lever);
  const own = stopOf(lever, edits);
  const isMoved = own !== lever.asItWas;
  // A scenario's number need not be one of the lever's places.
  const at = scenario === null || isMoved ? own : null;
  const other = intl.formatMessage({
    id: 'lever.other',
    defaultMessage: 'changed in another way, see below',
    description: 'A lever whose input the link changes to something between its places',
  });
  const place = own === null ? other : said.place(own);
  const placeText = own === null ? other : said.placeText(own);
  const inScenario: MessageDescriptor = isMoved ? ON_TOP : SET_BY;
  return (
    <li className={isMoved || scenario !== null ? 'lever is-moved' : 'lever'}>
      <label htmlFor={id}>{said.question}</label>
      <p className="lever-value" aria-hidden="true">
        {scenario === null ? (
          place
        ) : (
          <FormattedMessage
            {...inScenario}
            values={{ place, scenario: <bdi lang="en">{scenario}</bdi> }}
          />
        )}
      </p>
      <LeverTrack
        id={id}
        lever={lever}
        at={at}
        text={
          scenario === null
            ? placeText
            : intl.formatMessage(inScenario, { place: placeText, scenario })
        }
        onMove={onMove}
      />
      <div className="lever-was">
        <span className="quiet">
          {said.was === null ? (
            <FormattedMessage
              id="lever.was-plain"
              defaultMessage="▲ as it was"
              description="Under a lever: the mark on it shows where it stood in history"
            />
          ) : (
            <FormattedMessage
              id="lever.was"
              defaultMessage="▲ as it was: {value}"
              description="Under a lever: where it stood in history, which the mark on it shows"
              values={{ value: said.was }}
            />
          )}
        </span>
        {isMoved ? (
          <Button className="link-button" onPress={() => onMove(lever.asItWas)}>
            <FormattedMessage
              id="lever.reset"
              defaultMessage="Put back"
              description="Button: this lever to where it stood in history"
            />
          </Button>
        ) : null}
      </div>
      {isNamed(lever) ? <NamedWhy lever={lever.about.of} /> : null}
    </li>
  );
}
