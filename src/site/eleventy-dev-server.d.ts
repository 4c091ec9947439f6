// The part of Eleventy's development server that this program uses; the package ships no types.
declare module '@11ty/eleventy-dev-server' {
  export interface DevServerAnswer {
    headers: Readonly<Record<string, string>>;
    body: string;
  }

  export interface DevServerOptions {
    port?: number;
    domDiff?: boolean;
    pathPrefix?: string;
    headers?: Readonly<Record<string, string>>;
    logger?: Pick<Console, 'info' | 'log' | 'error'>;
    onRequest?: Readonly<Record<string, () => DevServerAnswer | Promise<DevServerAnswer>>>;
  }

  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options: DevServerOptions): EleventyDevServer;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { files?: readonly string[] }): void;
    sendError(event: { error: Error }): void;
    close(): Promise<void>;
  }
}
