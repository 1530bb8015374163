import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { InputError } from '../errors.js';

/** Control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a binary file is told by
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/**
 * Turns the bytes of a file into text, whatever its encoding: UTF-8, UTF-16 with or without a byte-order mark,
 * Latin-1 and its kin.
 *
 * @example
 * decode(Buffer.from('Caf\xe9', 'latin1')); //=> "Café"
 *
 * Throws an InputError where the bytes are no text, or none at all.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new InputError('empty', 'the file is empty; nothing to read');
  const text = decodeText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const odd = text.slice(0, 65536).match(controls)?.length ?? 0;
  if (odd > 2 + text.length / 1000)
    throw new InputError('binary', 'this is a binary file, not text; give text, HTML, JSON, JSONL or a feed');
  if (text.trim() === '') throw new InputError('empty', 'there is no text in it, only blanks');
  return text;
}

function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  const guessed = utf16WithoutMark(bytes);
  if (guessed) return iconv.decode(bytes, guessed);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: an encoding of one byte a letter, which the letters themselves must tell.
    const [best] = analyse(bytes.subarray(0, 65536)).filter((guess) => iconv.encodingExists(guess.name));
    return iconv.decode(bytes, best && /^(windows|ISO-8859)/i.test(best.name) ? best.name : 'windows-1252');
  }
}

/** Latin letters in UTF-16 have a zero in every other byte. */
function utf16WithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2048);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 === 0 ? even++ : odd++;
  const pairs = head.length / 2;
  if (odd > 0.4 * pairs && even < 0.05 * pairs) return 'utf-16le';
  if (even > 0.4 * pairs && odd < 0.05 * pairs) return 'utf-16be';
  return null;
}
