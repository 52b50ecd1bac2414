import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../language/language-provider.tsx';
import { Choice } from '../parts/choice.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { CALENDARS, THEMES } from '../state/asked.ts';

export function Settings() {
  const [open, setOpen] = useState(false);
  const title = (
    <FormattedMessage
      id="settings.title"
      defaultMessage="Display"
      description="Button and dialog: theme, dates, keys"
    />
  );
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Sheet title={title} isOpen={open} onClose={() => setOpen(false)}>
        <SettingsForm />
      </Sheet>
    </>
  );
}

function SettingsForm() {
  const intl = useIntl();
  const keysId = useId();
  const { preferences, choose } = useLanguage();
  const themes = {
    auto: intl.formatMessage({
      id: 'settings.theme.auto',
      defaultMessage: 'As my device has it',
      description: 'Light or dark as the device is set',
    }),
    light: intl.formatMessage({
      id: 'settings.theme.light',
      defaultMessage: 'Light',
      description: 'Theme',
    }),
    dark: intl.formatMessage({
      id: 'settings.theme.dark',
      defaultMessage: 'Dark',
      description: 'Theme',
    }),
  };
  const calendars = {
    auto: intl.formatMessage({
      id: 'settings.dates.auto',
      defaultMessage: 'As the language has them',
      description: 'Which calendar dates are shown in',
    }),
    gregorian: intl.formatMessage({
      id: 'settings.dates.gregorian',
      defaultMessage: 'Gregorian only',
      description: 'Which calendar dates are shown in',
    }),
    both: intl.formatMessage({
      id: 'settings.dates.both',
      defaultMessage: 'Gregorian and solar Hijri',
      description: 'Which calendar dates are shown in',
    }),
  };
  return (
    <div className="settings">
      <Choice
        label={
          <FormattedMessage
            id="settings.theme"
            defaultMessage="Light or dark"
            description="Group of choices"
          />
        }
        options={THEMES}
        words={themes}
        value={preferences.theme}
        onChange={(theme) => choose({ theme })}
      />
      <Choice
        label={
          <FormattedMessage
            id="settings.dates"
            defaultMessage="Dates"
            description="Group of choices"
          />
        }
        options={CALENDARS}
        words={calendars}
        value={preferences.calendar}
        onChange={(calendar) => choose({ calendar })}
      />
      <p>
        <input
          id={keysId}
          type="checkbox"
          checked={preferences.keys}
          onChange={(event) => choose({ keys: event.target.checked })}
        />{' '}
        <label htmlFor={keysId}>
          <FormattedMessage
            id="settings.keys"
            defaultMessage="Single keys work anywhere on the page (space, arrows, ?)"
            description="Switch for the keyboard shortcuts"
          />
        </label>
      </p>
    </div>
  );
}
