export default {
  layout: 'article.njk',
  permalink: ({ page }) => {
    const [year, month, day] = page.date.toISOString().slice(0, 10).split('-');
    return `/${year}/${month}/${day}-${page.fileSlug}/`;
  },
};
