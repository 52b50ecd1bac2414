import { use } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fetchAbout } from '../../cases/fetch-data.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { BackHome } from '../../parts/back-home.tsx';
import { CopyField } from '../../parts/copy-field.tsx';
import { useTitle } from '../../parts/use-title.ts';
import '../../style/about.css';

/** What a model of a war is and is not, how far it can be trusted, licences, how to cite. */
export default function AboutScreen() {
  const about = use(fetchAbout());
  const { sentences } = useLanguage();
  const intl = useIntl();
  const title = intl.formatMessage({
    id: 'about.title',
    defaultMessage: 'About',
    description: 'Heading of a screen, and the link to it',
  });
  useTitle(title);
  return (
    <article className="about">
      <BackHome />
      <h1>{title}</h1>
      <Is />
      <section>
        <h2>
          <FormattedMessage
            id="about.trust"
            defaultMessage="How good is it?"
            description="Heading of the model’s record"
          />
        </h2>
        <p>{sentences.unseen()}</p>
      </section>
      <section>
        <h2>
          <FormattedMessage
            id="about.limits"
            defaultMessage="What it does not know"
            description="Heading over the limits of the model, which are in English"
          />
        </h2>
        <dl lang="en" dir="ltr">
          {about.limits.map(({ lead, text }) => (
            <div key={lead}>
              <dt>{lead}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Rules />
      <section>
        <h2>
          <FormattedMessage
            id="about.cite"
            defaultMessage="How to cite"
            description="Heading over the citation"
          />
        </h2>
        <p>
          <FormattedMessage
            id="about.cite-hint"
            defaultMessage="Cite the program, and the sources of the case you used: each case lists them."
            description="Above the citation"
          />
        </p>
        <CopyField
          label={intl.formatMessage({
            id: 'about.citation',
            defaultMessage: 'Citation',
            description: 'Name of the field with the citation',
          })}
          text={about.citation}
        />
      </section>
    </article>
  );
}

function Is() {
  return (
    <section>
      <h2>
        <FormattedMessage
          id="about.is"
          defaultMessage="What a model of a war is, and what it is not"
          description="Heading"
        />
      </h2>
      <p>
        <FormattedMessage
          id="about.is-1"
          defaultMessage="It is an explanation written so exactly that a machine can carry it out: who stands where, what patrons give, what garrisons expect of each other. Played a thousand times with different luck, it shows what follows from the explanation, and what would have to be different."
          description="What the model is"
        />
      </p>
      <p>
        <FormattedMessage
          id="about.is-2"
          defaultMessage="It is not the war. It knows nothing of the people in it, takes no side, keeps no score of deaths, and says nothing that may be planned with. “In 743 of 1,000 histories” is a share of what its rules and numbers allow, not a chance that has been shown to hold."
          description="What the model is not"
        />
      </p>
      <p>
        <FormattedMessage
          id="about.is-3"
          defaultMessage="What the model says stands under the heading “Model”, what happened beside it under its own, never mixed in. Every number that goes in has a source: open Sources on any case."
          description="How the page keeps model and history apart"
        />
      </p>
    </section>
  );
}

function Rules() {
  return (
    <section>
      <h2>
        <FormattedMessage
          id="about.rules"
          defaultMessage="Licences and privacy"
          description="Heading"
        />
      </h2>
      <p>
        <FormattedMessage
          id="footer.licence"
          defaultMessage="Code: MIT licence. Data: each table names its own licence and source."
          description="Foot of every screen"
        />
      </p>
      <p>
        <FormattedMessage
          id="about.privacy"
          defaultMessage="Everything is computed on your machine. The page sends nothing, keeps no cookie and asks no other site for anything; it remembers your language and display on this device. A link you share holds what you asked and nothing of you."
          description="What the page does with data of its readers"
        />
      </p>
    </section>
  );
}
