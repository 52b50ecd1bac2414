import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { MOST_BYTES, MOST_FILE_BYTES, MOST_FILES } from '../../bring/bounds.ts';
import { BackHome } from '../../parts/back-home.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { BenchReport } from './bench-report.tsx';
import { CountryWay } from './country-way.tsx';
import { FileWay } from './file-way.tsx';
import { KeptList } from './kept-list.tsx';
import { PasteWay } from './paste-way.tsx';
import { useBring } from './use-bring.ts';
import '../../style/tables.css';
import '../../style/play.css';
import '../../style/about.css';
import '../../style/inputs.css';
import '../../style/bring.css';

const megabytes = (bytes: number) => <FormattedNumber value={bytes / 1024 / 1024} />;

/** Bring your own: files, a pasted table or a country; checked, mended, played, saved. */
export default function BringScreen() {
  const intl = useIntl();
  const hasBench = useBring((state) => state.view !== null);
  useTitle(
    intl.formatMessage({
      id: 'bring.title',
      defaultMessage: 'Bring your own case',
      description: 'Heading of a screen, and the link to it',
    }),
  );
  return (
    <article className="bring">
      <BackHome />
      <h1>
        <FormattedMessage
          id="bring.title"
          defaultMessage="Bring your own case"
          description="Heading of a screen, and the link to it"
        />
      </h1>
      <p className="lead">
        <FormattedMessage
          id="bring.lead"
          defaultMessage="A country on a date, as tables. They are read, checked and played on this machine: nothing of them leaves it, and nothing is kept unless you ask for it."
          description="Under the heading of the screen for one's own case"
        />
      </p>
      <Outcome />
      {hasBench ? <BenchReport /> : null}
      <div className="ways">
        <FileWay />
        <PasteWay />
        <CountryWay />
      </div>
      <KeptList />
      <p className="quiet">
        <FormattedMessage
          id="bring.bounds"
          defaultMessage="At most {files, number} files are read, of {each} MB each and {all} MB together, packed or not. What is larger, a link, or outside its own folder is refused."
          description="How much the page reads of what it is given"
          values={{
            files: MOST_FILES,
            each: megabytes(MOST_FILE_BYTES),
            all: megabytes(MOST_BYTES),
          }}
        />
      </p>
    </article>
  );
}

/** What goes on, or went wrong. */
function Outcome() {
  const isBusy = useBring((state) => state.isBusy);
  const failure = useBring((state) => state.failure);
  return (
    <>
      <p className="bench-busy quiet" role="status">
        {isBusy ? (
          <FormattedMessage
            id="bring.busy"
            defaultMessage="Reading and checking…"
            description="While files are read in the background"
          />
        ) : null}
      </p>
      {failure === null ? null : (
        <p className="notice" role="alert">
          {failure.kind === 'too-long' ? (
            <FormattedMessage
              id="bring.too-long"
              defaultMessage="Reading took too long and was stopped. Leave out what is no table of the case, and try again."
              description="Files were not read within a minute"
            />
          ) : failure.kind === 'offline' ? (
            <FormattedMessage
              id="bring.offline"
              defaultMessage="A part of the page that this needs could not be fetched. Connect once and try again."
              description="There is no connection"
            />
          ) : (
            <FormattedMessage
              id="bring.failed"
              defaultMessage="That did not work: {message}"
              description="Something failed in the background"
              values={{ message: <bdi lang="en">{failure.message}</bdi> }}
            />
          )}
        </p>
      )}
    </>
  );
}
