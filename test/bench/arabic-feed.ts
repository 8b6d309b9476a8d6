/** An Arabic news feed as outlets serve it, made from a seed: 3.6 kB an item, body in CDATA, the usual elements. */

export interface FeedSize {
  readonly items: number;
  /** Number of the oldest item; the newest stands first. */
  readonly from: number;
}

const WORDS =
  'الحكومة العراقية أعلنت اليوم قرارا جديدا بشأن تصدير النفط من الموانئ الجنوبية وقال المتحدث باسم الوزارة إن المباحثات مستمرة مع الشركات الأجنبية في بغداد والبصرة وأربيل لزيادة الإنتاج خلال الأشهر المقبلة'.split(
    ' ',
  );

export function arabicFeed({ items, from }: FeedSize): Uint8Array {
  const numbers = Array.from({ length: items }, (_, i) => from + items - 1 - i);
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel>
	<title>صحيفة النهر</title>
	<atom:link href="https://outlet.example/feed/" rel="self" type="application/rss+xml" />
	<link>https://outlet.example</link>
	<description>أخبار العراق</description>
	<lastBuildDate>Tue, 24 Nov 2026 09:00:00 +0000</lastBuildDate>
	<language>ar</language>
	<sy:updatePeriod>hourly</sy:updatePeriod>
	<sy:updateFrequency>1</sy:updateFrequency>
${numbers.map(item).join('')}</channel>
</rss>
`,
  );
}

function item(n: number): string {
  const paragraphs = Array.from({ length: 4 }, (_, i) => `<p>${words(n * 7 + i, 55)}.</p>`).join('\n');
  return `	<item>
		<title>${words(n, 9)} ${n}</title>
		<link>https://outlet.example/politics/${100_000 + n}/</link>
		<comments>https://outlet.example/politics/${100_000 + n}/#respond</comments>
		<dc:creator><![CDATA[هيئة التحرير]]></dc:creator>
		<pubDate>Tue, 24 Nov 2026 0${n % 10}:${10 + (n % 50)}:00 +0000</pubDate>
		<category><![CDATA[سياسة]]></category>
		<category><![CDATA[اقتصاد]]></category>
		<guid isPermaLink="false">https://outlet.example/?p=${100_000 + n}</guid>
		<description><![CDATA[<p>${words(n + 3, 24)} [&#8230;]</p>]]></description>
		<content:encoded><![CDATA[${paragraphs}
<p><img src="https://outlet.example/i/${n}.jpg" alt="صورة" /></p>]]></content:encoded>
	</item>
`;
}

/** Words from a small linear congruential generator: the same feed for the same numbers. */
function words(seed: number, count: number): string {
  let state = (seed * 2_654_435_761 + 12_345) % 2 ** 32;
  return Array.from({ length: count }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return WORDS[Math.floor((state / 2 ** 32) * WORDS.length)]!;
  }).join(' ');
}
