/**
 * The dashboard as a drawing, from its definition: where each graph stands, what it shows by which statistic and how
 * often, and at which value an alarm rings. It shows no data, since there are none before it is deployed.
 */

export interface DashboardBody {
  readonly widgets: readonly Widget[];
}

interface Widget {
  readonly type: 'alarm' | 'metric';
  /** Of the 24 columns, and in rows. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: {
    readonly title: string;
    /** ARNs. */
    readonly alarms?: readonly string[];
    readonly metrics?: readonly (readonly unknown[])[];
    readonly annotations?: { readonly horizontal?: readonly Annotation[] };
  };
}

interface Annotation {
  readonly value: number;
  readonly label: string;
}

interface Series {
  readonly label: string;
  /** Minutes. */
  readonly period: number;
  readonly color: string;
}

/** Pixels of a column and of a row. */
const CELL = 50;
const GAP = 6;
const HEAD = 44;
const COLORS = ['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b'];
/** CloudWatch's own when a graph does not say: five minutes. */
const PERIOD = 300;
const STATISTICS: Readonly<Record<string, string>> = {
  Sum: 'sum',
  Average: 'average',
  Maximum: 'maximum',
  SampleCount: 'count',
  'TC(0.5:1000000)': 'count above 0',
  p50: 'median',
  p95: '95 %',
};

/** @returns an SVG document. */
export function drawDashboard({ widgets }: DashboardBody, name: string): string {
  const width = 24 * CELL + GAP;
  const rows = Math.max(...widgets.map(({ y, height }) => y + height));
  const height = HEAD + rows * CELL + GAP;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Helvetica, Arial, sans-serif">
<title>The CloudWatch dashboard ${escaped(name)}: a drawing of its definition, without data</title>
<rect width="${width}" height="${height}" fill="#f2f3f3"/>
${text(12, 28, `Dashboard ${name}`, { size: 18, weight: 'bold' })}
${text(width - 12, 28, 'a drawing of its definition, without data; a day wide', { size: 13, fill: '#687078', anchor: 'end' })}
${widgets.map(draw).join('\n')}
</svg>
`;
}

function draw(widget: Widget): string {
  const { title } = widget.properties;
  const [x, y] = [widget.x * CELL + GAP, HEAD + widget.y * CELL + GAP];
  const [width, height] = [widget.width * CELL - GAP, widget.height * CELL - GAP];
  const inside = widget.type === 'alarm' ? alarms(widget, width, height) : graph(widget, width, height);
  return `<g transform="translate(${x} ${y})">
<rect width="${width}" height="${height}" rx="4" fill="#fff" stroke="#d5dbdb"/>
${text(12, 22, title, { size: 14, weight: 'bold' })}
${inside}
</g>`;
}

/** One box an alarm, by its name without the stack's. */
function alarms({ properties }: Widget, width: number, height: number): string {
  const names = (properties.alarms ?? []).map((arn) => arn.slice(arn.lastIndexOf(':') + 1));
  const step = (width - 12) / names.length;
  return names
    .map((name, at) => {
      const box = { x: 12 + at * step, y: 38, width: step - 12, height: height - 54 };
      return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="3" fill="#f2f8fd" stroke="#1f77b4"/>
${text(box.x + box.width / 2, box.y + box.height / 2 + 4, name.replace(/^marsad-/, ''), { size: 12, anchor: 'middle' })}`;
    })
    .join('\n');
}

