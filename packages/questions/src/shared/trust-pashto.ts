/** Not yet reviewed by a speaker. */
import { BLIND_TEST } from '@interregnum/analysis';
import type { TrustSentences } from './sentences.ts';

export const TRUST_PASHTO: TrustSentences = {
  verdict: (number) =>
    `په ${number(BLIND_TEST.cases)} تاریخونو کې چې هېڅکله یې نه وو لیدلي، ماډل له یوې ساده قاعدې ښه نه و`,
  liveWarning:
    'خبرداری: د دې جګړې پای نه دی ثبت شوی، نو کېدای شي لا روانه وي. هغه څه چې راځي د یوه ماډل پایله ده، له هغو تېروتنو سره چې د پای ته رسېدلو تاریخونو په نمره کې یې ښکاري؛ دا د راتلونکي پوهه نه ده. د برید پلان پرې مه جوړوئ او له هېچا نه د دې له امله پناه یا تېرېدل مه منع کوئ. څوک چې د دې له مخې کار کوي، باید له هغو کسانو وپوښتي چې ځای پېژني.',
};
