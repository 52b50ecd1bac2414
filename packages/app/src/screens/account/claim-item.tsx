import type { AccountTest, Claim } from '@interregnum/case';
import { editText } from '@interregnum/case';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ClaimFound } from '../../asking/question.ts';
import { LOCALES } from '../../language/locales.ts';
import { encodeLink } from '../../link/codec.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { type Asked, elsewhere, type Language } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';

interface ClaimItemProps {
  readonly claim: Claim;
  /** null until it is decided. */
  readonly found: ClaimFound | null;
  /** In which it is decided. */
  readonly language: Language;
}

export function ClaimItem({ claim, found, language }: ClaimItemProps) {
  const [open, setOpen] = useState(false);
  const asked = useAsked((a) => a);
  const links = changedWorlds(claim.tests, asked);
  return (
    <li className="claim">
      <blockquote lang="en" dir="ltr">
        <span className="claim-id">{claim.id}</span>{' '}
        {claim.quote === '' ? claim.paraphrase : `“${claim.quote}”`}{' '}
        <cite className="quiet">
          {claim.quote === '' ? (
            <FormattedMessage
              id="account.paraphrase"
              defaultMessage="paraphrase"
              description="Mark of a claim whose words are not the text’s"
            />
          ) : null}{' '}
          {claim.place}
        </cite>
      </blockquote>
      <p className="claim-verdict" lang={language} dir={LOCALES[language].dir}>
        {found === null ? (
          <span className="quiet">…</span>
        ) : (
          <>
            <strong className="verdict-word">{found.verdict}</strong> {found.line}
          </>
        )}
      </p>
      {found === null ? null : (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <FormattedMessage
              id="account.test"
              defaultMessage="The test, its sources, and the command that runs it"
              description="Opens a claim at length"
            />
          </summary>
          {open ? <AnswerView answer={found.answer} language={language} under={3} /> : null}
        </details>
      )}
      {links.length === 0 ? null : (
        <p className="claim-links">
          {links.map(({ link, asks }) => (
            <a key={link} href={link}>
              <FormattedMessage
                id="account.change"
                defaultMessage="Play it and change it: {asks}"
                description="Link from a claim to the case with the change that the claim is about"
                values={{ asks: <bdi lang="en">{asks}</bdi> }}
              />
            </a>
          ))}
        </p>
      )}
    </li>
  );
}

interface ChangedWorld {
  /** What the test asks. */
  readonly asks: string;
  readonly link: string;
}

/** The worlds that the tests play, where a link can say them: each with its levers open. */
function changedWorlds(tests: readonly AccountTest[], asked: Asked): ChangedWorld[] {
  const all = tests.flatMap((test): ChangedWorld[] => {
    if (test.kind !== 'output' && test.kind !== 'counterfactual' && test.kind !== 'mechanism')
      return [];
    const { change } = test;
    if (test.announcedOnly || (change !== null && change.with.length + change.without.length > 0))
      return [];
    const id = test.case.value;
    const play = elsewhere(asked, { screen: 'play', id });
    const link = encodeLink({
      ...play,
      scenario: change?.scenario?.value ?? null,
      edits: change?.edits.map(editText) ?? [],
      panel: 'change',
    });
    return [{ asks: test.asks, link }];
  });
  return all.filter(({ link }, i) => all.findIndex((other) => other.link === link) === i);
}
