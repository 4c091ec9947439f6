// The workflow with which GitHub builds an archive and publishes it to Pages.

/**
 * The text of `.github/workflows/publish.yml`.
 * @param build what builds the site, to which its address is added
 */
export function publishWorkflow(build: string): string {
  return `# Builds the site after every change, and once a day so that embargoes end, and publishes it to GitHub Pages.
# Once, in the settings of the repository, under Pages: set the source to "GitHub Actions".
name: Publish
on:
  push:
    branches: [main]
  schedule:
    # In UTC: a little after the day begins in the site's time zone is best.
    - cron: '17 0 * * *'
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
# One at a time, and none is broken off while it publishes.
concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  publish:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      - uses: actions/configure-pages@v5
        id: pages
      # What the last run left, so that only what changed is made.
      - uses: actions/cache@v4
        with:
          path: |
            .cache
            _site
          key: dateline-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: dateline-
      - run: npm ci
      # The address of a project's page has a path: https://user.github.io/archive
      - run: ${build} --url "$ADDRESS"
        env:
          ADDRESS: \${{ steps.pages.outputs.base_url }}
      # Later versions leave out hidden names, and with them .well-known.
      - uses: actions/upload-pages-artifact@v3
        with:
          path: _site
      - uses: actions/deploy-pages@v4
        id: deployment
`;
}