function graph({ properties }: Widget, width: number, height: number): string {
  const series = seriesOf(properties.metrics ?? []);
  const limits = properties.annotations?.horizontal ?? [];
  const legend = rowsOf(series) * 15;
  const plot = { left: 46, right: width - 14, top: 38, bottom: height - legend - 26 };
  const periods = [...new Set(series.map(({ period }) => `every ${period} min`))];
  return [
    text(width - 14, 22, periods.join(', '), { size: 11, fill: '#687078', anchor: 'end' }),
    axes(plot, limits),
    ...limits.map((limit) => threshold(plot, limit)),
    legendOf(series, width, height),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a threshold stands: at two thirds, so that there is room for what is above. */
const thresholdAt = ({ top, bottom }: Plot): number => Math.round(bottom - ((bottom - top) * 2) / 3);

function axes(plot: Plot, limits: readonly Annotation[]): string {
  const { left, right, top, bottom } = plot;
  const lines = [0, 1, 2, 3].map((at) => Math.round(bottom - ((bottom - top) * at) / 3));
  const marks = lines.map((y) => `<path d="M${left} ${y}H${right}" stroke="#eaeded"/>`);
  const values = [text(left - 6, bottom + 4, '0', { size: 11, fill: '#687078', anchor: 'end' })];
  for (const { value } of limits)
    values.push(
      text(left - 6, thresholdAt(plot) + 4, String(value), { size: 11, fill: '#d13212', anchor: 'end' }),
    );
  const hours = ['−24 h', '−12 h', 'now'].map((hour, at) =>
    text(left + ((right - left) * at) / 2, bottom + 16, hour, {
      ...{ size: 11, fill: '#687078', anchor: at === 0 ? 'start' : at === 1 ? 'middle' : 'end' },
    }),
  );
  return [...marks, ...values, ...hours].join('\n');
}

function threshold(plot: Plot, { label }: Annotation): string {
  const y = thresholdAt(plot);
  return `<path d="M${plot.left} ${y}H${plot.right}" stroke="#d13212" stroke-dasharray="5 4"/>
${text(plot.right, y - 5, label, { size: 11, fill: '#d13212', anchor: 'end' })}`;
}

/** Characters of a label that half a graph has room for. */
const HALF = 26;
const rowsOf = (series: readonly Series[]): number =>
  series.some(({ label }) => label.length > HALF) ? series.length : Math.ceil(series.length / 2);

function legendOf(series: readonly Series[], width: number, height: number): string {
  const rows = rowsOf(series);
  return series
    .map(({ label, color }, at) => {
      const x = 14 + (at >= rows ? (width - 20) / 2 : 0);
      const y = height - 10 - (rows - 1 - (at % rows)) * 15;
      return `<rect x="${x}" y="${y - 8}" width="9" height="9" fill="${color}"/>
${text(x + 14, y, label, { size: 11 })}`;
    })
    .join('\n');
}

const optionsOf = (metric: readonly unknown[]) =>
  metric.find((part): part is Record<string, unknown> => typeof part === 'object') ?? {};

/**
 * A metric stands as namespace, name, dimensions by name and value, options; `...` and `.` are not used by CDK. What is
 * only reckoned with is not seen.
 */
function seriesOf(metrics: readonly (readonly unknown[])[]): readonly Series[] {
  const visible = metrics.filter((metric) => optionsOf(metric).visible !== false);
  return visible.map((metric, at) => {
    const options = optionsOf(metric);
    const [, name = ''] = metric.filter((part): part is string => typeof part === 'string');
    const statistic = STATISTICS[String(options.stat ?? 'Average')] ?? String(options.stat);
    const label = typeof options.label === 'string' ? options.label : name;
    return {
      // Where a label says it already, not twice; what is reckoned of others has none.
      label: options.expression !== undefined || label.includes(statistic) ? label : `${label}, ${statistic}`,
      period: Number(options.period ?? PERIOD) / 60,
      color: COLORS[at % COLORS.length]!,
    };
  });
}

interface Style {
  readonly size: number;
  readonly fill?: string;
  readonly weight?: string;
  readonly anchor?: string;
}

function text(x: number, y: number, content: string, style: Style): string {
  const { size, fill = '#16191f', weight = 'normal', anchor = 'start' } = style;
  return `<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escaped(content)}</text>`;
}

const escaped = (content: string): string =>
  content.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
