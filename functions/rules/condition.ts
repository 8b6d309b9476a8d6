/** A query made ready to be held against documents, and the holding. */
import { primaryTag } from '../articles/detect.ts';
import type { Document } from './match.ts';

/** A query with its words replaced by numbers of leaves, and `title:` carried down to them. */
export type Condition =
  | { readonly kind: 'leaf'; readonly leaf: number; readonly titleOnly: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'source' | 'language'; readonly value: string };

/** What a document holds of the leaves. */
export interface Findings {
  readonly document: Document;
  inTitle(leaf: number): boolean;
  inText(leaf: number): boolean;
}

export function holds(condition: Condition, findings: Findings): boolean {
  switch (condition.kind) {
    case 'leaf':
      return findings.inTitle(condition.leaf) || (!condition.titleOnly && findings.inText(condition.leaf));
    case 'and':
      for (const part of condition.parts) if (!holds(part, findings)) return false;
      return true;
    case 'or':
      return oneHolds(condition.parts, findings);
    case 'not':
      return !holds(condition.part, findings);
    case 'source':
      return findings.document.source?.toLowerCase() === condition.value;
    case 'language': {
      const { language } = findings.document;
      return language !== null && primaryLanguage(language) === condition.value;
    }
  }
}

/** Whether one of several conditions holds. A loop, since a busy article asks it of a hundred rules. */
export function oneHolds(conditions: readonly Condition[], findings: Findings): boolean {
  for (const condition of conditions) if (holds(condition, findings)) return true;
  return false;
}

/** The leaves that make the condition hold: those of the parts that hold themselves, and none of a NOT. */
export function leavesThatHold(
  condition: Condition,
  findings: Findings,
): readonly (Condition & { readonly kind: 'leaf' })[] {
  if (!holds(condition, findings)) return [];
  switch (condition.kind) {
    case 'leaf':
      return [condition];
    case 'and':
    case 'or':
      return condition.parts.flatMap((part) => leavesThatHold(part, findings));
    default:
      return [];
  }
}

/**
 * The language of a tag, for comparing: `ar-IQ` and `ara` are `ar`; `ku`, as many feeds tag Sorani, is `ckb`. A tag
 * that is none is compared as it stands.
 */
export function primaryLanguage(tag: string): string {
  const primary = primaryTag(tag) ?? tag.toLowerCase();
  return primary === 'ku' ? 'ckb' : primary;
}
