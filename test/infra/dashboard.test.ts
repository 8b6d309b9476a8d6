import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dashboardOf } from '../../infra/definition.ts';
import { drawDashboard } from '../../infra/drawing.ts';
import { synth } from './synth.ts';

const { Resources } = synth().template.toJSON();
const body = dashboardOf(Resources);
const drawing = drawDashboard(body, 'marsad');
const { widgets } = body;

describe('the drawing of the dashboard', () => {
  it('in docs is that of the definition: npm run dashboard draws it anew', () => {
    expect(readFileSync(new URL('../../docs/dashboard.svg', import.meta.url), 'utf8')).toBe(drawing);
  });

  it('shows every graph by its title, and every alarm by its name', () => {
    expect(widgets.length).toBeGreaterThan(8);
    for (const { properties } of widgets) expect(drawing).toContain(`>${properties.title}</text>`);
    const [{ properties }] = widgets.filter(({ type }) => type === 'alarm') as [(typeof widgets)[number]];
    expect(properties.alarms).toHaveLength(8);
    for (const arn of properties.alarms!)
      expect(drawing).toContain(`>${arn.replace(/^.*marsad-/, '')}</text>`);
  });

  it('shows the value at which an alarm rings, in the graph of what it watches', () => {
    const limits = widgets.flatMap(({ properties: { title, annotations } }) =>
      (annotations?.horizontal ?? []).map(({ value }) => [title, value]),
    );
    expect(limits).toEqual([
      ['Share of feeds that fail', 0.2],
      ['Waiting, seconds', 600],
    ]);
    expect(drawing.match(/stroke-dasharray/g)).toHaveLength(2);
  });

  it('leaves nothing outside of its frame, and lets no two graphs overlap', () => {
    for (const { x, y, width, height } of widgets) {
      expect(x + width).toBeLessThanOrEqual(24);
      for (const other of widgets) {
        if (other.x === x && other.y === y) continue;
        const apart =
          other.x >= x + width ||
          x >= other.x + other.width ||
          other.y >= y + height ||
          y >= other.y + other.height;
        expect(apart).toBe(true);
      }
    }
  });

  it('is marked as one without data', () => {
    expect(drawing).toContain('a drawing of its definition, without data');
  });
});
