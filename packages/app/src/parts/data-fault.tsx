import { FormattedMessage } from 'react-intl';
import type { FetchFault } from '../cases/fetch-data.ts';

/** Why a file of the page could not be had, and what to do. */
export function DataFault({ fault }: { readonly fault: FetchFault }) {
  switch (fault) {
    case 'not-there':
      return (
        <FormattedMessage
          id="fault.not-there"
          defaultMessage="There is no such case here. The first screen lists those there are."
          description="The address names a case that the page does not have"
        />
      );
    case 'offline':
      return (
        <FormattedMessage
          id="fault.offline"
          defaultMessage="The case could not be fetched: there is no connection, and it is not stored on this machine yet. Connect once and try again."
          description="A file could not be fetched"
        />
      );
    case 'own':
      return (
        <>
          <FormattedMessage
            id="fault.own"
            defaultMessage="This address is of a case that somebody brought along in their own browser. Whoever has its data package can bring it again."
            description="A link to a reader's own case, opened where that case is not"
          />{' '}
          <a href="#/bring">
            <FormattedMessage
              id="bring.title"
              defaultMessage="Bring your own case"
              description="Heading of a screen, and the link to it"
            />
          </a>
        </>
      );
    case 'unreadable':
      return (
        <FormattedMessage
          id="fault.unreadable"
          defaultMessage="The case’s file is damaged or of another version. Reload the page."
          description="A file was fetched and cannot be read"
        />
      );
  }
}
