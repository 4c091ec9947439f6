// What Visual Studio Code needs to be of use in an archive: snippets of front matter, and tasks whose problems are shown in
// the files. Its YAML extension does not read front matter in Markdown.

/** A task's pattern for a line that `formatProblem` makes; a hint below it is for people. */
const PLACED = {
  regexp: '^((?:(?! {2}(?:error|warning) {2}).)+?):(\\d+)(?::(\\d+))? {2}(error|warning) {2}(.+)$',
  file: 1,
  line: 2,
  column: 3,
  severity: 4,
  message: 5,
};
/** The same for a problem of a whole file. */
const WHOLE_FILE = {
  regexp: '^(.+?)(?<!:\\d+) {2}(error|warning) {2}(.+)$',
  kind: 'file',
  file: 1,
  severity: 2,
  message: 3,
};

/**
 * The files below `.vscode`, as values.
 * @param dateline what a terminal takes for the program: `npx dateline`
 */
export function vscodeFiles(dateline: string): Readonly<Record<string, object>> {
  return {
    '.vscode/tasks.json': tasks(dateline),
    '.vscode/dateline.code-snippets': snippets(),
    // Without this, snippets of Markdown appear only when they are asked for.
    '.vscode/settings.json': {
      '[markdown]': { 'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' } },
    },
  };
}

function tasks(dateline: string): object {
  const task = (label: string, command: string, more: object): object => ({
    label: `Dateline: ${label}`,
    type: 'shell',
    command: `${dateline} ${command}`,
    ...more,
  });
  const matcher = (pattern: object): object => ({
    owner: 'dateline',
    source: 'dateline',
    fileLocation: ['relative', '${workspaceFolder}'],
    pattern,
  });
  return {
    version: '2.0.0',
    tasks: [
      task('check', 'check', {
        group: { kind: 'build', isDefault: true },
        presentation: { reveal: 'silent' },
        problemMatcher: [matcher(PLACED), matcher(WHOLE_FILE)],
      }),
      task('preview', 'serve', { isBackground: true, problemMatcher: [] }),
      task('new article', 'new', { presentation: { focus: true }, problemMatcher: [] }),
    ],
  };
}

const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

function snippets(): object {
  const snippet = (prefix: string, description: string, ...body: readonly string[]): [string, object] => [
    description,
    { scope: 'markdown', prefix, description, body },
  ];
  const all: (readonly [string, object])[] = [
    snippet(
      'article',
      'An article',
      '---',
      'title: "${1:Headline}"',
      `date: \${2:${TODAY}}`,
      'countries: [${3:KE}]',
      'topics: [${4:Topic}]',
      'source: "${5:Source}"',
      'status: ${6|draft,published|}',
      '---',
      '',
      '$0',
    ),
    snippet(
      'source',
      'The source of an article, with its address',
      'source:',
      '  name: "${1:Source}"',
      '  url: ${2:https://example.org/1}',
      `  captured: \${3:${TODAY}}`,
    ),
    snippet(
      'reference',
      'Further sources, at the foot of an article',
      'references:',
      '  - publisher: "${1:Agency}"',
      '    title: "${2:Headline}"',
      '    url: ${3:https://example.org/1}',
      `    date: \${4:${TODAY}}`,
    ),
    snippet(
      'image',
      'The lead picture of an article',
      'image:',
      '  src: ${1:picture.jpg}',
      '  alt: "${2:What it shows}"',
      '  caption: "${3:Caption}"',
      '  credit: "${4:Who made it}"',
    ),
    snippet(
      'correction',
      'A correction of an article',
      'corrections:',
      `  - date: \${1:${TODAY}}`,
      '    text: "${2:An earlier version gave a wrong date.}"',
    ),
    snippet(
      'embargo',
      'An article that is held back until a day',
      'status: embargoed',
      `embargoUntil: \${1:${TODAY}}`,
    ),
    snippet(
      'withdrawn',
      'An article that is withdrawn',
      'status: withdrawn',
      'withdrawn:',
      `  date: \${1:${TODAY}}`,
      '  reason: "${2:The report was not true.}"',
    ),
    snippet(
      'topic',
      'The file of a topic',
      '---',
      'title: "${1:Topic}"',
      'otherNames: ["${2:Another name}"]',
      'broader: "${3:Wider topic}"',
      '---',
      '',
      '$0',
    ),
    snippet(
      'person',
      'The file of a person',
      '---',
      'title: "${1:Name}"',
      'otherNames: ["${2:Another spelling}"]',
      'country: ${3:KE}',
      'roles:',
      '  - title: "${4:President}"',
      '    of: ${5:KE}',
      '    from: "${6:$CURRENT_YEAR}"',
      '---',
      '',
      '$0',
    ),
    snippet(
      'organisation',
      'The file of an organisation',
      '---',
      'title: "${1:Name}"',
      'abbreviation: "${2:Short name}"',
      'kind: "${3:what it is}"',
      'seat: ${4:KE}',
      '---',
      '',
      '$0',
    ),
    snippet(
      'event',
      'The file of a running story',
      '---',
      'title: "${1:Name}"',
      `from: \${2:${TODAY}}`,
      '---',
      '',
      '$0',
    ),
  ];
  return Object.fromEntries(all);
}
