/** What figures of answers say, in Dari. Not yet reviewed by a speaker. */
import type { Phrasebook } from './phrases.ts';

export const DARI: Phrasebook = {
  '95 % interval': 'دامنهٔ ۹۵٪',
  'as the case is': 'بدون تغییر',
  'with the change, or difference': 'با تغییر، یا تفاوت',
  'Histories in which the regime falls, %; in points of percent to the right':
    'روایت‌هایی که رژیم در آن سقوط می‌کند، ٪؛ سمت راست: تفاوت به واحد فیصدی',
  '{0}: mean difference, changed minus as it is': '{0}: اوسط تفاوت، با تغییر منهای بدون تغییر',
  'as the case is: 50 %': 'بدون تغییر: ۵۰٪',
  median: 'میانه',
  'with the change: median': 'با تغییر: میانه',
  '80 % between': '۸۰٪ در میان',
  'Number of centres held by the incumbent': 'شمار مرکزهای در دست رژیم',
  'known on the day': 'دانسته در آن روز',
  'known by {0}': 'دانسته تا {0}',
  'what happened afterwards': 'آنچه پس از آن رخ داد',
  'Number of {0} held by the incumbent': 'شمار {0} در دست رژیم',
  'Variance of a single history: {0} is chance, the rest what is in doubt':
    'واریانس یک روایت: {0} تصادف است، باقی آنچه نامطمئن است',
  'Of what is in doubt: shares of the variance of {0}, expected over chance':
    'از آنچه نامطمئن است، جدا از تصادف: سهم‌ها از واریانس {0}',
  'These cannot be told from nothing with these runs.': 'با این روایت‌ها هیچ یک از هیچ جدا نمی‌شود.',
  alone: 'تنها',
  'in all, with combinations': 'در کل، با ترکیب‌ها',
  'Spread of the effect over the paths, {0}': 'پراکندگی اثر در مسیرها، {0}',
  'Size of the effect from low to high, {0}': 'اندازهٔ اثر از کم تا زیاد، {0}',
  'Open circles: the {0} other': 'دایرهٔ خالی: {0} تای دیگر',
  'Open circles: the {0} others': 'دایره‌های خالی: {0} تای دیگر',
  share: 'سهم',
  days: 'روز',
  regions: 'مرکز',
  persons: 'نفر',
  '{0} ({1}) {2}, with every factor less with none, divided among them':
    '{0} ({1}) {2}، با همهٔ عامل‌ها منهای بی هیچ یک، تقسیم‌شده میان آن‌ها',
  'its part, with 95 % interval': 'سهم آن، با دامنهٔ ۹۵٪',
  'as the only factor': 'جایی که تنها عامل است',
  'with all others there': 'جایی که همهٔ دیگران هستند',
  'What two do together beyond what each does by itself (Shapley interaction index)':
    'آنچه دو عامل با هم بیش از کار تک‌تک خود می‌کنند (شاخص تعامل شپلی)',
  'Shaded where the 95 % interval leaves out zero; these intervals and those of ○ and □ are in the data of the figure':
    'رنگی: جایی که صفر در دامنهٔ ۹۵٪ نیست؛ این دامنه‌ها و دامنه‌های ○ و □ در داده‌های تصویر است',
  'There are no factors.': 'عاملی نیست.',
  reproduced: 'بازتولید شده',
  contradicted: 'رد شده',
  undecided: 'نامعلوم',
  'undecided: the record agrees, the model does not': 'نامعلوم: آنچه ثبت شده موافق است، مدل نه',
  'input: given, not tested by runs': 'ورودی: داده شده، با روایت‌ها آزموده نشده',
  'outside the model': 'بیرون از مدل',
  'Follows from the model': 'از مدل برمی‌آید',
  'A rule of the model': 'قاعده‌ای از مدل',
  'Given to the model': 'به مدل داده شده',
  'Not in the model': 'در مدل نیست',
};
