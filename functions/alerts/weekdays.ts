/** The days of the week as outlets write them, one entry a day. */
export const WEEKDAYS: readonly string[] = [
  'السبت شنبه شەممە شەممەی Saturday',
  'الأحد یکشنبه یەکشەممە یەکشەممەی Sunday',
  'الاثنين الإثنين دوشنبه دووشەممە دووشەممەی Monday',
  'الثلاثاء سه‌شنبه سێشەممە سێشەممەی Tuesday',
  'الأربعاء چهارشنبه چوارشەممە چوارشەممەی Wednesday',
  'الخميس پنجشنبه پێنجشەممە پێنجشەممەی Thursday',
  'الجمعة جمعه هەینی Friday',
];
