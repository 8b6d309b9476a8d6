import { describe, expect, it } from 'vitest';
import { expectedAt } from '../../functions/alerts/expected.ts';
import type { RuleState } from '../../functions/alerts/rule-row.ts';
import { aRule, aSettings } from '../support/watch.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const MINUTE = 60_000;
const fresh: RuleState = {
  spokeAt: undefined,
  mutedUntil: undefined,
  delivery: undefined,
  deliverySince: undefined,
};
const settings = aSettings({ gather: 5 });
const quiet = { from: '14:00', to: '16:00' };

describe('An alert that waits is expected', () => {
  it('at once where nothing holds it', () => {
    expect(expectedAt(now - MINUTE, aRule(), fresh, settings, now)).toBeLessThanOrEqual(now);
  });

  it('at its own time where that is still to come', () => {
    expect(expectedAt(now + 9 * MINUTE, aRule(), fresh, settings, now)).toBe(now + 9 * MINUTE);
  });

  it('after the silence of a rule that has just spoken', () => {
    const state = { ...fresh, spokeAt: now - MINUTE };
    expect(expectedAt(now - MINUTE, aRule(), state, settings, now)).toBe(now + 4 * MINUTE);
    const before = { ...fresh, spokeAt: now - 6 * MINUTE };
    expect(expectedAt(now - MINUTE, aRule(), before, settings, now)).toBeLessThanOrEqual(now);
  });

  it('after a mute', () => {
    const state = { ...fresh, mutedUntil: now + 60 * MINUTE };
    expect(expectedAt(now - MINUTE, aRule(), state, settings, now)).toBe(now + 60 * MINUTE);
  });

  it('after quiet hours, which severity high does not keep', () => {
    // 12:00 UTC is 15:00 in Baghdad.
    expect(expectedAt(now - MINUTE, aRule({ quiet }), fresh, settings, now)).toBe(now + 60 * MINUTE);
    const high = aRule({ quiet, severity: 'high' });
    expect(expectedAt(now - MINUTE, high, fresh, settings, now)).toBeLessThanOrEqual(now);
  });
});
