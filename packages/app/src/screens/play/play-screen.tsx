import { use, useMemo, useState } from 'react';
import { openStudy, type Study, StudyError } from '../../answers/study.ts';
import { useAnswer } from '../../answers/use-answer.ts';
import { fetchCase, fetchParameters } from '../../cases/fetch-data.ts';
import { useDates } from '../../language/language-provider.tsx';
import { useAsked } from '../../state/use-asked.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AnswerBlock } from './answer-block.tsx';
import { CaseHead } from './case-head.tsx';
import { Clock } from './clock.tsx';
import { DotsPanel } from './dots-panel.tsx';
import { EditFault } from './edit-fault.tsx';
import { FanPanel } from './fan-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { Maps } from './maps.tsx';
import { MoreLines } from './more-lines.tsx';
import { PlayContext, type PlayValue } from './play-context.ts';
import { useCourse } from './use-course.ts';
import '../../style/tables.css';
import '../../style/maps.css';
import '../../style/clock.css';
import '../../style/play.css';

/** Play: the sentence, the map on its clock, a hundred histories, the fan. */
export default function PlayScreen({ id }: ScreenProps) {
  const file = use(fetchCase(id ?? ''));
  const { parameters } = use(fetchParameters(file.parameters.file));
  const edits = useAsked((asked) => asked.edits);
  const seed = useAsked((asked) => asked.seed);
  const study = useMemo((): Study | StudyError => {
    try {
      return openStudy(file, parameters, { edits, seed });
    } catch (error) {
      if (error instanceof StudyError) return error;
      throw error;
    }
  }, [file, parameters, edits, seed]);
  if (study instanceof StudyError) return <EditFault problems={study.problems} />;
  return <Play study={study} />;
}

function Play({ study }: { readonly study: Study }) {
  const runs = useAsked((asked) => asked.runs);
  const state = useAnswer(study, runs);
  const dates = useDates(study.data.origin);
  const [pointed, point] = useState<number | null>(null);
  useCourse(study);
  const value = useMemo((): PlayValue => {
    const answer = state.current?.answer ?? null;
    return { study, state, answer, summary: answer?.summary ?? null, dates, pointed, point };
  }, [study, state, dates, pointed]);
  return (
    <PlayContext value={value}>
      <div className={state.isOld ? 'play is-old' : 'play'}>
        <CaseHead />
        <AnswerBlock />
        <Maps />
        <div className="side">
          <DotsPanel />
          <HistoryPanel />
        </div>
        <FanPanel />
        <MoreLines />
        <Clock />
      </div>
    </PlayContext>
  );
}
