import { use } from 'react';
import { FormattedMessage } from 'react-intl';
import { fetchStories } from '../../cases/fetch-data.ts';
import { BackHome } from '../../parts/back-home.tsx';
import { TourList } from './tour-list.tsx';

/** Under the last step: that it is the last, and where one may go from here. */
export function TourEnd({ id }: { readonly id: string }) {
  const { tours } = use(fetchStories());
  const others = tours.filter((tour) => tour.id !== id);
  return (
    <section className="tour-end">
      <h2>
        <FormattedMessage
          id="tour.end"
          defaultMessage="This is the last question of this tour"
          description="Heading under the last step of a tour"
        />
      </h2>
      {others.length === 0 ? null : (
        <>
          <p>
            <FormattedMessage
              id="tour.others"
              defaultMessage="Other tours:"
              description="Over the list of other tours, under the last step of one"
            />
          </p>
          <TourList tours={others} />
        </>
      )}
      <BackHome />
    </section>
  );
}
