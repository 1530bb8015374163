/** The first four bytes of a Bolt connection. */
export const BOLT_MAGIC = 0x6060b017;
/** The versions spoken: 5.0 to 5.4. From 5.7 on errors carry a GQL status, which the embedded engine has only in part. */
const MAJOR = 5;
const NEWEST_MINOR = 4;
/** The offer that asks the server for a list of its versions. */
const MANIFEST = 0x000001ff;
const NONE = Buffer.from([0, 0, 0, 0]);

/** A version that both sides speak. */
export interface Version {
  readonly major: number;
  readonly minor: number;
}

/** What to do after a client's twenty bytes: answer, and go on with a version, wait for its choice, or end. */
export type Offered =
  | { readonly kind: 'chosen'; readonly answer: Buffer; readonly version: Version }
  | { readonly kind: 'manifest'; readonly answer: Buffer }
  | { readonly kind: 'none'; readonly answer: Buffer };

/**
 * Answers a client's four offers, each a byte of nothing, how many minor versions below, minor, major; in its order.
 *
 * @example
 * answerOffers(Buffer.from('00080405000000000000000000000000', 'hex')).answer //=> 00 00 04 05: 5.4 of "5.4 and eight below"
 */
export function answerOffers(offers: Buffer): Offered {
  for (let at = 0; at < 16; at += 4) {
    if (offers.readUInt32BE(at) === MANIFEST) {
      // The manifest: one range of versions, 5.4 and four below, and no capability.
      const answer = Buffer.from([0, 0, 1, 0xff, 1, 0, NEWEST_MINOR, NEWEST_MINOR, MAJOR, 0]);
      return { kind: 'manifest', answer };
    }
    const [, below, newest, major] = offers.subarray(at, at + 4) as unknown as [number, number, number, number];
    const minor = Math.min(newest, NEWEST_MINOR);
    if (major === MAJOR && minor >= newest - below && minor >= 0) {
      return { kind: 'chosen', answer: Buffer.from([0, 0, minor, MAJOR]), version: { major, minor } };
    }
  }
  return { kind: 'none', answer: NONE };
}

/** The version that a client chose from the manifest (four bytes, then a byte of capabilities), or null. */
export function chosenVersion(choice: Buffer): Version | null {
  const [minor, major] = [choice[2]!, choice[3]!];
  return major === MAJOR && minor <= NEWEST_MINOR && choice[4] === 0 ? { major, minor } : null;
}
