import { FormattedMessage, FormattedNumber } from 'react-intl';
import { useLanguage } from '../../language/language-provider.tsx';
import { OwnNote } from './own-note.tsx';
import { usePlay } from './play-context.ts';

/** Scores of the model on this case beside those of simple rules. */
export function ScoreList() {
  const { study } = usePlay();
  const { sentences } = useLanguage();
  const { scores, parameters } = study.file;
  return (
    <div className="scores">
      <p>{sentences.unseen()}</p>
      <OwnNote />
      {study.file.brought !== undefined ? null : scores === null ? (
        <p>
          <FormattedMessage
            id="score.unknown"
            defaultMessage="What happened is not known for this case, so its answer cannot be scored."
            description="No scores"
          />
        </p>
      ) : (
        <>
          <p>
            {parameters.label === 'left out' ? (
              <FormattedMessage
                id="score.left-out"
                defaultMessage="On this case: the numbers in the rules were fitted without it, but whoever chose the rules knew this history, so the score flatters the model."
                description="What the parameters have seen"
              />
            ) : (
              <FormattedMessage
                id="score.blind"
                defaultMessage="On this case: nothing was ever fitted on it."
                description="What the parameters have seen"
              />
            )}{' '}
            <FormattedMessage
              id="score.how"
              defaultMessage="Joint score over {regions, plural, one {# region} other {# regions}} of the case as it ships: 0 is perfect, about 1 no skill, lower is better. One case is one trial: a good score can be luck."
              description="How to read the table of scores"
              values={{ regions: scores.scoredRegions }}
            />
          </p>
          <table className="data">
            <caption className="only-read">
              <FormattedMessage
                id="score.caption"
                defaultMessage="Scores on this case"
                description="Caption of the table of scores"
              />
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage
                    id="score.predictor"
                    defaultMessage="Who forecasts"
                    description="Column of the table of scores"
                  />
                </th>
                <th scope="col" className="number">
                  <FormattedMessage
                    id="score.joint"
                    defaultMessage="Joint score"
                    description="Column of the table of scores"
                  />
                </th>
                <th scope="col" className="number">
                  <FormattedMessage
                    id="score.days"
                    defaultMessage="Dates off by (days)"
                    description="Column of the table of scores: continuous ranked probability score"
                  />
                </th>
              </tr>
            </thead>
            <tbody lang="en" dir="ltr">
              {scores.rows
                .filter((row) => row.joint !== null)
                .sort((a, b) => (a.joint ?? 0) - (b.joint ?? 0))
                .map((row) => (
                  <tr key={row.predictor} className={row.kind === 'model' ? 'is-model' : ''}>
                    <th scope="row">{row.name}</th>
                    <td className="number">
                      <FormattedNumber
                        value={row.joint ?? 0}
                        minimumFractionDigits={2}
                        maximumFractionDigits={2}
                      />
                    </td>
                    <td className="number">
                      {row.crps_days === null ? (
                        '–'
                      ) : (
                        <FormattedNumber value={row.crps_days} maximumFractionDigits={1} />
                      )}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
          {scores.experts === null ? null : (
            <p lang="en" dir="ltr">
              {scores.experts}
            </p>
          )}
        </>
      )}
    </div>
  );
}
