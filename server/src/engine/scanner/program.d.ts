/** The scanning program, in Base64; the build and the test runner put it in place of this module (see the build script). */
declare module 'cx-terminology:scanner' {
  const program: string;
  export default program;
}
