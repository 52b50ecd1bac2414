import { Button } from 'react-aria-components';
import { defineMessage, FormattedMessage, useIntl } from 'react-intl';
import { factsOf, switchedOnIn } from '../../../answers/facts.ts';
import { settledOf } from '../../../answers/settled.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { encodeLink } from '../../../link/codec.ts';
import { CopyField } from '../../../parts/copy-field.tsx';
import { MethodsField } from '../../../parts/methods-field.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { useAsked } from '../../../state/use-asked.ts';
import { methodsText } from '../../../taking/methods.ts';
import { citeOf, namedStudy } from '../../../taking/named-study.ts';
import { usePlay } from '../play-context.ts';
import { BriefingButtons } from './briefing-buttons.tsx';
import { TableButtons } from './table-buttons.tsx';
import { commandOf, embedCode, isOwnMachine, scenarioFileOf } from './take-texts.ts';

const LINK = defineMessage({
  id: 'take.link',
  defaultMessage: 'Link: whoever opens it sees the same',
  description: 'Name of a text to copy',
});
const LINK_HERE = defineMessage({
  id: 'take.link-here',
  defaultMessage: 'Link, for this machine',
  description: 'Name of a text to copy, where the page is served by the reader’s own machine',
});

/** What is shown, as a link, a sentence with its score, a command, a file, a piece of another page. */
export default function TakeList() {
  const intl = useIntl();
  const { study, state, answer } = usePlay();
  const settled = settledOf(study, state);
  const { sentences } = useLanguage();
  const asked = useAsked((a) => a);
  const { data } = study;
  const base = document.baseURI.replace(/#.*$/, '');
  const link = `${base}${encodeLink({ ...asked, embed: false })}`;
  const { edits } = study.input;
  const { brought } = study.file;
  const isOwn = isOwnMachine(base);
  const sentence = (): string | null => {
    if (settled === null) return null;
    const { summary, runs } = settled.answer;
    const was = state.base?.answer;
    const before =
      was === undefined || was.runs !== runs
        ? []
        : [sentences.asItWas(runs - was.summary.regime.neverCount, runs, switchedOnIn(study))];
    return [sentences.answer(factsOf(study, summary)), ...before, sentences.verdict(), link].join(
      ' ',
    );
  };
  const waiting = intl.formatMessage(
    {
      id: 'take.sentence-wait',
      defaultMessage:
        '{done, number} of {wanted, number} histories are played: the sentence comes when all are.',
      description: 'In the place of the sentence to copy, before the answer is complete',
    },
    { done: state.isOld ? 0 : (answer?.runs ?? 0), wanted: state.wanted ?? 0 },
  );
  return (
    <div className="take">
      {brought === undefined ? (
        isOwn ? (
          <p className="notice">
            <FormattedMessage
              id="take.own-machine"
              defaultMessage="This page is served by your own machine: the link works for nobody else. Put the folder on any host, or give others the command."
              description="Over the texts to copy, where the page is served by the reader’s own machine"
            />
          </p>
        ) : null
      ) : (
        <p className="notice">
          <FormattedMessage
            id="own.link"
            defaultMessage="Nobody else has this case: a link to it shows nothing elsewhere. Give others the saved package; the command is run beside its unpacked folder."
            description="Over the texts to copy, of a case that the reader brought"
          />
        </p>
      )}
      <CopyField label={intl.formatMessage(isOwn ? LINK_HERE : LINK)} text={link} />
      <CopyField
        label={intl.formatMessage({
          id: 'take.sentence',
          defaultMessage: 'Sentence, with the model’s record',
          description: 'Name of a text to copy',
        })}
        text={sentence() ?? waiting}
        isWaiting={settled === null}
      />
      <CopyField
        label={intl.formatMessage({
          id: 'take.command',
          defaultMessage: 'Command: the same bits without a browser',
          description: 'Name of a text to copy',
        })}
        text={`npx ${commandOf(namedStudy(study).given, asked)}`}
      />
      {settled === null ? null : (
        <CopyField
          label={intl.formatMessage({
            id: 'take.cite',
            defaultMessage: 'Cite as',
            description: 'Name of a text to copy: the citation of what is shown',
          })}
          text={`${citeOf(settled)}.`}
        />
      )}
      {settled === null ? null : <MethodsField text={methodsText(settled, asked)} />}
      <CopyField
        label={intl.formatMessage({
          id: 'take.embed',
          defaultMessage: 'Code to show it in a page of your own',
          description: 'Name of a text to copy',
        })}
        text={embedCode(`${base}${encodeLink({ ...asked, embed: true })}`, data.title)}
      />
      {settled === null ? (
        <p className="quiet">
          <FormattedMessage
            id="take.wait"
            defaultMessage="Briefing, tables and citation come when all histories are played."
            description="In the dialog with link and files, before the answer is complete"
          />
        </p>
      ) : null}
      <BriefingButtons settled={settled} />
      <TableButtons settled={settled} />
      {edits.length === 0 ? null : (
        <p>
          <Button
            className="button"
            onPress={() =>
              saveFile(
                `${data.id}-scenario.yaml`,
                scenarioFileOf(study.scenario?.title ?? data.title, edits),
                'application/yaml',
              )
            }
          >
            <FormattedMessage
              id="take.scenario"
              defaultMessage="Save the changes as a scenario file"
              description="Button: a YAML file that the command line takes"
            />
          </Button>
        </p>
      )}
      <p className="quiet">
        <FormattedMessage
          id="take.figures"
          defaultMessage="Each figure has its own table and its files (CSV, SVG, PNG) below it."
          description="Foot of the dialog with link and command"
        />
      </p>
    </div>
  );
}
