// The folders and files of one published site: the site itself, and what stands beside it while it changes. All of them
// lie on one disk, so that a rename is one step.
import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../content/problem.ts';

/** Where a site lies, and what may lie beside it. */
export interface SiteFolders {
  /** What a person calls the site: a folder, or a link to one. */
  readonly output: string;
  /** The folder that is the site, or will be: the output, or what it is a link to. */
  readonly site: string;
  /** Where new files are made. */
  readonly staging: string;
  /** Where the site before waits while the two change places. */
  readonly previous: string;
  /** The changes that are being made to the site, so that the next command can finish them. */
  readonly journal: string;
  /** Who is building. */
  readonly lock: string;
  /** Whole releases, by number, where they are kept. */
  readonly releases: string;
  /** The number of the release that the output is a link to. */
  readonly release: number | undefined;
}

/** The empty folder beside a staging folder that Eleventy takes for its input. */
export function inputOf(staging: string): string {
  return `${staging}.input`;
}

/** A chain of links that is longer leads nowhere. */
const MOST_LINKS = 20;

/**
 * The folders of an output folder. One that is a link elsewhere is followed: what a server shows is what is changed.
 * @throws UserError for links that lead in a circle
 */
export function siteFolders(output: string): SiteFolders {
  let place = resolve(output);
  for (let links = 0; links < MOST_LINKS; links++) {
    const target = linkTarget(place);
    const beside = besides(place);
    const release = target === undefined ? undefined : releaseNumber(target, beside.releases);
    if (target === undefined || release !== undefined) {
      return { output: place, site: target ?? place, release, ...beside };
    }
    place = target;
  }
  throw new UserError(
    `the output folder "${output}" is a link to itself`,
    'choose another with --output DIR',
  );
}

/** Whether a site is on its way from the old to the new one: being changed now, or left so by a build that was killed. */
export function isBetween({ site, journal, previous, releases }: SiteFolders): boolean {
  const away = !existsSync(site) && [previous, releases].some((folder) => existsSync(folder));
  return away || existsSync(journal);
}

function besides(place: string): Omit<SiteFolders, 'output' | 'site' | 'release'> {
  const beside = (word: string): string => join(dirname(place), `.${basename(place)}.${word}`);
  return {
    staging: beside('staging'),
    previous: beside('previous'),
    journal: beside('journal'),
    lock: beside('lock'),
    releases: beside('releases'),
  };
}

/** What a link stands for, whether or not it is there; undefined for what is no link. */
function linkTarget(path: string): string | undefined {
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return link ? resolve(dirname(path), readlinkSync(path)) : undefined;
}

function releaseNumber(target: string, releases: string): number | undefined {
  return dirname(target) === releases ? numberOf(basename(target)) : undefined;
}

/** The number of a release by the name of its folder; undefined for other names. */
export function numberOf(name: string): number | undefined {
  return /^[1-9]\d{0,8}$/u.test(name) ? Number(name) : undefined;
}
