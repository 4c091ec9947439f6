// Days and periods in words.
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export function monthName(day) {
  return MONTHS[Number(day.slice(5, 7)) - 1];
}

/** 30 March */
export function dayOfYear(day) {
  return `${Number(day.slice(8))} ${monthName(day)}`;
}

/** 2012, March 2012, 30 March 2012 */
export function periodText(period) {
  const year = period.slice(0, 4);
  if (period.length === 4) return year;
  return period.length === 7 ? `${monthName(period)} ${year}` : `${dayOfYear(period)} ${year}`;
}

export function weekday(day) {
  return `${WEEKDAYS[new Date(day).getUTCDay()]}, ${periodText(day)}`;
}

export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Groups articles by the first characters of their day, in their order. */
export function byPeriod(articles, length) {
  const groups = new Map();
  for (const article of articles) {
    const period = article.day.slice(0, length);
    const group = groups.get(period);
    if (group) group.push(article);
    else groups.set(period, [article]);
  }
  return [...groups].map(([period, group]) => ({ period, articles: group }));
}

export function periodPath(period) {
  return period.replaceAll('-', '/');
}

export function monthNumber(month) {
  return month.slice(5);
}

/** d30 */
export function dayAnchor(day) {
  return `d${day.slice(8)}`;
}

export function number(count) {
  return count.toLocaleString('en');
}

/** A day as citations write it. */
export function citedDates(day) {
  const [year, dayOfMonth] = [day.slice(0, 4), Number(day.slice(8))];
  const month = monthName(day);
  const short = month.length <= 4 ? month : `${month === 'September' ? 'Sept' : month.slice(0, 3)}.`;
  return {
    apa: `${year}, ${month} ${dayOfMonth}`,
    chicago: `${month} ${dayOfMonth}, ${year}`,
    mla: `${dayOfMonth} ${short} ${year}`,
  };
}
