/** Reports like those of `desk-blind-bare.ts` in English, Persian and Sorani. */
import type { Report } from './desk.ts';

export const DESK_BLIND_BARE_OTHERS: readonly Report[] = [
  {
    language: 'en',
    query: 'ship',
    title: 'Breaking news',
    text: 'Houthi forces seized the ship Galaxy Leader in the Red Sea, a spokesman told state television. No casualties were reported. The group gave no more details.',
    edits: [
      {
        what: 'another ship',
        want: 'mail',
        title: 'Breaking news, new',
        text: 'Houthi forces seized the ship Zografia in the Red Sea, a spokesman told state television. No casualties were reported. The group gave no more details.',
      },
      {
        what: 'reworded',
        want: 'silence',
        title: 'Breaking news, new',
        text: "Yemen's Houthis seized the ship Galaxy Leader in the Red Sea, their military spokesman said. No casualties were reported. The group gave no more details.",
      },
    ],
  },
  {
    language: 'en',
    query: 'round',
    title: 'Breaking news',
    text: 'Envoys ended the first round of talks in Muscat without a deal. The hosts said work would go on. Both sides kept silent on enrichment.',
    edits: [
      {
        what: 'the next of a row',
        want: 'mail',
        title: 'Breaking news, new',
        text: 'Envoys ended the second round of talks in Muscat without a deal. The hosts said work would go on. Both sides kept silent on enrichment.',
      },
    ],
  },
  {
    language: 'en',
    query: 'ministry',
    title: 'Breaking news',
    text: 'The oil ministry raised petrol prices by a fifth from Sunday, officials said. Drivers queued at pumps across the capital. The cabinet had debated the step for weeks.',
    edits: [
      {
        what: 'cut, not raised',
        want: 'mail',
        title: 'Breaking news, new',
        text: 'The oil ministry cut petrol prices by a fifth from Sunday, officials said. Drivers queued at pumps across the capital. The cabinet had debated the step for weeks.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'قیمت',
    title: 'خبر فوری',
    text: 'قیمت دلار در بازار آزاد تهران امروز با افزایش روبه‌رو شد و معامله‌گران محتاط بودند. بانک مرکزی واکنشی نشان نداد. کارشناسان علت را انتظارات دانستند.',
    edits: [
      {
        what: 'fell, not rose',
        want: 'mail',
        title: 'خبر فوری 2',
        text: 'قیمت دلار در بازار آزاد تهران امروز با کاهش روبه‌رو شد و معامله‌گران محتاط بودند. بانک مرکزی واکنشی نشان نداد. کارشناسان علت را انتظارات دانستند.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'نرخ',
    title: 'هەواڵی بەپەلە',
    text: 'نرخی دۆلار لە بازاڕەکانی سلێمانی ئەمڕۆ بەرزبووەوە و بازرگانان چاوەڕێن. بانکی ناوەندی هیچی نەگوتووە. نرخی زێڕ وەک خۆیەتی.',
    edits: [
      {
        what: 'fell, not rose',
        want: 'mail',
        title: 'هەواڵی بەپەلە 2',
        text: 'نرخی دۆلار لە بازاڕەکانی سلێمانی ئەمڕۆ دابەزی و بازرگانان چاوەڕێن. بانکی ناوەندی هیچی نەگوتووە. نرخی زێڕ وەک خۆیەتی.',
      },
    ],
  },
  {
    language: 'en',
    query: 'drone',
    title: 'Breaking news',
    text: 'A drone hit a fuel depot near Erbil airport on Sunday, Kurdish security officials said. A fire was put out within an hour. Nobody claimed the attack.',
    edits: [
      {
        what: 'reworded',
        want: 'silence',
        title: 'Breaking news, new',
        text: 'A drone struck a fuel store close to Erbil airport Sunday, security sources in the Kurdistan Region said. A fire was put out within an hour. Nobody claimed the attack.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'پهپاد',
    title: 'خبر فوری',
    text: 'یک پهپاد به انبار سوخت نزدیک فرودگاه اربیل برخورد کرد، مقام‌های امنیتی اقلیم گفتند. آتش ظرف یک ساعت مهار شد. کسی مسئولیت را نپذیرفت.',
    edits: [
      {
        what: 'turned about',
        want: 'silence',
        title: 'خبر فوری 2',
        text: 'به گفته مقام‌های امنیتی اقلیم کردستان یک پهپاد به انبار سوخت در نزدیکی فرودگاه اربیل برخورد کرد. آتش ظرف یک ساعت مهار شد. کسی مسئولیت را نپذیرفت.',
      },
    ],
  },
];
