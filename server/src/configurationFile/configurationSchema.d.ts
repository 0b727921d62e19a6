/** The file's JSON Schema; the build generates it, and the test runner does as the build. */
declare module 'cx-terminology:configuration-schema' {
  const schema: import('./schema.ts').Schema;
  export default schema;
}
