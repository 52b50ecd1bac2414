import { layoutGeometry, type MapInput } from '@interregnum/figures';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';

/** What must be said of a map whose lines are no borders; nothing where they are. */
export function MapCaution({ input }: { readonly input: MapInput }) {
  const { kind } = useMemo(() => layoutGeometry(input, 340), [input]);
  if (kind === 'map') return null;
  return (
    <p className="quiet caution">
      {kind === 'approximate' ? (
        <FormattedMessage
          id="maps.approximate"
          defaultMessage="Approximate: the outline is real; lines inside may only part places by the nearest centre and are then no borders."
          description="Under a map"
        />
      ) : kind === 'cells' ? (
        <FormattedMessage
          id="maps.cells"
          defaultMessage="Schematic: cells drawn around the centres; not borders."
          description="Under a map"
        />
      ) : (
        <FormattedMessage
          id="maps.schematic"
          defaultMessage="Schematic: where the centres lie, moved apart where they would overlap, and the roads between them; not borders."
          description="Under a map"
        />
      )}
    </p>
  );
}
