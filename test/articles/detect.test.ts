import { describe, expect, it } from 'vitest';
import { detectLanguage, primaryTag } from '../../functions/articles/detect.ts';

describe('the language of a text', () => {
  it.each([
    ['ar', 'أعلن رئيس الوزراء في بغداد عن موعد الانتخابات المقبلة'],
    ['ar', 'الولایات المتحدة فی العراق علی الحدود'],
    ['ar', 'العراق: انسحاب القوات'],
    ['fa', 'رئیس جمهور در تهران گفت که مذاکرات با همسایگان ادامه دارد'],
    ['fa', 'خروج نیروهای آمریکایی از عراق آغاز شد'],
    ['ckb', 'سەرۆکی هەرێمی کوردستان لە هەولێر پێشوازی لە شاندێکی عێراقی کرد'],
    ['en', 'The prime minister said on Monday that the vote would be held'],
    ['tr', 'Cumhurbaşkanı Ankara’da yaptığı açıklamada bu konuya değindi ve destek istedi'],
    ['ku', 'Serokê Herêma Kurdistanê li Hewlêrê got ku ew ê bi hev re bixebitin'],
    ['fr', 'Le président a déclaré que les négociations se poursuivent dans la capitale'],
    ['de', 'Der Minister sagte, dass die Verhandlungen mit den Nachbarn nicht beendet sind'],
    ['he', 'ראש הממשלה אמר היום כי הדיונים נמשכים'],
    ['ur', 'وزیر اعظم نے کہا ہے کہ پاکستان میں انتخابات وقت پر ہوں گے'],
    ['ru', 'Президент заявил, что переговоры продолжаются'],
    ['es', 'El presidente dijo que las negociaciones con los vecinos continúan en la capital'],
    ['el', 'Ο πρωθυπουργός δήλωσε ότι οι διαπραγματεύσεις συνεχίζονται'],
    ['hy', 'Վարչապետը հայտարարեց'],
  ])('is %s for «%s»', (language, text) => {
    expect(detectLanguage(text, null)).toBe(language);
  });

  it('is told by the text where the hint is plainly wrong', () => {
    expect(detectLanguage('رئیس جمهور در تهران گفت که مذاکرات با همسایگان ادامه دارد', 'ar')).toBe('fa');
    expect(
      detectLanguage('The prime minister said on Monday that the vote would be held in the capital', 'ar'),
    ).toBe('en');
    expect(detectLanguage('أعلن رئيس الوزراء في بغداد عن موعد الانتخابات المقبلة', 'en-US')).toBe('ar');
  });

  it('is the hint’s where the text leaves doubt', () => {
    expect(detectLanguage('بغداد', 'fa')).toBe('fa');
    expect(detectLanguage('12:30', 'ckb')).toBe('ckb');
    expect(detectLanguage('Baghdad – Erbil', 'ku')).toBe('ku');
  });

  it('is unknown where nothing tells', () => {
    expect(detectLanguage('', null)).toBeNull();
    expect(detectLanguage('2026', null)).toBeNull();
  });
});

describe('a language tag', () => {
  it.each([
    ['ar-IQ', 'ar'],
    ['AR_iq', 'ar'],
    ['en-US', 'en'],
    ['fas', 'fa'],
    ['ckb', 'ckb'],
    ['Arabic', null],
    ['', null],
    [null, null],
  ])('%s is %s', (tag, primary) => {
    expect(primaryTag(tag)).toBe(primary);
  });
});
