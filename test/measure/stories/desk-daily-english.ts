/** What a day brings to a desk that reads English outlets, written without any look at the method. */
import type { Report } from './desk.ts';

export const DESK_DAILY_ENGLISH: readonly Report[] = [
  {
    language: 'en',
    query: 'pipeline',
    title: 'Iraq says Kirkuk-Ceyhan pipeline to resume pumping within two weeks',
    text: "BAGHDAD (Observer Wire) - Iraq will resume pumping crude through the Kirkuk-Ceyhan pipeline to Turkey within two weeks, a deputy oil minister said on Sunday, ending a halt that has cost the country an estimated $35 million a day. Basim Jawad told reporters that technical tests on the line had been completed and that initial flows would be 180,000 barrels per day, rising to 300,000 bpd by the end of the year. Jawad said the Kurdistan region's producers had accepted an interim payment of $16 a barrel until an international consultant assesses their costs.\n\nTurkey shut the line in March 2023 after an arbitration court ordered it to pay damages for exports made without Baghdad's consent. Industry group Northern Producers did not immediately respond to a request for comment.",
    edits: [
      {
        what: 'another outlet: reworded, percent and dates as they were, other headline',
        want: 'silence',
        title: 'Oil exports through Turkey set to restart',
        text: "Iraq is to resume pumping crude through the Kirkuk-Ceyhan pipeline to Turkey within two weeks, the country's deputy oil minister said Sunday, ending a halt that has cost the country an estimated $35 million a day, The Levant Post reported. Basim Jawad told reporters technical tests on the line were complete and initial flows would be 180,000 barrels per day, increasing to 300,000 bpd by year-end. Jawad added that the Kurdistan Region's producers had accepted an interim payment of $16 per barrel until an international consultant assesses their costs.",
      },
      {
        what: 'cut to its lead',
        want: 'silence',
        title: 'Iraq to restart northern oil pipeline in two weeks - official',
        text: 'Iraq will resume pumping crude through the Kirkuk-Ceyhan pipeline to Turkey within two weeks, a deputy oil minister said on Sunday.',
      },
      {
        what: 'the next stage: it flows',
        want: 'mail',
        title: 'Crude flows again through Kirkuk-Ceyhan pipeline',
        before:
          'BAGHDAD (Observer Wire) - Crude began flowing through the Kirkuk-Ceyhan pipeline early on Saturday for the first time since 2023, two officials at North Oil Company said.',
      },
      {
        what: 'a correction of a figure',
        want: 'mail',
        title: 'CORRECTED - Iraq says Kirkuk-Ceyhan pipeline to resume pumping within two months',
        swaps: [['pipeline to Turkey within two weeks', 'pipeline to Turkey within two months']],
      },
    ],
  },
  {
    language: 'en',
    query: 'strike OR strikes',
    title: 'Israeli strike kills four in southern Lebanon town',
    text: "BEIRUT, Nov 25 (Observer Wire) - An Israeli strike killed four people in the southern Lebanese town of Nabatieh on Wednesday, Lebanon's health ministry said, in one of the deadliest attacks since a ceasefire took effect a year ago. Two missiles hit a pickup truck near the town's vegetable market shortly before noon, a security source said, setting nearby shops on fire. The Israeli military said it had struck a Hezbollah weapons convoy and that steps were taken to limit harm to civilians.\n\nLebanon's president condemned the attack and urged the countries that guarantee the truce to rein in Israel. Under the deal, Israel was to withdraw from the south within 60 days but has kept troops at five hilltop positions.",
    edits: [
      {
        what: 'sources turned about, headline without the place',
        want: 'silence',
        title: 'Four dead as Israel hits pickup truck, health ministry says',
        text: "Lebanon's health ministry said on Wednesday that an Israeli strike killed four people in the southern Lebanese town of Nabatieh, in one of the deadliest attacks since a ceasefire took effect a year ago. A security source said two missiles hit a pickup truck near the town's vegetable market shortly before noon, setting nearby shops on fire. Israel's military said it had struck a Hezbollah weapons convoy and that steps were taken to limit harm to civilians.",
      },
      {
        what: 'background dropped, date line dropped, number in digits',
        want: 'silence',
        title: 'Strike on Nabatieh market area kills 4',
        text: "An Israeli strike killed 4 people in the southern Lebanese town of Nabatieh on Wednesday, Lebanon's health ministry said. Two missiles hit a pickup truck near the town's vegetable market shortly before noon, a security source said, setting nearby shops on fire. The Israeli military said it had struck a Hezbollah weapons convoy.",
      },
      {
        what: 'the toll is raised',
        want: 'mail',
        title: 'Death toll from Israeli strike on Nabatieh rises to seven',
        swaps: [
          ['An Israeli strike killed four people', 'An Israeli strike killed seven people'],
          ['Two missiles', 'Three of the wounded died overnight. Two missiles'],
        ],
      },
      {
        what: 'another town, the same wording, two days later',
        want: 'mail',
        title: 'Israeli strike kills four in eastern Lebanon town',
        text: "BEIRUT, Nov 27 (Observer Wire) - An Israeli strike killed four people in the eastern Lebanese town of Brital on Friday, Lebanon's health ministry said, in one of the deadliest attacks since a ceasefire took effect a year ago. Two missiles hit a van near the town's mosque shortly after noon, a security source said, setting nearby shops on fire. The Israeli military said it had struck a Hezbollah weapons workshop and that steps were taken to limit harm to civilians.\n\nUnder the deal, Israel was to withdraw from the south within 60 days but has kept troops at five hilltop positions.",
      },
    ],
  },
  {
    language: 'en',
    query: 'cholera',
    title: 'Cholera outbreak in Aleppo countryside infects 62, Syrian ministry says',
    text: "DAMASCUS - Syria's health ministry said on Thursday it had recorded 62 confirmed cases of cholera in the eastern countryside of Aleppo over the past ten days, with three deaths among children under five. The ministry said most patients had drunk untreated water drawn from the Euphrates after a pumping station at al-Khafsa broke down. Rana Haddad, who heads the ministry's disease control department, said 14,000 doses of oral vaccine had been sent to Manbij and that water was being trucked to 40 villages.\n\nA previous outbreak that began in September 2022 spread to all of the country's 14 provinces and killed more than 100 people. Aid agencies say funding cuts have closed a third of clinics in the north.",
    edits: [
      {
        what: 'reworded, title added, another headline',
        want: 'silence',
        title: 'Syria reports dozens of cholera cases near Aleppo',
        text: "The Syrian health ministry on Thursday reported 62 confirmed cases of cholera in Aleppo's eastern countryside over the past 10 days, with three deaths among children under five. Most patients had drunk untreated water drawn from the Euphrates after a pumping station at Al Khafsa broke down, the ministry said. Dr. Rana Haddad, head of the ministry's disease control department, said 14,000 doses of oral vaccine had been sent to Manbij and water was being trucked to 40 villages.",
      },
      {
        what: 'paragraphs reordered',
        want: 'silence',
        title: 'Aid cuts and broken pumps: cholera returns to northern Syria',
        text: "Aid agencies say funding cuts have closed a third of clinics in the north. A previous outbreak that began in September 2022 spread to all of the country's 14 provinces and killed more than 100 people.\n\nSyria's health ministry said on Thursday it had recorded 62 confirmed cases of cholera in the eastern countryside of Aleppo over the past ten days, with three deaths among children under five. The ministry said most patients had drunk untreated water drawn from the Euphrates after a pumping station at al-Khafsa broke down.",
      },
      {
        what: 'a new count two days later',
        want: 'mail',
        title: 'Cholera cases in Aleppo countryside climb to 97',
        swaps: [
          ['said on Thursday it had recorded 62 confirmed', 'said on Saturday it had recorded 97 confirmed'],
          ['the past ten days', 'the past twelve days'],
          ['three deaths', 'five deaths'],
        ],
      },
      {
        what: 'a new lead: it has crossed the border',
        want: 'mail',
        title: 'Turkey reports first cholera case linked to Syrian outbreak',
        before:
          "Turkey's health minister said on Friday that a truck driver who had returned from Manbij was being treated for cholera in Gaziantep, the first case outside Syria linked to the outbreak.",
      },
    ],
  },
  {
    language: 'en',
    query: 'central bank',
    title: "Turkey's central bank cuts rates by 150 basis points",
    text: "ANKARA, Nov 26 (Observer Wire) - Turkey's central bank cut its main interest rate by 150 basis points to 34.5% on Thursday, a bigger step than economists had expected, saying the underlying trend of inflation had declined in October. The bank said the tightness of monetary policy would be maintained until price stability is achieved and that it stood ready to act if inflation deviated from its interim targets. Eleven of 18 economists polled by Observer Wire had forecast a cut of 100 basis points. The lira was little changed at 46.2 to the dollar after the decision.\n\nAnnual inflation eased to 31.1% last month from 32.9% in September. The bank raised rates to 50% in March 2024 as part of a return to orthodox policies.",
    edits: [
      {
        what: 'spelling of percent, attribution added, other headline',
        want: 'silence',
        title: 'Turkish central bank surprises with bigger cut',
        text: "Turkey's central bank on Thursday cut its main interest rate by 150 basis points to 34.5 percent, a bigger step than economists had expected, saying the underlying trend of inflation declined in October, according to a statement seen by Gulf Markets. The bank said the tightness of monetary policy will be maintained until price stability is achieved and that it stood ready to act if inflation deviates from its interim targets. The lira was little changed at 46.2 against the dollar following the decision.",
      },
      {
        what: 'an outlet’s reader: background cut, a quote of the same statement',
        want: 'silence',
        title: 'Ankara lowers borrowing costs again',
        keep: 3,
        swaps: [
          [
            'The bank said the tightness of monetary policy would be maintained until price stability is achieved',
            '"The tightness of monetary policy will be maintained until price stability is achieved," the bank said',
          ],
          [' and that it stood ready', ', adding that it stood ready'],
        ],
      },
      {
        what: 'another bank, the same wording',
        want: 'mail',
        title: "Egypt's central bank cuts rates by 150 basis points",
        text: "CAIRO, Nov 26 (Observer Wire) - Egypt's central bank cut its main interest rate by 150 basis points to 19.5% on Thursday, a bigger step than economists had expected, saying the underlying trend of inflation had declined in October. The bank said the tightness of monetary policy would be maintained until price stability is achieved and that it stood ready to act if inflation deviated from its interim targets. Nine of 14 economists polled by Observer Wire had forecast a cut of 100 basis points. The pound was little changed at 47.6 to the dollar after the decision.",
      },
      {
        what: 'a new lead: the governor is dismissed',
        want: 'mail',
        title: 'Turkish president dismisses central bank governor hours after rate cut',
        before:
          "Turkey's president dismissed the governor of the central bank in a decree published shortly after midnight on Friday, hours after the rate decision, and named deputy governor Selim Arslan to replace him.",
      },
    ],
  },
  {
    language: 'en',
    query: 'Nahrain OR Saffar',
    title: 'Nahrain movement to boycott Iraq provincial elections',
    text: "NAJAF, Iraq - Iraq's Nahrain movement will boycott provincial elections due on December 18, its leader's office said on Monday, a decision likely to strengthen rival parties in the south. In a handwritten statement, Kadhim al-Saffar said taking part in the vote would legitimise what he called a corrupt political class, and he urged his followers to stay at home on election day. The electoral commission said 39 candidates linked to the movement had withdrawn by Monday evening.\n\nSaffar's bloc won 27 seats in the 2021 parliamentary election but its lawmakers resigned en masse the following year after failing to form a majority government. The last provincial elections, in December 2023, saw turnout of 41 percent of registered voters.",
    edits: [
      {
        what: 'transliterated otherwise, reworded',
        want: 'silence',
        title: "Kadhem Saffar's movement says it will stay out of December vote",
        text: "Iraq's Nahrain movement will boycott the provincial elections due on 18 December, the office of its leader said Monday, a decision likely to strengthen rival parties in the south. In a handwritten statement, Kadhem al-Saffar said that taking part in the vote would legitimize what he called a corrupt political class and urged followers to stay at home on election day. The electoral commission said 39 candidates linked to the movement had withdrawn by Monday evening.",
      },
      {
        what: 'another headline, another tail',
        want: 'silence',
        title: 'Nahrain to sit out Iraqi local polls',
        after: 'Follow us on Telegram and X for the latest from Iraq and the region.',
      },
      {
        what: 'turned round: he lifts the boycott',
        want: 'mail',
        title: 'Saffar ends boycott of Iraq provincial elections',
        lead: "NAJAF, Iraq - Iraq's Nahrain movement will take part in provincial elections due on December 18, its leader's office said on Saturday, reversing a boycott announced five days earlier.",
      },
      {
        what: 'a new lead over the old text: followers storm an office',
        want: 'mail',
        title: 'Saffar followers storm election office in Basra',
        before:
          'Dozens of followers of Kadhim al-Saffar stormed an office of the electoral commission in Basra on Tuesday and set fire to campaign posters, police said, a day after he called for a boycott.',
      },
    ],
  },
];
