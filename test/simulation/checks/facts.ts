/** The end of a simulation, in order: what is stored, and which item of which outlet it is. */
import type { AlertRow } from '../../../functions/alerts/alert.ts';
import { readAlert } from '../../../functions/alerts/alert-row.ts';
import { asMessageRow, type MessageRow } from '../../../functions/alerts/message-row.ts';
import type { ArticleRow } from '../../../functions/articles/article.ts';
import { parseArticle } from '../../../functions/articles/rows.ts';
import type { Row } from '../../../functions/base/store.ts';
import { leadsOf, type SimItem } from '../items.ts';
import type { Result } from '../run.ts';
import { type Lead, MARK } from '../stories.ts';

export interface Alert {
  /** For a person: rule and place. */
  readonly name: string;
  readonly row: AlertRow;
  readonly item: SimItem | undefined;
  /** The sentence by which it matched, as the outlet wrote it. */
  readonly lead: Lead | undefined;
}

export interface Facts extends Result {
  readonly articles: ReadonlyMap<SimItem, readonly ArticleRow[]>;
  readonly alerts: readonly Alert[];
  /** Alerts whose rows cannot be read, and why. */
  readonly unreadable: readonly string[];
  readonly messages: ReadonlyMap<string, MessageRow>;
}

const placeOf = (row: Row): string => `${row.source} ${row.date}`;

export function factsOf(result: Result): Facts {
  const byMark = new Map(result.items.map((item) => [item.mark, item]));
  const itemOf = (text: unknown) => byMark.get(String(text).match(MARK)?.[0] ?? '');
  const articles = new Map<SimItem, ArticleRow[]>();
  for (const row of result.store.all('articles')) {
    const item = itemOf(row.text);
    if (!item) continue;
    articles.set(item, [...(articles.get(item) ?? []), parseArticle(row)]);
  }
  const unreadable: string[] = [];
  const alerts = result.store.all('alerts').flatMap((row): Alert[] => {
    const alert = readAlert(row);
    const name = `alert ${row.rule} ${placeOf(row)}`;
    if (typeof alert === 'string') {
      unreadable.push(`${name} cannot be read: ${alert}`);
      return [];
    }
    // The article itself may be missing: its poll was interrupted, and then the item was gone.
    const item = itemOf(row.title);
    return [{ name: `${name} (${item?.mark})`, row: alert, item, lead: leadOf(item, alert.sentence) }];
  });
  const messages = new Map(
    result.store.all('messages').flatMap((row) => {
      const message = asMessageRow(row);
      return message ? [[message.id, message] as const] : [];
    }),
  );
  return { ...result, articles, alerts, unreadable, messages };
}

function leadOf(item: SimItem | undefined, sentence: string): Lead | undefined {
  const last = item?.versions.at(-1);
  return last && leadsOf(last).find((lead) => says(sentence, lead));
}

/** Whether a text contains a lead. */
export const says = (text: string, lead: Lead): boolean => text.includes(lead.text.slice(0, -1));

/** A run of `notify` decides, and has put its messages and published them after so long at most. */
export const RUN_MS = 3 * 60_000;

/** The clocks were put wrong, or right again, between two times. */
export const clocksMoved = ({ diary }: Facts, from: number, to: number): boolean =>
  diary.clocks.some(({ at }) => at >= from && at <= to);
