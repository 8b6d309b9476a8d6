/** The watch file of the samples, as a person would write it; checked like any other. */
import { OUTLETS } from './outlets.ts';

export function sampleWatchFile(origin: string): string {
  const feeds = OUTLETS.map(
    (outlet) => `  ${outlet.id}:
    url: ${origin}${outlet.path}
    name: ${outlet.name}
    language: ${outlet.language}
    every: 1m${outlet.make === 'atom' ? '\n    fullText: true              # its feed has summaries only' : ''}`,
  );
  return `settings:
  timezone: Asia/Baghdad
  language: ar
  gather: 1m
  from: marsad@example.org
  allowPrivateAddresses: true    # the samples are served on this machine
feeds:
${feeds.join('\n')}
rules:
  withdrawal:
    name: الانسحاب
    match:
      - انسحاب
      - withdrawal
      - خروج نیروهای
      - کشانەوە
    not: [انسحاب لاعب]
    severity: high
  coalition:
    name: الائتلاف والتحالف
    match: [ائتلاف, التحالف الدولي, تحالف جديد, coalition, هاوپەیمانی]
  ceasefire:
    name: وقف إطلاق النار
    match: [وقف إطلاق النار, ceasefire, آتش‌بس, ئاگربەست]
  oil:
    name: صادرات النفط
    match: [تصدير النفط, صادرات النفط, oil exports, صادرات نفت, هەناردەکردنی نەوت]
subscribers:
  desk@example.org: [withdrawal, coalition, ceasefire]
  energy@example.org: [oil]
`;
}
