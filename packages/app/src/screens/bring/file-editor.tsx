import { useEffect, useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { BenchView } from '../../bring/bench/view.ts';
import { TableEditor } from './table-editor.tsx';
import { TextEditor } from './text-editor.tsx';
import { useBring } from './use-bring.ts';

/** One file of the case at a time, to be changed in place. */
export function FileEditor({ view }: { readonly view: BenchView }) {
  const id = useId();
  const place = useBring((state) => state.place);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    if (place !== null) setChosen(place.file);
  }, [place]);
  const file = view.files.find(({ name }) => name === chosen) ?? view.files[0];
  if (file === undefined) return null;
  return (
    <section className="file-editor">
      <h3>
        <FormattedMessage
          id="bring.files"
          defaultMessage="Tables and files"
          description="Heading over the files of a reader's own case"
        />
      </h3>
      <label htmlFor={id}>
        <FormattedMessage
          id="bring.file"
          defaultMessage="Table or file"
          description="Name of a choice of files"
        />
      </label>
      <select
        id={id}
        value={file.name}
        dir="ltr"
        onChange={(event) => setChosen(event.target.value)}
      >
        {view.files.map(({ name, rows }) => (
          <option key={name} value={name}>
            {rows === null ? name : `${name} (${rows})`}
          </option>
        ))}
      </select>
      {file.kind === 'table' ? (
        <TableEditor key={file.name} file={file.name} view={view} />
      ) : (
        <TextEditor key={file.name} file={file.name} view={view} />
      )}
    </section>
  );
}
