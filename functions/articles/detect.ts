/** The language of a text by its letters and its commonest words. */

/** Words that are frequent in one language and absent or rare in its neighbours, as they are written. */
const WORDS: Readonly<Record<string, string>> = {
  ar: 'في من على إلى الى أن ان إن التي الذي الذين هذا هذه ذلك عن مع كما بعد قبل خلال وقال وأضاف واضاف قال لم لن قد كان كانت بين حتى أو او وفي ومن منذ عبر ضد عند هو هي ما لا فی علی الی التی الذی',
  fa: 'در به از که این را با است برای آن شد شده های می و‌ بود کرد کرده خود تا یک هم نیز باید دارد گفت وی شود ها اما اگر ای کشور ایران درباره پس روز میان مورد است. نمی هستند دیگر',
  ckb: 'لە بە بۆ کە لەگەڵ ئەو ئەم دەکات کرد بووە لەسەر دوای نێوان هەروەها ئەوەی ڕۆژی لەو بەڵام یان هەر ئێستا لەلایەن چەند بێ تا پێش وەک ناو نەک هەموو لەنێوان',
  ur: 'کے کی میں ہے اور سے کو نے کا پر ہیں کہ یہ ہو تھا بھی اس ایک کر گیا جو لیے',
  ps: 'د په چې کې او دی سره له ته يې څخه شي دغه هم کړي وي',
  azb: 'بو و ایله اوچون دیر',
  en: 'the of and to in that is for was on with as by at from it has have be said his are an will were which this after their but not its who',
  fr: 'le la les des du et est une un dans pour que qui sur par au avec pas plus ont été son ses aux cette ce sont',
  de: 'der die und das den von mit für auf ist im nicht ein eine dem des sich auch als nach bei hat wird sind aus werden',
  tr: 've bir bu için ile da de olarak olan çok daha sonra gibi ise kadar tarafından olduğu üzere ancak değil yeni',
  ku: 'û di de li bi ku ji bo ev ew jî dike kir hat hatin wê yê ên ne bû dibe gelek her ya',
  es: 'el la de que los las en una por con para del se un al como más sobre su fue ha pero este',
  it: 'il di che la per una con non della del sono anche alla nel dei gli più come ha',
};

/** Letters that one language of a script has and the others have not, as a class. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /[ةىيكإأؤ]/g,
  fa: /[پچژگیک]/g,
  ckb: /[ەێۆڕڵڤ]/g,
  ur: /[ٹڈڑںےھہ]/g,
  ps: /[ښځڅړږۍېټډڼ]/g,
  tr: /[ğşıİ]/g,
  ku: /[êîûş]/g,
  de: /[äöüß]/g,
  fr: /[éèàçœ]/g,
  es: /[ñ¿¡áíó]/g,
};
/** What one such letter says, in words: Sorani and Urdu letters are theirs alone, «گ» is also Sorani. */
const LETTER_WEIGHT: Readonly<Record<string, number>> = {
  ar: 0.12,
  fa: 0.12,
  ckb: 0.5,
  ur: 0.4,
  ps: 0.5,
  tr: 0.5,
  ku: 0.25,
  de: 0.3,
  fr: 0.15,
  es: 0.3,
};

const ARABIC = ['ar', 'fa', 'ckb', 'ur', 'ps'];
const LATIN = ['en', 'fr', 'de', 'tr', 'ku', 'es', 'it'];

const SCRIPTS: readonly (readonly [RegExp, string | readonly string[]])[] = [
  [/\p{Script=Arabic}/gu, ARABIC],
  [/\p{Script=Latin}/gu, LATIN],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Syriac}/gu, 'syr'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
];

const WORD_LISTS = new Map<string, ReadonlySet<string>>(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

const ARTICLE = /(?<!\p{L})[وفبك]?ال\p{L}{3,}/gu;

/** Characters that are looked at: enough to be sure, and a bound on the work. */
const SAMPLE = 3_000;
/** Points by which the best must lead before a hint of another language is overruled. */
const SURE_LEAD = 2;
/** Letters of a script below which a text says nothing. */
const FEW = 8;

/**
 * BCP 47 primary tag of a text, or null where neither letters nor the hint tell. The hint (of the item, the watch
 * file or the feed, any form of tag) decides where the text itself leaves doubt.
 */
export function detectLanguage(text: string, hint: string | null): string | null {
  const sample = text.slice(0, SAMPLE);
  const wanted = primaryTag(hint);
  let most = 0;
  let script: string | readonly string[] | null = null;
  for (const [letters, languages] of SCRIPTS) {
    const count = sample.match(letters)?.length ?? 0;
    if (count > most) [most, script] = [count, languages];
  }
  if (script === null || most < FEW) return wanted ?? (typeof script === 'string' ? script : null);
  if (typeof script === 'string')
    return script === 'ru' && (wanted === 'uk' || wanted === 'bg' || wanted === 'tg') ? wanted : script;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
  const scores = script.map((language) => ({ language, score: scoreOf(sample, words, language) }));
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score === 0) return wanted;
  if (wanted === null || best.language === wanted) return best.language;
  const hinted = scores.find((each) => each.language === wanted);
  if (hinted) return best.score - hinted.score >= SURE_LEAD ? best.language : wanted;
  // A hint of another script, or of a language that is not known here, such as Azeri.
  const known = ARABIC.includes(wanted) || LATIN.includes(wanted);
  return known || best.score - second!.score >= SURE_LEAD * 2 ? best.language : wanted;
}

function scoreOf(sample: string, words: readonly string[], language: string): number {
  const common = WORD_LISTS.get(language)!;
  let score = 0;
  for (const word of words) if (common.has(word)) score += 1;
  const letters = LETTERS[language];
  if (letters) score += (sample.match(letters)?.length ?? 0) * (LETTER_WEIGHT[language] ?? 0);
  // Every other Arabic noun bears the article; in its neighbours only borrowed phrases do.
  if (language === 'ar') score += (sample.match(ARTICLE)?.length ?? 0) * 0.5;
  return score;
}

/** `ar-IQ` → `ar`; names of one language that feeds confuse become one. */
export function primaryTag(tag: string | null): string | null {
  const primary = /^[a-z]{2,3}(?=$|[-_])/i.exec((tag ?? '').trim())?.[0]?.toLowerCase();
  if (!primary) return null;
  return (
    {
      kur: 'ku',
      per: 'fa',
      fas: 'fa',
      ara: 'ar',
      eng: 'en',
      sdh: 'ckb',
      iw: 'he',
      kmr: 'ku',
      prs: 'fa',
      pes: 'fa',
    }[primary] ?? primary
  );
}
