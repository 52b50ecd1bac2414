/** A screen that broke says so and offers a way on; the rest of the page stays. */
import { Component, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { DataError, forgetFailures } from '../cases/fetch-data.ts';
import { DataFault } from './data-fault.tsx';

interface State {
  readonly error: unknown;
}

export class ScreenFault extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentWillUnmount(): void {
    forgetFailures();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <section className="notice" role="alert">
        <h1>
          <FormattedMessage
            id="fault.title"
            defaultMessage="This cannot be shown"
            description="Heading in place of a screen"
          />
        </h1>
        <p>
          {error instanceof DataError ? (
            <DataFault fault={error.fault} />
          ) : (
            <FormattedMessage
              id="fault.screen"
              defaultMessage="This screen could not be shown: {message}"
              description="Something in the page itself failed"
              values={{ message: error instanceof Error ? error.message : String(error) }}
            />
          )}
        </p>
        <p>
          <a href="#/">
            <FormattedMessage
              id="fault.first"
              defaultMessage="To the first screen"
              description="Link after a failure"
            />
          </a>
        </p>
      </section>
    );
  }
}
