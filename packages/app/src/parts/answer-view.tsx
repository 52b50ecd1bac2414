/** The blocks of an answer on the page: its one renderer of them, in the language they are said in. */
import { drawFigure, type Figure, figureCsv } from '@interregnum/figures';
import {
  type Answer,
  type Block,
  type Cell,
  type Column,
  cellText,
  isRight,
  type Table,
} from '@interregnum/questions';
import type { Speech } from '@interregnum/words';
import { useCallback } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answerPhrases } from '../language/answer-figures/index.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { LOCALES } from '../language/locales.ts';
import { SPEECHES } from '../language/speeches.ts';
import type { Language } from '../state/asked.ts';
import { CopyField } from './copy-field.tsx';
import { FigureBlock } from './figure-block.tsx';
import { Linked } from './linked.tsx';
import { MethodsField } from './methods-field.tsx';
import '../style/answer.css';
import '../style/tables.css';

interface AnswerViewProps {
  readonly answer: Answer;
  /** In which it is said. */
  readonly language?: Language;
  /** Headings stand under one of this level. */
  readonly under?: 2 | 3;
}

export function AnswerView({ answer, language = 'en', under = 2 }: AnswerViewProps) {
  const intl = useIntl();
  return (
    <div className="answer-view">
      <p className="sentence" lang={language} dir={LOCALES[language].dir}>
        {answer.sentence}
      </p>
      <Blocks blocks={answer.blocks} name={answer.question} language={language} under={under} />
      <CopyField
        label={intl.formatMessage({
          id: 'answer-view.command',
          defaultMessage: 'The command that gives the same answer',
          description: 'Label of a field with a command, under an answer',
        })}
        text={`npx ${answer.command}`}
      />
      <CopyField
        label={intl.formatMessage({
          id: 'answer-view.cite',
          defaultMessage: 'How to cite this answer',
          description: 'Label of a field with a citation, under an answer',
        })}
        text={`${answer.cite}.`}
      />
      {answer.methods === undefined ? null : <MethodsField text={answer.methods} />}
    </div>
  );
}

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Names of files begin with it. */
  readonly name: string;
  readonly language?: Language;
  readonly under?: 2 | 3;
}

export function Blocks({ blocks, name, language = 'en', under = 2 }: BlocksProps) {
  return (
    <div className="blocks" lang={language} dir={LOCALES[language].dir}>
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one answer, which never move
        <BlockView key={i} block={block} name={name} speech={SPEECHES[language]} under={under} />
      ))}
    </div>
  );
}

/** What a case says of itself, in Latin letters alone, is read from the left in every language. */
const directionOf = (text: string): 'ltr' | undefined =>
  /[\u0600-\u06ff]/.test(text) ? undefined : 'ltr';

interface BlockProps {
  readonly block: Block;
  readonly name: string;
  readonly speech: Speech;
  readonly under: 2 | 3;
}

function BlockView({ block, name, speech, under }: BlockProps) {
  switch (block.block) {
    case 'heading':
      return under === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p dir={directionOf(block.text)}>
          <Linked text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul className="block-list">
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of one answer, which never move
            <li key={i} dir={directionOf(item)}>
              <Linked text={item} />
            </li>
          ))}
        </ul>
      );
    case 'command':
      return (
        <p className="block-command">
          <code>{`npx ${block.text}`}</code>
        </p>
      );
    case 'note':
      return (
        <p className="block-note" dir={directionOf(block.text)}>
          <Linked text={block.text} />
        </p>
      );
    case 'table':
      return <TableView table={block} speech={speech} />;
    case 'figure':
      return <FigureView figure={block.figure} name={`${name}-${block.name}`} of={block.caption} />;
  }
}

interface FigureViewProps {
  readonly figure: Figure;
  readonly name: string;
  /** What a reader is to see in it. */
  readonly of: string;
}

function FigureView({ figure, name, of }: FigureViewProps) {
  const draw = useCallback(
    (options: Parameters<typeof drawFigure>[1]) => drawFigure(figure, options),
    [figure],
  );
  const csv = useCallback(() => figureCsv(figure), [figure]);
  return (
    <figure>
      <FigureBlock
        name={name.replace(/[^a-z0-9-]+/gi, '-')}
        draw={draw}
        csv={csv}
        phrases={answerPhrases}
      />
      <figcaption className="block-note">{of}</figcaption>
    </figure>
  );
}

interface TableViewProps {
  readonly table: Table;
  readonly speech: Speech;
}

function TableView({ table, speech }: TableViewProps) {
  const { title, columns, rows } = table;
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reached by keyboard
      tabIndex={0}
      aria-label={title}
    >
      <table className="data">
        <caption className="only-read">{title}</caption>
        <thead>
          <tr>
            {columns.map((column, c) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of one table, which never move
              <th key={c} scope="col" className={isRight(column) ? 'number' : ''}>
                {column.unit === undefined ? column.title : `${column.title}, ${column.unit}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one table, which never move
            <tr key={r}>
              {columns.map((column, c) => {
                const said = { column, cell: row[c] ?? null, speech };
                return c === 0 ? (
                  <th key={column.title} scope="row" className={isRight(column) ? 'number' : ''}>
                    <CellView {...said} />
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of one table, which never move
                  <td key={c} className={isRight(column) ? 'number' : ''}>
                    <CellView {...said} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellViewProps {
  readonly column: Column;
  readonly cell: Cell;
  readonly speech: Speech;
}

function CellView({ column, cell, speech }: CellViewProps) {
  const said = cellText(column, cell, speech);
  // A name of the case is read in its own direction.
  return typeof cell === 'string' ? <bdi>{said}</bdi> : said;
}

/** Said above an answer that is not in the reader’s language: whose words these are. */
export function InEnglish({ language = 'en' }: { readonly language?: Language }) {
  const { locale } = useLanguage();
  if (locale.language === 'en' || language !== 'en') return null;
  return (
    <p className="quiet">
      <FormattedMessage
        id="answer-view.english"
        defaultMessage="The answer is in the words of the command line, in English."
        description="Above an answer, on the page in another language"
      />
    </p>
  );
}
