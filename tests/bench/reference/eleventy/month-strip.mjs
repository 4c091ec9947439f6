// When a name was reported: a bar a month, or a bar a year where there are more than eight years.
import { byPeriod, counted, monthName, periodText } from './dates.mjs';

const HEIGHT = 48;

export function monthStrip(name) {
  const { articles } = name;
  const [last, first] = [articles[0], articles.at(-1)].map(({ day }) => Number(day.slice(0, 4)));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const byMonth = years.length <= 8;
  const groups = byPeriod(articles, byMonth ? 7 : 4);
  const most = Math.max(...groups.map(({ articles: some }) => some.length));
  const width = 100 / (byMonth ? years.length * 12 : years.length);
  const every = years.length > 8 ? 2 : 1;
  const periods = groups.map(({ period, articles: some }) => ({
    text: periodText(period),
    url: linkTo(period, name),
    count: some.length,
    slot: byMonth
      ? (Number(period.slice(0, 4)) - first) * 12 + Number(period.slice(5)) - 1
      : Number(period) - first,
  }));
  return {
    periods,
    bars: [...periods].reverse().map((period) => {
      const height = Math.max(3, Math.round((HEIGHT * period.count) / most));
      return {
        ...period,
        label: `${period.text}: ${counted(period.count, 'article')}`,
        x: hundredth(period.slot * width),
        width: hundredth(width),
        height,
        y: HEIGHT - height,
      };
    }),
    ticks: years.flatMap((year, index) =>
      year % every === 0 ? [{ text: year, x: hundredth((100 * index) / years.length) }] : [],
    ),
    listLabel: byMonth ? 'Month by month' : 'Year by year',
    summary: summary(name),
  };
}

function linkTo(period, { hasShelves, url }) {
  if (!hasShelves) return `/${period.replaceAll('-', '/')}/`;
  return period.length === 4 ? `${url}${period}/` : `${url}${period.slice(0, 4)}/#m${period.slice(5)}`;
}

function summary({ articles, kind }) {
  const sources = new Set(articles.map(({ source }) => source)).size;
  const parts = [counted(articles.length, 'article')];
  if (kind !== 'sources') parts.push(counted(sources, 'source'));
  let longest = 0;
  let silence;
  const months = byPeriod(articles, 7).map(({ period }) => period);
  months.slice(1).forEach((before, index) => {
    const between = monthNumber(months[index]) - monthNumber(before) - 1;
    if (between > longest) [longest, silence] = [between, [before, months[index]]];
  });
  if (silence) {
    const [before, after] = silence;
    const start = before.slice(0, 4) === after.slice(0, 4) ? monthName(before) : periodText(before);
    parts.push(`nothing between ${start} and ${periodText(after)}`);
  }
  return parts.join(', ');
}

function monthNumber(month) {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}

function hundredth(value) {
  return Math.round(value * 100) / 100;
}
