import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../functions/rules/matcher.ts';
import { loadWatchFile } from '../../infra/watchfile/load.ts';

const root = (path: string) => new URL(`../../${path}`, import.meta.url);
const watch = await loadWatchFile(fileURLToPath(root('watch.yaml')));
const config = watch.ok ? watch.config : null;

describe('the watch file that ships', () => {
  it('is right, and nothing in it is doubtful', () => {
    expect(watch).toMatchObject({ ok: true, warnings: [] });
  });

  it('gives every feed a name and a language', () => {
    expect(config!.feeds.length).toBeGreaterThanOrEqual(25);
    for (const feed of config!.feeds) {
      expect(feed.name).not.toBe(feed.id);
      expect(['ar', 'fa', 'ckb', 'en']).toContain(feed.language);
    }
  });

  it('names no feed whose address docs/feeds.md does not say the source of', () => {
    const page = readFileSync(root('docs/feeds.md'), 'utf8');
    const sources = new Set([...page.matchAll(/^\| ([A-Z]) \| /gm)].map((found) => found[1]!));
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| (\w+) \| <([^>]+)> \| ([A-Z, ]+) \|$/gm)];
    const told = rows.map(([, id, language, url]) => ({ id, language, url }));
    expect(told).toEqual(config!.feeds.map(({ id, language, url }) => ({ id, language, url })));
    for (const [, , , , marks = ''] of rows) {
      for (const mark of marks.split(', ')) expect(sources).toContain(mark);
    }
  });

  it('writes to example addresses only', () => {
    const addresses = [
      ...config!.settings.operators,
      config!.settings.from,
      ...config!.subscribers.map(({ email }) => email),
    ];
    for (const address of addresses) expect(address).toMatch(/@example\.org$/);
  });
});

describe('the rules that ship', () => {
  const compiled = compileRules(config!.rules);
  const rulesFor = (language: string, text: string) => {
    if (!compiled.ok) throw new Error('not compiled');
    return compiled.matcher
      .match({ title: '', text, language, feed: null, source: null })
      .map(({ rule }) => rule);
  };

  it.each([
    ['ar', 'أعلن رئيس الوزراء انسحاب جميع القوات الأجنبية من القاعدة', 'withdrawal'],
    ['ar', 'ستنسحب القوات من البلاد نهاية العام', 'withdrawal'],
    ['fa', 'خروج نیروهای خارجی از عراق آغاز شد', 'withdrawal'],
    ['fa', 'عقب نشینی نیروها از مرز', 'withdrawal'],
    ['ckb', 'کشانەوەی هێزەکانی بیانی لە عێراق', 'withdrawal'],
    ['ckb', 'پاشەکشەی هێزەکان لە سنوور', 'withdrawal'],
    ['en', 'Foreign troops will withdraw from the base by September', 'withdrawal'],
    ['ar', 'قوات التحالف الدولي تنفي الخبر', 'coalition'],
    ['ckb', 'هێزەکانی هاوپەیمانی نێودەوڵەتی لە هەولێر', 'coalition'],
    ['en', 'The US-led coalition said on Tuesday', 'coalition'],
    ['ar', 'تكليف مرشح بتشكيل الحكومة الجديدة', 'government-formation'],
    ['en', 'The prime minister-designate met the blocs', 'government-formation'],
    ['fa', 'برقراری آتش‌بس در غزه', 'ceasefire'],
    ['ckb', 'ئاگربەستی نوێ ڕاگەیەنرا', 'ceasefire'],
    ['ar', 'هجوم بطائرات مسيرة على حقل نفطي', 'drone-attack'],
    ['ar', 'هجوم بطائرة مسيّرة مفخخة قرب المطار', 'drone-attack'],
    ['fa', 'حمله پهپادی به پایگاه', 'drone-attack'],
    ['en', 'Two drone attacks were reported near Erbil', 'drone-attack'],
    ['ckb', 'دەستپێکردنەوەی هەناردەکردنی نەوت', 'oil-exports'],
    ['ar', 'انطلاق تظاهرة وسط المدينة', 'protests'],
    ['ckb', 'خۆپیشاندانی مامۆستایان بەردەوامە', 'protests'],
    ['ar', 'قوات البيشمركة تنتشر', 'peshmerga'],
    ['fa', 'نیروهای پیشمرگه', 'peshmerga'],
    ['ckb', 'هێزی پێشمەرگەی کوردستان', 'peshmerga'],
    ['ar', 'البرلمان يناقش حصر السلاح بيد الدولة', 'weapons-in-state-hands'],
  ])('%s: «%s» is %s', (language, text, rule) => {
    expect(rulesFor(language, text)).toContain(rule);
  });

  it.each([
    ['ar', 'انسحاب لاعب المنتخب من التدريبات'],
    ['ar', 'سحب قرعة البطولة يوم الجمعة'],
    ['en', 'The bank limits cash withdrawal to one million dinars'],
    ['fa', 'نرخ ارز امروز افزایش یافت'],
    ['ckb', 'کەشوهەوای سبەی خۆش دەبێت'],
  ])('%s: «%s» is none', (language, text) => {
    expect(rulesFor(language, text)).toEqual([]);
  });
});
