/** The path of a Chromium or Chrome, where one is installed. */
export function findChromium(): string | undefined;
