/** CSV that spreadsheets open rightly: RFC 4180, with a byte order mark so that Excel reads Arabic as UTF-8. */

export const BOM = '\ufeff';

/** One line without its end. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}

/**
 * A cell that starts like a formula is run by a spreadsheet: a headline `=HYPERLINK(…)` would be a link of its
 * author's. A leading apostrophe makes it text (OWASP, CSV injection). Full-width signs count too.
 */
function csvCell(cell: string): string {
  const text = /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@＝＋－＠\t\r]/u.test(cell)
    ? `'${cell}`
    : cell;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
