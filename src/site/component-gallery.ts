// The gallery of the development server: every component with every example on one page. Not part of a published site.
import { existsSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { pathToFileURL } from 'node:url';
import { componentNames, drawComponent, examplesFile, type Examples } from './component-examples.ts';
import { createEnvironment } from './nunjucks.ts';

/**
 * Draws the gallery.
 * @param stylesheetUrl the address of the site's stylesheet
 * @returns a whole HTML document
 */
export async function componentGallery(stylesheetUrl: string): Promise<string> {
  const environment = createEnvironment();
  const sections = [];
  for (const name of componentNames()) {
    const examples = Object.entries(await examplesOf(name));
    sections.push({
      name,
      examples: examples.map(([title, args]) => ({ title, html: drawComponent(environment, name, args) })),
    });
  }
  return environment.renderString(GALLERY, { sections, stylesheetUrl });
}

/** None for a component that is only begun. */
async function examplesOf(name: string): Promise<Examples> {
  const file = examplesFile(name);
  if (!existsSync(file)) return {};
  const { examples } = (await tsImport(pathToFileURL(file).href, import.meta.url)) as { examples: Examples };
  return examples;
}

const GALLERY = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>Components</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="{{ stylesheetUrl }}">
</head>
<body>
<main class="wrapper sections">
<h1>Components</h1>
<nav aria-label="Components"><ul class="cluster">
{% for section in sections %}<li><a href="#{{ section.name }}">{{ section.name }}</a></li>
{% endfor %}</ul></nav>
{% for section in sections %}
<section class="sections" id="{{ section.name }}">
<h2>{{ section.name }}</h2>
{% for example in section.examples %}
<div class="section">
<h3>{{ example.title }}</h3>
{{ example.html | safe }}
</div>
{% endfor %}
</section>
{% endfor %}
</main>
</body>
</html>
`;
