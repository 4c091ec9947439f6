// The part of Eleventy 3.1 that this program uses; the package ships no types.
declare module '@11ty/eleventy' {
  export interface UserConfig {
    addTemplate(path: string, content: (data: never) => unknown, data: object): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    setQuietMode(quiet: boolean): void;
    setFreezeReservedData(freeze: boolean): void;
    setIncludesDirectory(path: string): void;
    setLayoutsDirectory(path: string): void;
    setDataDirectory(path: string): void;
    addTransform(name: string, transform: (content: unknown) => unknown): void;
  }

  export interface RenderedPage {
    readonly outputPath: string;
    readonly url: string;
    readonly content: string;
  }

  export interface EleventyOptions {
    quietMode?: boolean;
    configPath?: string | false;
    config?: (eleventy: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    init(): Promise<void>;
    /** Renders and writes; gives the copied files and the pages, each with its content. */
    write(): Promise<[unknown, RenderedPage[]]>;
    toJSON(): Promise<RenderedPage[]>;
  }
}
