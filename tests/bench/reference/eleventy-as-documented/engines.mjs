/** Eleventy's own: Liquid goes through every article before Markdown does. */
export const engines = {};
