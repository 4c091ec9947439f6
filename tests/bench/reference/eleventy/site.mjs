// What every page says of the site.
export const SITE_URL = 'https://bench.example';
export const SITE_TITLE = 'Bench archive';
