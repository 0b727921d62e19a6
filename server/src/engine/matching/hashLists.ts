/** Numbers by hashes, any number under each: chains in typed arrays, so that hundreds of thousands take little. */
export class HashLists {
  /** For each bucket its last entry + 1, 0 where it has none; as many as a power of two. */
  private heads = new Int32Array(1024);
  /** For each entry the one before it in its bucket + 1, or 0. */
  private links = new Int32Array(1024);
  private hashes = new Int32Array(1024);
  private values = new Int32Array(1024);
  private entries = 0;

  get count(): number {
    return this.entries;
  }

  /** Adds a value under a hash, and returns the entry's number: they are numbered as they come. */
  add(hash: number, value: number): number {
    if (this.entries === this.values.length) this.grow();
    const entry = this.entries++;
    this.hashes[entry] = hash;
    this.values[entry] = value;
    this.link(entry);
    return entry;
  }

  /** The last entry that was added under a hash, or -1. */
  lastOf(hash: number): number {
    return this.sought((this.heads[bucketOf(hash, this.heads.length)] as number) - 1, hash);
  }

  /** The one that was added under the same hash before an entry, or -1. */
  before(entry: number): number {
    return this.sought((this.links[entry] as number) - 1, this.hashes[entry] as number);
  }

  valueOf(entry: number): number {
    return this.values[entry] as number;
  }

  /** From an entry of a bucket on the first one that is under the hash. */
  private sought(from: number, hash: number): number {
    let entry = from;
    while (entry >= 0 && this.hashes[entry] !== hash) entry = (this.links[entry] as number) - 1;
    return entry;
  }

  private link(entry: number): void {
    const bucket = bucketOf(this.hashes[entry] as number, this.heads.length);
    this.links[entry] = this.heads[bucket] as number;
    this.heads[bucket] = entry + 1;
  }

  private grow(): void {
    const size = this.values.length * 2;
    this.hashes = grown(this.hashes, size);
    this.values = grown(this.values, size);
    this.links = new Int32Array(size);
    this.heads = new Int32Array(size);
    for (let entry = 0; entry < this.entries; entry++) this.link(entry);
  }
}

/** The upper bits of a hash tell more than the lower ones, which alone make long chains. */
function bucketOf(hash: number, buckets: number): number {
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** The same numbers in an array with room for more. */
export function grown(from: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}
