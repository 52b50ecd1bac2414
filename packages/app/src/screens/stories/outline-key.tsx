import { FormattedMessage } from 'react-intl';

/** What the shades of the small maps mean. */
export function OutlineKey({ runs }: { readonly runs: number }) {
  return (
    <div className="outline-key">
      <p id="outline-key">
        <FormattedMessage
          id="outline.key"
          defaultMessage="Each map: in how many of {runs, number} histories the model’s government loses the region’s centre"
          description="Caption of the legend"
          values={{ runs }}
        />
      </p>
      <ul aria-labelledby="outline-key">
        <li>
          <span className="shade igf-incumbent" />
          <FormattedMessage
            id="outline.few"
            defaultMessage="under 20 %"
            description="Legend: share of histories"
          />
        </li>
        <li>
          <span className="shade igf-lostFew" />
          <FormattedMessage
            id="outline.some"
            defaultMessage="20–50 %"
            description="Legend: share of histories"
          />
        </li>
        <li>
          <span className="shade igf-lostMany" />
          <FormattedMessage
            id="outline.many"
            defaultMessage="50–80 %"
            description="Legend: share of histories"
          />
        </li>
        <li>
          <span className="shade igf-challenger" />
          <FormattedMessage
            id="outline.most"
            defaultMessage="over 80 %, or never held"
            description="Legend: share of histories"
          />
        </li>
        <li>
          <span className="shade igf-third" />
          <FormattedMessage
            id="outline.third"
            defaultMessage="a third party’s"
            description="Legend: held by somebody else"
          />
        </li>
      </ul>
    </div>
  );
}
