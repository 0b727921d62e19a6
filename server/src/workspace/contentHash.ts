/** Short names for long texts, to tell whether they are the same. Nobody has an interest in making two collide. */

/** 53 bits over all UTF-16 units of a text, the two halves mixed as MurmurHash3 does; in base 36. */
export function contentHash(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    high = Math.imul(high ^ unit, 0xc2b2ae35);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (0x100000000 * (high & 0x1fffff) + (low >>> 0)).toString(36);
}
