/** What is said under every answer, in Dari. Not yet reviewed by a speaker. */
import { DARI_SPEECH } from '@interregnum/words';
import type { ParametersSource } from '../parameters.ts';
import { safe } from '../safe.ts';
import type { SharedSentences } from './sentences.ts';
import { TRUST_DARI } from './trust-dari.ts';

const { decimals, list, longDate, named, thousands, withRange } = DARI_SPEECH;

const NUMBERS = 'پارامترها (عددهای درون قاعده‌ها)';
const EACH_RUN = 'هر روایت یکی از آن‌ها را می‌گیرد، پس دامنه‌ها شک در آن‌ها را هم دربر دارد.';
const ids = (of: readonly string[]): string[] => of.map((id) => named(safe(id)));

function labelWords({ label, leftOut }: ParametersSource): string {
  const without = `بدون ${list(ids(leftOut))} برازش شده`;
  if (label === 'left out') return `کنار گذاشته (${without})`;
  if (label === 'blind')
    return `ندیده (هیچ‌گاه چیزی بر این مورد برازش نشده${leftOut.length > 0 ? `؛ ${without}` : ''})`;
  return 'در نمونه (این مورد از جملهٔ موردهای برازش بود، و این مدل را بهتر از آنچه هست نشان می‌دهد)';
}

const verdict = TRUST_DARI.verdict(thousands);

/** `۲۰٫۷ روز (۰٫۰ تا ۳۰٫۱)`. */
export function spreadInDays({ sd, low, high }: { sd: number; low: number; high: number }): string {
  return withRange(sd, low, high, (x) => decimals(x, 1)).replace(' (', ' روز (');
}

export const SHARED_DARI: SharedSentences = {
  speech: DARI_SPEECH,
  liveWarning: TRUST_DARI.liveWarning,
  verdict,
  unseen: `${verdict} (${named('docs/blind-test.md')}).`,
  parameters: (from, drawn = EACH_RUN) => {
    const { vectors, trainedOn, fitted, label, notes } = from;
    if (fitted === null || label === 'not fitted')
      return `${NUMBERS}: با دست تعیین شده؛ کسی که آن‌ها را تعیین کرد نمونهٔ نخستینی را دیده بود که بر افغانستان ۲۰۲۱ برازش شده بود. هر کدام یک مقدار دارد، پس هیچ دامنه‌ای شک در آن‌ها را دربر ندارد.`;
    const fit = `${thousands(vectors)} بردار که در ${longDate(fitted)} بر ${thousands(trainedOn.length)} تاریخ (${ids(trainedOn).join('، ')}) برازش شده`;
    return `${NUMBERS}: ${fit}؛ ${labelWords(from)}. ${drawn}${notes.map((note) => ` ${named(note)}`).join('')}`;
  },
  posterior: ({ vectors, drawn, pairs, silent }, what) => {
    const noun = what === 'pairs' ? 'جفت' : 'روایت';
    switch (silent) {
      case 'one vector':
        return 'تنها یک بردار پارامتر به کار رفت، پس هیچ دامنه‌ای شک در پارامترها را دربر ندارد.';
      case 'few pairs':
        return `${thousands(pairs)} ${noun} با ${thousands(drawn)} بردار: شمار ${noun}‌های هر بردار کمتر از آن است که بتوان بردارها را از تصادف جدا کرد. ${noun} بیشتر اجرا کنید یا بردار کمتر بدهید.`;
      case 'sampled orders':
        return 'ترتیب‌های پیوستن عامل‌ها نمونه‌گیری شد، پس نمی‌توان بردارها را از ترتیب‌ها جدا کرد.';
      case null:
        return `${thousands(pairs)} ${noun} با ${thousands(drawn)} بردار از ${thousands(vectors)}، به طور اوسط ${decimals(pairs / drawn, 1)} برای هر بردار.`;
    }
  },
};
