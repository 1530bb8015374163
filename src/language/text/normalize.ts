/** A form as the models know it: composed letters, the typewriter's apostrophe, plain spaces. */
export function normalizeForm(form: string): string {
  // Nearly all forms are ASCII or plain Latin letters: leave these untouched at once.
  if (/^[\x21-\x7eà-ÿÀ-Ö]*$/.test(form)) return form;
  return form
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u00a0\u2009\u202f]/g, ' ');
}
