/** Letters that Unicode does not decompose. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};

/**
 * A text in lower case without diacritics.
 *
 * @example
 * fold('Côte d’Ivoire') //=> "cote d’ivoire"
 */
export function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII, the common case, needs no normalisation.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøđßæœðþ]/g, (letter) => letters[letter] ?? letter);
}

/** A piece of a name: what is between spaces, hyphens and apostrophes; initials with dots are one piece. */
export interface Piece {
  /** Folded, without dots. */
  readonly text: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Capitals only. */
  readonly upper: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The pieces of a name or of a token.
 *
 * @example
 * pieces("U.S.-led").map((p) => p.text) //=> ["us", "led"]
 */
export function pieces(text: string): Piece[] {
  // Initials ("U.S.", "D.C"), or a run of letters, digits, marks and the plus of "OPEC+".
  const found = text.matchAll(/(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{M}\p{N}+]+/gu);
  return [...found].map((match) => {
    const plain = match[0].replaceAll('.', '');
    const first = plain[0] ?? '';
    return {
      text: fold(plain),
      capital: first !== first.toLowerCase(),
      upper: plain === plain.toUpperCase() && plain !== plain.toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}
