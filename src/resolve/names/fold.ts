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
  // Most words are in small letters of ASCII, and the rest mostly in ASCII: these need no normalisation.
  let isFolded = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return foldLetters(text);
    if (unit >= 65 && unit <= 90) isFolded = false;
  }
  return isFolded ? text : text.toLowerCase();
}

/** The letters of Latin-1 and Latin Extended-A, which most accented words are made of. */
const FOLDED: readonly string[] = Array.from({ length: 0x180 }, (_, unit) => foldAny(String.fromCharCode(unit)));

function foldLetters(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const letter = FOLDED[text.charCodeAt(i)];
    if (letter === undefined) return foldAny(text);
    folded += letter;
  }
  return folded;
}

function foldAny(text: string): string {
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

// Initials ("U.S.", "D.C"), or a run of letters, digits, marks and the plus of "OPEC+".
const piece = /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{M}\p{N}+]+/u;
const allPieces = new RegExp(piece, 'gu');

/** The first piece of a name, folded; null where it has none. The same as `pieces(text)[0]?.text`, in less time. */
export function firstPiece(text: string): string | null {
  const word = /^[A-Za-z]+(?=[ -]|$)/.exec(text)?.[0];
  if (word !== undefined) return word.toLowerCase();
  const found = piece.exec(text)?.[0];
  return found === undefined ? null : fold(found.replaceAll('.', ''));
}

/**
 * The pieces of a name or of a token.
 *
 * @example
 * pieces("U.S.-led").map((p) => p.text) //=> ["us", "led"]
 */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  for (const match of text.matchAll(allPieces)) {
    const written = match[0];
    const plain = written.includes('.') ? written.replaceAll('.', '') : written;
    const capital = plain[0] !== plain[0]!.toLowerCase();
    found.push({
      text: fold(plain),
      capital,
      upper: plain === plain.toUpperCase() && plain !== plain.toLowerCase(),
      start: match.index,
      end: match.index + written.length,
    });
  }
  return found;
}
