/**
 * Names of months that browsers do not know, or know otherwise: the solar months by their Afghan
 * names, and all months in Dari and Pashto (few browsers carry Pashto). Not yet reviewed by a speaker.
 */
export interface MonthNames {
  readonly gregorian: readonly string[];
  readonly solar: readonly string[];
}

export const LATIN_SOLAR: readonly string[] = [
  'Hamal',
  'Sawr',
  'Jawza',
  'Saratan',
  'Asad',
  'Sunbula',
  'Mizan',
  'Aqrab',
  'Qaws',
  'Jadi',
  'Dalw',
  'Hut',
];

export const DARI_MONTHS: MonthNames = {
  gregorian: [
    'جنوری',
    'فبروری',
    'مارچ',
    'اپریل',
    'می',
    'جون',
    'جولای',
    'اگست',
    'سپتمبر',
    'اکتوبر',
    'نومبر',
    'دسمبر',
  ],
  solar: [
    'حمل',
    'ثور',
    'جوزا',
    'سرطان',
    'اسد',
    'سنبله',
    'میزان',
    'عقرب',
    'قوس',
    'جدی',
    'دلو',
    'حوت',
  ],
};

export const PASHTO_MONTHS: MonthNames = {
  gregorian: [
    'جنوري',
    'فبروري',
    'مارچ',
    'اپریل',
    'می',
    'جون',
    'جولای',
    'اګست',
    'سپتمبر',
    'اکتوبر',
    'نومبر',
    'دسمبر',
  ],
  solar: [
    'وری',
    'غویی',
    'غبرګولی',
    'چنګاښ',
    'زمری',
    'وږی',
    'تله',
    'لړم',
    'لیندۍ',
    'مرغومی',
    'سلواغه',
    'کب',
  ],
};
