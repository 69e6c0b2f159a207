declare module 'edtf' {
  /** Parses an EDTF text; throws when it is none of the types. */
  const edtf: (text: string, options: { level: number; types: string[] }) => unknown;
  export = edtf;
}
