import { type ReactNode, useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { encodeLink } from '../link/codec.ts';
import { elsewhere } from '../state/asked.ts';
import { HOME } from '../state/routes.ts';
import { useAsked } from '../state/use-asked.ts';
import { AskingNow } from './asking-now.tsx';
import { EmbedFoot } from './embed-foot.tsx';
import { EmbedHead } from './embed-head.tsx';
import { Footer } from './footer.tsx';
import { KeysButton } from './keys.tsx';
import { LanguageSelect } from './language-select.tsx';
import { LinkFaults } from './link-faults.tsx';
import { Settings } from './settings.tsx';

/** What stands round every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const home = useAsked((asked) => encodeLink(elsewhere(asked, HOME)));
  const embed = useAsked((asked) => asked.embed);
  const route = useAsked((asked) => asked.route);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen, another top
  useEffect(() => {
    // On the first screen the reader has not gone anywhere; afterwards focus follows.
    if (first.current) first.current = false;
    else {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
  }, [route.screen, route.id]);
  return (
    <>
      {/* The fragment of the address is the route, so the jump is made by hand. */}
      <button type="button" className="skip button" onClick={() => main.current?.focus()}>
        <FormattedMessage
          id="shell.skip"
          defaultMessage="Skip to the content"
          description="First link of the page, seen when it has focus"
        />
      </button>
      {embed ? (
        <EmbedHead />
      ) : (
        <header className="top">
          <a className="name" href={home}>
            Interregnum
          </a>
          <nav className="tools">
            <LanguageSelect />
            <Settings />
            <KeysButton />
          </nav>
        </header>
      )}
      <AskingNow />
      <LinkFaults />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {embed ? <EmbedFoot /> : <Footer />}
    </>
  );
}
