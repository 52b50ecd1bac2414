import { FormattedMessage } from 'react-intl';

/** The country of a case in the reader's language; as the case has it where the page has no name. */
export function CountryName({ country }: { readonly country: string }) {
  switch (country) {
    case 'afghanistan':
      return (
        <FormattedMessage
          id="country.afghanistan"
          defaultMessage="Afghanistan"
          description="Country"
        />
      );
    case 'angola':
      return <FormattedMessage id="country.angola" defaultMessage="Angola" description="Country" />;
    case 'chad':
      return <FormattedMessage id="country.chad" defaultMessage="Chad" description="Country" />;
    case 'cuba':
      return <FormattedMessage id="country.cuba" defaultMessage="Cuba" description="Country" />;
    case 'el-salvador':
      return (
        <FormattedMessage
          id="country.el-salvador"
          defaultMessage="El Salvador"
          description="Country"
        />
      );
    case 'ethiopia':
      return (
        <FormattedMessage id="country.ethiopia" defaultMessage="Ethiopia" description="Country" />
      );
    case 'iraq':
      return <FormattedMessage id="country.iraq" defaultMessage="Iraq" description="Country" />;
    case 'ivory-coast':
      return (
        <FormattedMessage
          id="country.ivory-coast"
          defaultMessage="Ivory Coast"
          description="Country"
        />
      );
    case 'libya':
      return <FormattedMessage id="country.libya" defaultMessage="Libya" description="Country" />;
    case 'mali':
      return <FormattedMessage id="country.mali" defaultMessage="Mali" description="Country" />;
    case 'myanmar':
      return (
        <FormattedMessage id="country.myanmar" defaultMessage="Myanmar" description="Country" />
      );
    case 'nicaragua':
      return (
        <FormattedMessage id="country.nicaragua" defaultMessage="Nicaragua" description="Country" />
      );
    case 'south-vietnam':
      return (
        <FormattedMessage
          id="country.south-vietnam"
          defaultMessage="South Vietnam"
          description="Country"
        />
      );
    case 'sudan':
      return <FormattedMessage id="country.sudan" defaultMessage="Sudan" description="Country" />;
    case 'syria':
      return <FormattedMessage id="country.syria" defaultMessage="Syria" description="Country" />;
    case 'yemen':
      return <FormattedMessage id="country.yemen" defaultMessage="Yemen" description="Country" />;
    case 'zaire':
      return <FormattedMessage id="country.zaire" defaultMessage="Zaire" description="Country" />;
    default:
      return <bdi>{country}</bdi>;
  }
}
