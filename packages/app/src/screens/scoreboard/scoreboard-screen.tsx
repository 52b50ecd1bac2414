import type { Block } from '@interregnum/questions';
import { use } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fetchScoreboard } from '../../cases/fetch-data.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { Blocks, InEnglish } from '../../parts/answer-view.tsx';
import { BackHome } from '../../parts/back-home.tsx';
import { useTitle } from '../../parts/use-title.ts';
import '../../style/answer.css';

/** How good is it? The blind verdict first, then every case, as the docs have them. */
export default function ScoreboardScreen() {
  const { blind, board } = use(fetchScoreboard());
  const { sentences } = useLanguage();
  const intl = useIntl();
  useTitle(
    intl.formatMessage({
      id: 'scoreboard.title',
      defaultMessage: 'How good is it?',
      description: 'Heading of the screen with all scores, and the link to it',
    }),
  );
  return (
    <article className="question scoreboard">
      <BackHome />
      <h1>
        <FormattedMessage
          id="scoreboard.title"
          defaultMessage="How good is it?"
          description="Heading of the screen with all scores, and the link to it"
        />
      </h1>
      <p className="verdict">{sentences.verdict()}</p>
      <p className="lead">{sentences.unseen()}</p>
      <InEnglish />
      <h2>
        <FormattedMessage
          id="scoreboard.blind"
          defaultMessage="Histories it had never seen"
          description="Heading over the blind test"
        />
      </h2>
      <Sections blocks={underHeadings(blind.answer.blocks)} name="blind-test" />
      <Made from={blind.made} />
      <h2>
        <FormattedMessage
          id="scoreboard.board"
          defaultMessage="Every case as it ships, with its country left out of the fit"
          description="Heading over the scores of all cases"
        />
      </h2>
      <Sections blocks={board.answer.blocks} name="scoreboard" />
      <Made from={board.made} />
    </article>
  );
}

/** Without what stands before: the verdict, which is said above. */
const underHeadings = (blocks: readonly Block[]): readonly Block[] =>
  blocks.slice(blocks.findIndex((block) => block.block === 'heading'));

interface SectionsProps {
  readonly blocks: readonly Block[];
  readonly name: string;
}

/** What stands before the first heading is shown; what stands under one is opened. */
function Sections({ blocks, name }: SectionsProps) {
  const first = blocks.findIndex((block) => block.block === 'heading');
  const before = blocks.slice(0, first < 0 ? blocks.length : first);
  return (
    <>
      <Blocks blocks={before} name={name} />
      <div className="score-sections">
        {sectionsOf(blocks.slice(before.length)).map(({ title, under }) => (
          <details key={title}>
            <summary lang="en" dir="ltr">
              {title}
            </summary>
            <Blocks blocks={under} name={name} />
          </details>
        ))}
      </div>
    </>
  );
}

interface Section {
  readonly title: string;
  readonly under: readonly Block[];
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const at = blocks.flatMap((block, i) => (block.block === 'heading' ? [{ i, block }] : []));
  return at.map(({ i, block }, k) => ({
    title: block.text,
    under: blocks.slice(i + 1, at[k + 1]?.i ?? blocks.length),
  }));
}

function Made({ from }: { readonly from: string }) {
  return (
    <p className="block-note">
      <FormattedMessage
        id="scoreboard.made"
        defaultMessage="From the project’s own pages, made from {from}. Nothing here was computed on your machine."
        description="Under the scores; {from} names rules, inputs and posterior"
        values={{
          from: (
            <bdi lang="en" dir="ltr">
              {from}
            </bdi>
          ),
        }}
      />
    </p>
  );
}
