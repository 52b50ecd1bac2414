/** What figures of answers say, in Pashto. Not yet reviewed by a speaker. */
import type { Phrasebook } from './phrases.ts';

export const PASHTO: Phrasebook = {
  '95 % interval': 'د ۹۵٪ لمن',
  'as the case is': 'له بدلون پرته',
  'with the change, or difference': 'له بدلون سره، یا توپیر',
  'Histories in which the regime falls, %; in points of percent to the right':
    'هغه روایتونه چې رژیم پکې نسکورېږي، ٪؛ ښي لور ته: توپیر په سلنې ټکو',
  '{0}: mean difference, changed minus as it is':
    '{0}: اوسط توپیر، له بدلون سره منفي له بدلون پرته',
  'as the case is: 50 %': 'له بدلون پرته: ۵۰٪',
  median: 'منځنی',
  'with the change: median': 'له بدلون سره: منځنی',
  '80 % between': '۸۰٪ په منځ کې',
  'Number of centres held by the incumbent': 'د رژیم په لاس کې د مرکزونو شمېر',
  'known on the day': 'په هغه ورځ معلوم',
  'known by {0}': 'تر {0} پورې معلوم',
  'what happened afterwards': 'څه چې وروسته پېښ شول',
  'Number of {0} held by the incumbent': 'د رژیم په لاس کې شمېر: {0}',
  'Variance of a single history: {0} is chance, the rest what is in doubt':
    'د یوه روایت واریانس: {0} تصادف دی، پاتې هغه چې شکمن دي',
  'Of what is in doubt: shares of the variance of {0}, expected over chance':
    'له هغه چې شکمن دي، له تصادف پرته: د واریانس برخې؛ پایله: {0}',
  'These cannot be told from nothing with these runs.':
    'په دې روایتونو کې هېڅ یو له هېڅ نه نه بېلېږي.',
  alone: 'یوازې',
  'in all, with combinations': 'ټول، له ترکیبونو سره',
  'Spread of the effect over the paths, {0}': 'په لارو کې د اغېز خپرېدنه، {0}',
  'Size of the effect from low to high, {0}': 'له لږ تر ډېر د اغېز کچه، {0}',
  'Open circles: the {0} other': 'تشه دایره: {0} بل',
  'Open circles: the {0} others': 'تشې دایرې: {0} نور',
  share: 'برخه',
  days: 'ورځې',
  regions: 'مرکزونه',
  persons: 'کسان',
  '{0} ({1}) {2}, with every factor less with none, divided among them':
    '{0} ({1}) {2}، له ټولو عاملونو سره منفي له هېڅ یوه پرته، د هغوی ترمنځ وېشل شوي',
  'its part, with 95 % interval': 'د هغه برخه، د ۹۵٪ له لمنې سره',
  'as the only factor': 'چېرته چې یوازینی عامل دی',
  'with all others there': 'چېرته چې نور ټول شته',
  'What two do together beyond what each does by itself (Shapley interaction index)':
    'هغه څه چې دوه عاملونه یو ځای د هر یوه له ځانګړي کاره زیات کوي (د شپلي د تعامل شاخص)',
  'Shaded where the 95 % interval leaves out zero; these intervals and those of ○ and □ are in the data of the figure':
    'رنګه: چېرته چې صفر د ۹۵٪ په لمن کې نشته؛ دا لمنې او د ○ او □ لمنې د انځور په معلوماتو کې دي',
  'There are no factors.': 'هېڅ عامل نشته.',
  reproduced: 'بیا تولید شوې',
  contradicted: 'رد شوې',
  undecided: 'نا څرګنده',
  'undecided: the record agrees, the model does not':
    'نا څرګنده: ثبت شوې پېښې ورسره جوړې دي، ماډل نه',
  'input: given, not tested by runs': 'ورودي: ورکړل شوې، په روایتونو نه ده ازمویل شوې',
  'outside the model': 'له ماډله بهر',
  'Follows from the model': 'له ماډله راوځي',
  'A rule of the model': 'د ماډل یوه قاعده',
  'Given to the model': 'ماډل ته ورکړل شوې',
  'Not in the model': 'په ماډل کې نشته',
};
