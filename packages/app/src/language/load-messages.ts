/** The texts of a language, fetched when it is first used. English stands in the code. */
import type { Language } from '../state/asked.ts';

/** By id. `en.json` is extracted from the code, the others are written. */
export type Messages = Readonly<Record<string, string>>;

export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return {};
    case 'fr':
      return (await import('../messages/fr.json')).default.messages;
    case 'fa-AF':
      return (await import('../messages/fa-AF.json')).default.messages;
    case 'ps':
      return (await import('../messages/ps.json')).default.messages;
  }
}
