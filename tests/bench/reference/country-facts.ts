// What the reference sites are told about countries: spelling, code, and the drawing of where one lies, ready to be printed.
// A site of this kind has these as data; Dateline draws the maps in its build.
import { countryRegistry, type Country } from '../../../src/content/countries.ts';
import { locatorMap } from '../../../src/pages/locator-map.ts';

interface CountryFacts {
  readonly name: string;
  readonly alpha3: string;
  readonly locator: string;
  readonly facts: readonly { readonly label: string; readonly values: readonly string[] }[];
  /** Slugs of the countries it borders on. */
  readonly neighbours: readonly string[];
}

/** By slug. */
export function countryFacts(): Record<string, CountryFacts> {
  const countries = countryRegistry().all.filter(({ former }) => former === undefined);
  return Object.fromEntries(
    countries.map((country) => [
      country.slug,
      {
        name: country.name,
        alpha3: country.alpha3,
        locator: locatorSvg(country),
        facts: factsOf(country),
        neighbours: country.neighbours.map((code) => countryRegistry().byCode(code).slug),
      },
    ]),
  );
}

function factsOf({
  name,
  officialName,
  code,
  alpha3,
  region,
  subregion,
  capitals,
}: Country): CountryFacts['facts'] {
  return [
    { label: 'Also known as', values: officialName === name ? [] : [officialName] },
    { label: 'ISO code', values: [`${code}, ${alpha3}`] },
    { label: 'Region', values: [[region, subregion].filter((part) => part !== '').join(': ')] },
    { label: 'Capital', values: capitals },
  ].filter(({ values }) => values.length > 0);
}

function locatorSvg(country: Country): string {
  const map = locatorMap(country, countryRegistry(), (region) => `Where ${country.name} lies: ${region}`);
  if (map === undefined) return '';
  const { width, height, label, around, shape, dot } = map;
  return [
    `<svg class="locator-map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">`,
    `<path class="locator-map__around" d="${around}"/>`,
    shape && `<path class="locator-map__country" d="${shape}"/>`,
    dot && `<circle class="locator-map__dot" cx="${dot.x}" cy="${dot.y}" r="6"/>`,
    '</svg>\n',
  ]
    .filter(Boolean)
    .join('\n');
}
