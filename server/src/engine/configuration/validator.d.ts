/** The validator of the file's JSON Schema; the build generates it, and the test runner does as the build. */
declare module 'cx-terminology:configuration-validator' {
  /** As Ajv reports it, with `verbose`. */
  export interface SchemaError {
    readonly keyword: string;
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly parentSchema?: Readonly<Record<string, unknown>>;
    readonly data?: unknown;
  }
  interface Validator {
    (data: unknown): data is import('./file.ts').ConfigurationFile;
    errors?: readonly SchemaError[] | null;
  }
  const validate: Validator;
  export default validate;
}
