/** What an outside source says of words: which lemmas a token of a text was read as, and how often. */

export interface Reading {
  /** As a text writes it. */
  readonly token: string;
  /** As a rule would name it: no vowel marks. */
  readonly lemma: string;
  /** How often the token stands for the lemma, in whatever unit the source counts. */
  readonly count: number;
  /** Whether the lemma is asked for; else its tokens only show what other lemmas find wrongly. */
  readonly asked: boolean;
}

export interface Source {
  readonly language: 'ar' | 'fa' | 'ckb' | 'en';
  /** What it is, for the report. */
  readonly name: string;
  /** Folders of the packages that it reads. */
  readonly packages: readonly string[];
  readonly read: (folder: string) => readonly Reading[];
  /** What its words ask for as rules do; nouns alone, unless it says otherwise. */
  readonly verbs?: boolean | null;
}
