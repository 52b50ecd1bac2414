/** Not yet reviewed by a speaker. */
import { BLIND_TEST } from '@interregnum/analysis';
import type { TrustSentences } from './sentences.ts';

export const TRUST_DARI: TrustSentences = {
  verdict: (number) =>
    `در ${number(BLIND_TEST.cases)} تاریخی که هرگز ندیده بود، مدل بهتر از یک قاعدهٔ ساده نبود`,
  liveWarning:
    'هشدار: پایان این جنگ ثبت نشده است، پس شاید هنوز ادامه داشته باشد. آنچه می‌آید نتیجهٔ یک مدل است با خطاهایی که نمرهٔ آن در تاریخ‌های پایان‌یافته نشان می‌دهد؛ آگاهی از آینده نیست. با آن هیچ حمله‌ای را برنامه‌ریزی نکنید و به خاطر آن پناه یا گذر را از هیچ‌کس دریغ نکنید. هر که بر پایهٔ آن کاری می‌کند باید از کسانی بپرسد که آن جا را می‌شناسند.',
};
