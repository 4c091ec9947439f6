/** Articles are Markdown alone: no other language looks for its own in them first. */
export const engines = { markdownTemplateEngine: false };
