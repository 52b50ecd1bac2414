import { isLive } from '@interregnum/questions';
import { FormattedMessage } from 'react-intl';
import type { Study } from '../../answers/study.ts';
import { CaseName } from '../../cases/case-name.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { encodeLink } from '../../link/codec.ts';
import { BackHome } from '../../parts/back-home.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { elsewhere } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';
import { ChangedNote } from './changed-note.tsx';
import { OwnNote } from './own-note.tsx';
import { usePlay } from './play-context.ts';

/** In English as the case has it; else country and year, with the case's own title beneath. */
function Title({ study }: { readonly study: Study }) {
  const { data } = study;
  const { locale } = useLanguage();
  // of a case that the reader brought the page knows no other name
  if (locale.language === 'en' || study.file.brought !== undefined)
    return (
      <h1>
        <bdi>{data.title}</bdi>
      </h1>
    );
  return (
    <>
      <h1>
        <CaseName country={study.file.country} origin={data.origin} />
      </h1>
      <p className="quiet">
        <bdi lang="en">{data.title}</bdi>
      </p>
    </>
  );
}

/** Which case this is, from when to when, and what must be said before anything else of it. */
export function CaseHead() {
  const { study, dates } = usePlay();
  const { data } = study;
  // The levers show what is changed, and nothing may jump while one moves.
  const isChanging = useAsked((asked) => asked.panel === 'change');
  const { sentences } = useLanguage();
  const sources = useAsked((asked) =>
    encodeLink(elsewhere(asked, { screen: 'sources', id: data.id })),
  );
  useTitle(data.title);
  return (
    <header className="case-head">
      <div className="case-links">
        <BackHome />
        <a href={sources}>
          <FormattedMessage
            id="play.sources"
            defaultMessage="Sources of every number"
            description="Link to the sources of a case"
          />
        </a>
      </div>
      <Title study={study} />
      <p className="quiet">
        <FormattedMessage
          id="play.span"
          defaultMessage="Played from {from} to {to}, {days, plural, one {# day} other {# days}}, with {regions, plural, one {# region} other {# regions}}"
          description="Under the title of a case"
          values={{
            from: dates.both(0),
            to: dates.both(data.horizonDays),
            days: data.horizonDays,
            regions: data.regions.length,
          }}
        />
      </p>
      <OwnNote />
      {isLive(study) ? <p className="notice live">{sentences.liveWarning()}</p> : null}
      {isChanging ? null : <ChangedNote study={study} />}
    </header>
  );
}
