/** The part of citation.js that this site uses; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object | string);
    format(name: 'bibliography' | 'bibtex' | 'ris', options?: Readonly<Record<string, unknown>>): string;
    data: Record<string, unknown>[];
  }
  export const plugins: {
    config: {
      get(name: '@csl'): {
        locales: {
          add(name: string, xml: string): void;
          has(name: string): boolean;
          get(name: string): string;
          list(): string[];
        };
      };
      get(name: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
