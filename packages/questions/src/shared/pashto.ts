/** What is said under every answer, in Pashto. Not yet reviewed by a speaker. */
import { PASHTO_SPEECH } from '@interregnum/words';
import type { ParametersSource } from '../parameters.ts';
import { safe } from '../safe.ts';
import type { SharedSentences } from './sentences.ts';
import { TRUST_PASHTO } from './trust-pashto.ts';

const { count, decimals, list, longDate, named, thousands, withRange } = PASHTO_SPEECH;

const NUMBERS = 'پارامترونه (د قاعدو عددونه)';
const EACH_RUN = 'هر روایت یو ترې اخلي، نو لمنې د هغوی شک هم لري.';
const ids = (of: readonly string[]): string[] => of.map((id) => named(safe(id)));

function labelWords({ label, leftOut }: ParametersSource): string {
  const without = `له ${list(ids(leftOut))} پرته برابر شوي`;
  if (label === 'left out') return `څنګ ته شوې (${without})`;
  if (label === 'blind')
    return `نه لیدل شوې (پر دې قضیه هېڅکله څه نه دي برابر شوي${leftOut.length > 0 ? `؛ ${without}` : ''})`;
  return 'په نمونه کې (دا قضیه په هغو کې وه چې پارامترونه پرې برابر شوي، او دا ماډل تر خپل حقیقت ښه ښيي)';
}

const verdict = TRUST_PASHTO.verdict(thousands);

/** `۲۰٫۷ ورځې (۰٫۰ تر ۳۰٫۱)`. */
export function spreadInDays({ sd, low, high }: { sd: number; low: number; high: number }): string {
  return withRange(sd, low, high, (x) => decimals(x, 1)).replace(' (', ' ورځې (');
}

export const SHARED_PASHTO: SharedSentences = {
  speech: PASHTO_SPEECH,
  liveWarning: TRUST_PASHTO.liveWarning,
  verdict,
  unseen: `${verdict} (${named('docs/blind-test.md')}).`,
  parameters: (from, drawn = EACH_RUN) => {
    const { vectors, trainedOn, fitted, label, notes } = from;
    if (fitted === null || label === 'not fitted')
      return `${NUMBERS}: په لاس ټاکل شوي؛ چا چې ټاکلي د هغې لومړنۍ نمونې لیدونکی و چې پر افغانستان ۲۰۲۱ برابره شوې وه. هر یو یې یوازې یو ارزښت لري، نو هېڅ لمن د هغوی شک نه لري.`;
    const fit = `${count(vectors, 'وکتور', 'وکتورونه')} چې په ${longDate(fitted)} پر ${count(trainedOn.length, 'تاریخ', 'تاریخونو')} (${ids(trainedOn).join('، ')}) برابر شوي`;
    return `${NUMBERS}: ${fit}؛ ${labelWords(from)}. ${drawn}${notes.map((note) => ` ${named(note)}`).join('')}`;
  },
  posterior: ({ vectors, drawn, pairs, silent }, what) => {
    const [one, many, of] =
      what === 'pairs' ? ['جوړه', 'جوړې', 'جوړو'] : ['روایت', 'روایتونه', 'روایتونو'];
    switch (silent) {
      case 'one vector':
        return 'یوازې یو د پارامترونو وکتور وکارول شو، نو هېڅ لمن د پارامترونو شک نه لري.';
      case 'few pairs':
        return `${count(pairs, one, many)} پر ${count(drawn, 'وکتور', 'وکتورونو')}: د هر وکتور د ${of} شمېر دومره لږ دی چې وکتورونه له تصادفه نه بېلېږي. ډېر ${many} وچلوئ یا لږ وکتورونه ورکړئ.`;
      case 'sampled orders':
        return 'د عاملونو د یوځای کېدو ترتیبونه د نمونې له مخې واخیستل شول، نو وکتورونه له ترتیبونو نه بېلېږي.';
      case null:
        return `${count(pairs, one, many)} پر ${thousands(drawn)} وکتورونو له ${thousands(vectors)} څخه، په اوسط ډول د هر وکتور ${decimals(pairs / drawn, 1)}.`;
    }
  },
};
