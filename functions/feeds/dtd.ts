/** An internal DTD → the entities it declares, as far as they are harmless. */
import { type Declared, decoder } from './entities.ts';

/** Longest text that an entity may stand for, characters: a name or a sentence, no page. */
const VALUE_LIMIT = 1_000;
const ENTITIES_LIMIT = 200;
const DECLARATION = /<!ENTITY\s{1,20}([\w.-]{1,100})\s{1,20}(?:"([^"]{0,1000})"|'([^']{0,1000})')\s{0,20}>/g;

/**
 * Reads general entities with literal values. External and parameter entities are ignored, and so are those that
 * refer to others: that is how bombs are built («billion laughs»), and no feed needs it.
 */
export function entitiesOf(dtd: string): Declared {
  const declared = new Map<string, string>();
  const decode = decoder();
  for (const [, name, double, single] of dtd.matchAll(DECLARATION)) {
    if (declared.size >= ENTITIES_LIMIT) break;
    const value = decode(double ?? single ?? '');
    if (value.length > VALUE_LIMIT || /&[a-z][\w.-]*;/i.test(value) || declared.has(name!)) continue;
    declared.set(name!, value);
  }
  return declared;
}
