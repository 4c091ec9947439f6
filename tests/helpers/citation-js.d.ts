// The part of citation-js that the tests use; the packages ship no types.
declare module '@citation-js/core' {
  export interface CslName {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
    readonly suffix?: string;
    readonly 'non-dropping-particle'?: string;
  }

  export interface CslData {
    readonly id: string;
    readonly type: string;
    readonly title: string;
    readonly author?: readonly CslName[];
    readonly reporter?: readonly string[] | string;
    readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly URL?: string;
    readonly 'container-title': string;
  }

  export class Cite {
    constructor(data: string | object, options?: { generateGraph?: boolean; forceType?: string });
    readonly data: readonly CslData[];
  }
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
