import { isLive } from '@interregnum/questions';
import { use, useCallback, useMemo } from 'react';
import { useTaken } from '../../answers/use-taken.ts';
import { playable } from '../../asking/playable.ts';
import {
  CASE_QUESTIONS,
  type CaseQuestion,
  type Material,
  type QuestionOfCase,
} from '../../asking/question.ts';
import { QuestionName, useQuestionName } from '../../asking/question-name.tsx';
import { QuestionProgress } from '../../asking/question-progress.tsx';
import { useQuestion } from '../../asking/use-question.ts';
import { useSize } from '../../asking/use-size.ts';
import { fetchCase } from '../../cases/fetch-data.ts';
import type { CaseFile } from '../../cases/page-data.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { AnswerView, InEnglish } from '../../parts/answer-view.tsx';
import { BackToCase } from '../../parts/back-to-case.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useAsked } from '../../state/use-asked.ts';
import type { ScreenProps } from '../screen-props.ts';
import { defaultAsOf } from './as-of.ts';
import { DayForm } from './day-form.tsx';
import { EditList } from './edit-list.tsx';
import { QuestionLead } from './question-lead.tsx';
import { QuestionNav } from './question-nav.tsx';
import { RunForm } from './run-form.tsx';

/** One question put to a case: played in the background, answered in the words of the command. */
export default function QuestionScreen({ id }: ScreenProps) {
  const file = use(fetchCase(id ?? ''));
  const ask = useAsked(({ route }) => CASE_QUESTIONS.find((q) => q === route.screen) ?? 'why');
  const { sentences } = useLanguage();
  useTitle(`${useQuestionName(ask)} · ${file.data.title}`);
  return (
    <article className="question">
      <BackToCase file={file} />
      <h1>
        <QuestionName of={ask} />
      </h1>
      <QuestionNav id={file.data.id} />
      <p className="lead">
        <QuestionLead of={ask} />
      </p>
      {isLive(file) ? <p className="notice live">{sentences.liveWarning()}</p> : null}
      <EditList />
      {ask === 'forecast' ? <DayForm file={file} /> : null}
      {ask === 'trace' ? <RunForm /> : null}
      <Asked file={file} ask={ask} />
    </article>
  );
}

function Asked({ file, ask }: { readonly file: CaseFile; readonly ask: CaseQuestion }) {
  const { scenario, edits } = useTaken(file);
  const seed = useAsked((asked) => asked.seed);
  const askedDay = useAsked((asked) => asked.day);
  const history = useAsked((asked) => asked.history);
  const { id, hash: caseHash } = file.data;
  const day = ask === 'forecast' ? defaultAsOf(file, askedDay) : null;
  const run = ask === 'trace' ? (history ?? 0) : null;
  const subject = JSON.stringify([id, caseHash, ask, scenario, edits, seed, day, run]);
  const [size, playFull] = useSize(subject);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is all of it
  const question = useMemo(
    (): QuestionOfCase => ({ ask, id, caseHash, scenario, edits, seed, size, day, run }),
    [subject, size],
  );
  const material = useCallback(
    async (): Promise<Material> => ({ cases: [await playable(file)], account: null }),
    [file],
  );
  const asked = useQuestion(question, file.data.title, material);
  const { state } = asked;
  return (
    <>
      <QuestionProgress asked={asked} onFull={size === 'full' ? null : playFull} />
      <section className="answer-place" aria-live="polite" aria-busy={state?.found == null}>
        {state?.found == null ? null : (
          <>
            <InEnglish language={state.found.language} />
            <AnswerView answer={state.found.answer} language={state.found.language} />
          </>
        )}
      </section>
    </>
  );
}
