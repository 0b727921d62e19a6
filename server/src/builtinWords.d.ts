/** English words, packed; the build and the test runner put them in place of this module (see the build script). */
declare module 'cx-terminology:words' {
  const packed: string;
  export default packed;
}
