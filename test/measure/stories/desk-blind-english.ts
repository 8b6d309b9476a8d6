/** Reports in English written without a look at the method: see `desk-blind-arabic.ts`. */
import type { Report } from './desk.ts';

export const DESK_BLIND_ENGLISH: readonly Report[] = [
  {
    language: 'en',
    query: 'pipeline',
    title: 'Iraq resumes oil exports through Ceyhan pipeline',
    text: 'Iraq resumed crude exports from the Kurdistan Region through the pipeline to the Turkish port of Ceyhan on Saturday after a halt of more than two years. The oil ministry said 190,000 barrels a day would flow at first. "The agreement is a victory for all Iraqis," oil minister Hayan Abdul-Ghani told reporters in Baghdad.\n\nExports stopped in March 2023 after an arbitration ruling against Ankara. Eight companies have signed up to the interim deal.',
    edits: [
      {
        what: 'halted again, above the old text',
        want: 'mail',
        title: 'Ceyhan exports halted',
        lead: 'Flows through the pipeline to Ceyhan stopped on Sunday only hours after they resumed because of a leak near Zakho.',
      },
      {
        what: 'the agency, the byline, verbs of saying',
        want: 'silence',
        title: 'Kurdish crude flows to Turkey again after two-year stop',
        before: 'BAGHDAD (Gulf Wire) - By Samer Hadi',
        swaps: [
          ['The oil ministry said', 'The ministry of oil announced that'],
          ['told reporters in Baghdad', 'said at a news conference in Baghdad'],
        ],
      },
      {
        what: 'the lead turned about',
        want: 'silence',
        title: 'Oil flows to Ceyhan after long halt',
        lead: 'After a halt of more than two years, crude exports from the Kurdistan Region through the pipeline to the Turkish port of Ceyhan were resumed by Iraq on Saturday.',
      },
    ],
  },
  {
    language: 'en',
    query: 'airstrike',
    title: 'Airstrike kills seven in Sidon',
    text: 'An Israeli airstrike killed seven people and wounded twelve near the southern Lebanese city of Sidon on Tuesday, the health ministry said. The strike hit a car park beside a mosque in the Ain al-Hilweh camp. The Israeli military said it had targeted a Hamas training compound. Hamas denied having any military site there.',
    edits: [
      {
        what: 'another city in the same wording',
        want: 'mail',
        title: 'Airstrike kills seven in Tyre',
        swaps: [
          ['near the southern Lebanese city of Sidon', 'near the southern Lebanese city of Tyre'],
          ['beside a mosque in the Ain al-Hilweh camp', 'beside a mosque in the Rashidieh camp'],
        ],
      },
      {
        what: 'the toll rises',
        want: 'mail',
        title: 'Death toll in Sidon strike climbs',
        swaps: [['killed seven people and wounded twelve', 'killed thirteen people and wounded twenty']],
      },
      {
        what: 'digits, another spelling of the camp',
        want: 'silence',
        title: 'Seven dead in strike on Palestinian camp',
        swaps: [
          ['killed seven people and wounded twelve', 'killed 7 people and wounded 12'],
          ['Ain al-Hilweh', 'Ein el-Hilweh'],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'sanctions',
    title: 'US imposes sanctions on Iraqi bank',
    text: 'The US Treasury imposed sanctions on Iraqi businessman Ali Ghulam and three companies on Thursday, accusing them of laundering money for the Quds Force. The measures freeze any assets in the United States. Ghulam could not be reached for comment. Washington has barred more than twenty Iraqi banks from dealing in dollars.',
    edits: [
      {
        what: 'another man in the same wording',
        want: 'mail',
        title: 'US imposes sanctions on Iraqi trader',
        swaps: [
          ['businessman Ali Ghulam', 'businessman Salim Ahmed Said'],
          ['Ghulam could not', 'Said could not'],
        ],
      },
      {
        what: 'a summary',
        want: 'silence',
        title: 'Treasury targets Iraqi businessman',
        text: 'The US Treasury imposed sanctions on Iraqi businessman Ali Ghulam and three companies, accusing them of laundering money for the Quds Force.',
      },
      {
        what: 'lifted, in the words of old',
        want: 'mail',
        title: 'US lifts sanctions on Iraqi businessman',
        swaps: [['imposed sanctions on', 'lifted sanctions on']],
      },
    ],
  },
  {
    language: 'en',
    query: 'ceasefire',
    title: 'Sudan army rejects ceasefire proposal',
    text: "Sudan's army chief Abdel Fattah al-Burhan rejected a humanitarian ceasefire proposed by the United States, calling it the worst yet. Burhan said the text would dissolve the armed forces while leaving the paramilitary Rapid Support Forces in place. US envoy Massad Boulos had presented the plan on behalf of four countries. The war has displaced twelve million people since April 2023.",
    edits: [
      {
        what: 'the other side declares one',
        want: 'mail',
        title: 'RSF declares three-month ceasefire',
        lead: "Sudan's Rapid Support Forces declared a unilateral humanitarian ceasefire of three months, their commander Mohamed Hamdan Dagalo said.",
      },
      {
        what: 'reordered and without first name',
        want: 'silence',
        title: 'Burhan turns down US truce plan',
        text: "Sudan's army chief al-Burhan said the text would dissolve the armed forces while leaving the paramilitary Rapid Support Forces in place. Burhan rejected a humanitarian ceasefire proposed by the United States, calling it the worst yet. The war has displaced twelve million people since April 2023. US envoy Massad Boulos had presented the plan on behalf of four countries.",
      },
      {
        what: 'a picture caption and background',
        want: 'silence',
        title: 'Army chief: ceasefire plan is worst yet',
        before: 'FILE PHOTO: Abdel Fattah al-Burhan speaks in Port Sudan.',
        after:
          'The conflict began as a quarrel over merging the two forces. Several rounds of talks in Jeddah failed.',
      },
    ],
  },
];
