/** English samples; the outlets and the events are invented. Two carry the same wire copy under other headlines. */
import { after, before, type SampleArticle } from '../article.ts';

const PULLOUT = [
  'BAGHDAD – Iraq’s Joint Operations Command said today that the second phase of the withdrawal of coalition forces from the Wadi base in western Anbar had begun, in line with the timetable agreed between Baghdad and Washington in September.',
  'Three convoys carrying logistics equipment left the base at dawn, command spokesman Brigadier Samer al-Jubouri told reporters, and Iraqi army units took over the gates and watchtowers without incident.',
  'A third and final phase is to start in sixty days. The advisers who remain will train Iraqi units and share intelligence, he said, calling security in the western desert “an Iraqi responsibility alone”.',
] as const;

export const ENGLISH: readonly SampleArticle[] = [
  {
    id: 'l-301',
    outlet: 'levant',
    published: before(33),
    title: 'Coalition withdrawal from western Iraq enters second phase',
    text: PULLOUT,
    author: 'Staff writer, Baghdad',
    tags: ['Iraq', 'Security'],
  },
  {
    id: 'g-88',
    outlet: 'gulfwire',
    published: before(27),
    title: 'Convoys roll out of Anbar as US & allies hand over base gates',
    text: PULLOUT,
  },
  {
    id: 'l-302',
    outlet: 'levant',
    published: before(140),
    title: 'Iraqi blocs edge towards governing coalition after seven weeks of talks',
    text: [
      'Five parliamentary blocs have agreed in principle to form a governing coalition of 180 lawmakers, according to a draft seen by this newspaper.',
      'The largest bloc would keep the premiership while two others rotate the oil and finance portfolios. A deal on the provinces law is still missing.',
    ],
    tags: ['Iraq', 'Politics'],
  },
  {
    id: 'g-89',
    outlet: 'gulfwire',
    published: before(85),
    title: 'Basra oil exports hold above 3.4 million bpd despite storms',
    text: [
      'Iraq’s oil exports averaged more than 3.4 million barrels a day in October, the oil ministry said, even though storms closed the southern terminals for parts of four days.',
      'A marketing official expects stronger Asian demand as winter approaches.',
    ],
  },
  {
    id: 'g-90',
    outlet: 'gulfwire',
    published: before(50),
    title: 'Kuwait & Iraq resume ferry service after eleven-year gap',
    text: [
      'A passenger ferry sailed from Umm Qasr for the first time in eleven years today with 140 people on board, port officials said.',
      'Two sailings a week are planned until spring.',
    ],
  },
  {
    id: 'l-303',
    outlet: 'levant',
    published: after(18),
    title: 'Mediators announce two-week extension of northern ceasefire',
    text: [
      'Regional mediators said the warring sides had agreed to extend a ceasefire along the northern front by two weeks and to open two corridors for medicine and fuel.',
      'A joint operations room will monitor violations, a diplomat said. Prisoners are to be exchanged in two groups.',
    ],
    tags: ['Ceasefire'],
  },
  {
    id: 'g-91',
    outlet: 'gulfwire',
    published: after(40),
    title: 'Bloc walks out of parliament; budget vote lost for want of a quorum',
    text: [
      'Lawmakers of the Bina bloc walked out of parliament today over a delay of the budget vote, leaving the session without a quorum.',
      'The bloc’s leader tied its return to money for the damaged provinces. Its withdrawal may delay the governing coalition by weeks, analysts said.',
    ],
  },
];
