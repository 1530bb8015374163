import type { LanguageCode } from '../../model.js';

/** Plural of a demonym; diacritics do not matter where it is used. */
function plural(form: string, language: LanguageCode): string {
  if (language === 'es') {
    if (/z$/.test(form)) return `${form.slice(0, -1)}ces`;
    return /[aeo]$/.test(form) ? `${form}s` : `${form}es`;
  }
  if (/[sxz]$/.test(form) || /(ch|sh|ese)$/.test(form)) return form;
  return language === 'en' && /men$/.test(form) ? form : `${form}s`;
}

/**
 * All forms of a demonym written "masculine/feminine".
 *
 * @example
 * demonymForms('français/française', 'fr') //=> ["français", "française", "françaises"]
 */
export function demonymForms(cell: string, language: LanguageCode): string[] {
  const forms = cell.split('/').map((form) => form.trim());
  const extra = language === 'es' ? forms.filter((form) => /[íú]$/.test(form)).map((form) => `${form}s`) : [];
  return [...new Set([...forms, ...forms.map((form) => plural(form, language)), ...extra])].filter(
    (form) => form !== '',
  );
}
