import { useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { BenchView } from '../../bring/bench/view.ts';
import { keepCase, keptCases } from '../../bring/kept-cases.ts';
import { saveBlob } from '../../parts/save-file.ts';
import { useAskedStore } from '../../state/use-asked.ts';
import { useBench } from './use-bring.ts';

type Files = ReadonlyMap<string, string>;
const differs = (a: Files, b: Files): boolean =>
  a.size !== b.size || [...a].some(([name, text]) => b.get(name) !== text);

/** Play it, take it along, keep it. */
export function BenchActions({ view }: { readonly view: BenchView }) {
  const bench = useBench();
  const store = useAskedStore();
  const intl = useIntl();
  const mayOverwrite = (of: string): boolean =>
    window.confirm(
      intl.formatMessage(
        {
          id: 'bring.overwrite',
          defaultMessage:
            '“{title}”, kept in this browser under the same name, would be replaced. Replace it?',
          description: 'Asked before a kept case is overwritten by another of the same id',
        },
        { title: of },
      ),
    );
  const [kept, setKept] = useState<{ readonly edition: number; readonly fault: string | null }>();
  const play = async (): Promise<void> => {
    const id = await bench.play();
    if (id !== null) store.go({ screen: 'play', id });
  };
  const save = async (): Promise<void> => {
    const saved = await bench.look('save', null);
    if (saved === null) return;
    const { name, zip } = saved;
    saveBlob(`${name}.zip`, new Blob([zip as BlobPart], { type: 'application/zip' }));
    bench.markSafe();
  };
  const keep = async (): Promise<void> => {
    const files = await bench.look('files', null);
    if (files === null) return;
    const { title, edition } = view;
    const id = view.id ?? 'case';
    try {
      const there = (await keptCases()).find((other) => other.id === id);
      if (there !== undefined && differs(there.files, files) && !mayOverwrite(there.title)) return;
      await keepCase({ id, title: title === '' ? id : title, savedAt: Date.now(), files });
      bench.markSafe();
      setKept({ edition, fault: null });
    } catch (error) {
      setKept({ edition, fault: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <div className="row">
        <Button className="button primary" isDisabled={!view.sound} onPress={play}>
          <FormattedMessage id="bring.play" defaultMessage="Play it" description="Button" />
        </Button>
        <Button className="button" isDisabled={view.files.length === 0} onPress={save}>
          <FormattedMessage
            id="bring.save"
            defaultMessage="Save as a data package"
            description="Button: a zip file"
          />
        </Button>
        <Button className="button" isDisabled={view.files.length === 0} onPress={keep}>
          <FormattedMessage
            id="bring.keep"
            defaultMessage="Keep it in this browser"
            description="Button: nothing is kept without it"
          />
        </Button>
        {view.canComplete ? (
          <Button
            className="button"
            onPress={() =>
              void bench.change('complete', { origin: new Date().toISOString().slice(0, 10) })
            }
          >
            <FormattedMessage
              id="bring.complete"
              defaultMessage="Add the files that are missing, every number assumed"
              description="Button: of a case that has its regions and little else"
            />
          </Button>
        ) : null}
      </div>
      <p role="status">
        {kept?.edition !== view.edition ? null : kept.fault === null ? (
          <FormattedMessage
            id="bring.kept"
            defaultMessage="Kept in this browser, and nowhere else."
            description="After a case was kept"
          />
        ) : (
          <FormattedMessage
            id="bring.keep-failed"
            defaultMessage="This browser did not keep it: {message}. Save it as a data package instead."
            description="A case could not be kept"
            values={{ message: <bdi lang="en">{kept.fault}</bdi> }}
          />
        )}
      </p>
    </>
  );
}
