import { FormattedMessage } from 'react-intl';
import { CaseName } from '../../cases/case-name.tsx';
import type { Story } from '../../cases/page-data.ts';
import { encodeLink } from '../../link/codec.ts';
import { Svg } from '../../parts/svg.tsx';
import { elsewhere } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';

interface StoryCardProps {
  readonly story: Story;
  readonly runs: number;
}

export function StoryCard({ story, runs }: StoryCardProps) {
  const link = useAsked((asked) => encodeLink(elsewhere(asked, { screen: 'play', id: story.id })));
  return (
    <a className="card" href={link}>
      <Svg className="outline" svg={story.outline} hidden />
      <span className="card-title">
        <CaseName country={story.country} origin={story.origin} />
      </span>
      <span className="card-fate">
        <Fate story={story} />
      </span>
      <span className="card-model">
        <FormattedMessage
          id="story.model"
          defaultMessage="model: {fell, number} of {runs, number} fall"
          description="What the model says of the case, under what happened"
          values={{ fell: story.fell, runs }}
        />
      </span>
      {story.observed === null ? (
        <span className="card-live">
          <FormattedMessage
            id="story.live"
            defaultMessage="a war that is not over"
            description="Mark on the card of a live conflict"
          />
        </span>
      ) : null}
    </a>
  );
}

function Fate({ story }: { readonly story: Story }) {
  const { observed } = story;
  if (observed === null)
    return (
      <FormattedMessage
        id="story.unknown"
        defaultMessage="outcome not known"
        description="What happened"
      />
    );
  if (!observed.fell)
    return (
      <FormattedMessage
        id="story.held"
        defaultMessage="held"
        description="The regime did not fall"
      />
    );
  if (observed.day === null)
    return <FormattedMessage id="story.fell" defaultMessage="fell" description="The regime fell" />;
  return (
    <FormattedMessage
      id="story.fell-after"
      defaultMessage="fell after {days, plural, one {# day} other {# days}}"
      description="The regime fell so many days after the first day of the case"
      values={{ days: observed.day }}
    />
  );
}
