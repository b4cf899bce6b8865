/** The two calls of jsonld that the tests use; the package ships no types. */
declare module 'jsonld' {
  interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: object;
  }

  interface Notice {
    code: string;
    message: string;
    details: Record<string, unknown>;
  }

  interface Options {
    base?: string;
    documentLoader?: (url: string) => Promise<RemoteDocument>;
    eventHandler?: (args: { event: Notice; next: () => void }) => void;
  }

  const jsonld: {
    expand(document: object, options: Options): Promise<unknown[]>;
    flatten(document: object, context: null, options: Options): Promise<unknown[]>;
  };
  export default jsonld;
}
