import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import type { BenchView } from '../../bring/bench/view.ts';
import { useBench, useBring } from './use-bring.ts';

interface TextEditorProps {
  readonly file: string;
  readonly view: BenchView;
}

/** A file that is no table, case.json above all, changed as a text. */
export function TextEditor({ file, view }: TextEditorProps) {
  const bench = useBench();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const place = useBring((state) => (state.place?.file === file ? state.place : null));
  const [text, setText] = useState<string | null>();
  const [draft, setDraft] = useState('');
  const { edition } = view;

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew with each edition
  useEffect(() => {
    let isWanted = true;
    void bench.look('text', { file }).then((found) => {
      if (!isWanted) return;
      setText(found);
      setDraft(found ?? '');
    });
    return () => {
      isWanted = false;
    };
  }, [bench, file, edition]);

  useEffect(() => {
    if (place === null || typeof text !== 'string' || field.current === null) return;
    const before = text.split('\n').slice(0, place.line - 1);
    const start = before.reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
    field.current.focus();
    field.current.setSelectionRange(start, start + 1);
  }, [place, text]);

  if (text === undefined) return null;
  if (text === null)
    return (
      <p className="quiet">
        <FormattedMessage
          id="bring.text-long"
          defaultMessage="This file is too long to be changed here."
          description="In place of a field for text"
        />
      </p>
    );
  return (
    <>
      <label htmlFor={id}>
        <FormattedMessage
          id="bring.text"
          defaultMessage="Text of {file}"
          description="Name of a field for the text of a file"
          values={{ file: <bdi>{file}</bdi> }}
        />
      </label>
      <textarea
        id={id}
        ref={field}
        className="code-field"
        rows={14}
        dir="ltr"
        lang="en"
        spellCheck={false}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <p>
        <Button
          className="button"
          isDisabled={draft === text}
          onPress={() => void bench.change('setText', { file, text: draft })}
        >
          <FormattedMessage
            id="bring.text-take"
            defaultMessage="Take the change"
            description="Button under the text of a file"
          />
        </Button>
      </p>
    </>
  );
}
