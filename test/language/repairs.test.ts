import { describe, expect, it } from 'vitest';
import { REPAIRS } from '../../src/language/repairs/index.js';
import type { LanguageCode } from '../../src/model.js';
import { arc, language } from './support.js';

/** What each example of a repair must come to: arcs by form. */
const EXPECTED: Readonly<Record<string, Partial<Record<LanguageCode, readonly string[]>>>> = {
  enumeration: {
    fr: ['Maroc conj Turquie', 'Sénégal conj Turquie'],
    en: ['Morocco conj Turkey', 'Senegal conj Turkey'],
    es: ['Marruecos conj Turquía', 'Senegal conj Turquía'],
  },
  'said-clause': { fr: ['eu ccomp indiqué', 'directrice nsubj eu', 'que mark eu'] },
  'told-clause': { en: ['closed ccomp told', 'that mark closed'], es: ['llamó ccomp informó', 'que mark llamó'] },
  'second-subject': { fr: ['paysans obj dispersé', 'Chili nsubj dispersé'] },
  'counted-subject': {
    fr: ['mineurs nsubj entamé', 'à advmod 600', 'grève obj entamé'],
    es: ['soldados nsubj murieron', 'A advmod 14'],
  },
  'according-clause': { es: ['Defensoría nsubj denunció'] },
  'listed-clause': { es: ['sacaron conj entraron', 'mataron conj entraron'] },
  'placed-name': { es: ['Colombia appos Cauca'] },
  'displaced-object': { fr: ['Lomé obj accuse', 'effet obl accuse'] },
  'counted-participle': { en: ['Russians obj indicted', 'two nummod Russians', 'accused acl Russians'] },
  'told-subject': { en: ['indicted ccomp said', 'woman nsubj indicted', 'believed acl woman'] },
  'adverb-perfect': { en: ['resisted root ROOT', 'has aux resisted', 'calls obj resisted', 'Denmark nsubj resisted'] },
  'before-clause': { fr: ['entretenir advcl salué', 'avant mark entretenir'] },
  'absolute-participle': { fr: ['dispersant advcl incendié', 'police nsubj dispersant'] },
  'measured-object': { fr: ['sanctions obj prolonger'] },
  'described-subject': { fr: ['dénoncé root ROOT', 'dernière nsubj dénoncé', 'condamnée acl dernière'] },
  'patient-behind-agent': { fr: ['opposants nmod arrestation'], es: ['opositores nmod detención'] },
  'inserted-aside': { fr: ['dénoncé root ROOT', 'Ghana nsubj dénoncé', 'a aux dénoncé', 'tour obl dénoncé'] },
  'que-relative': { fr: ['que obj rejetée', 'rejetée acl accusation', 'Pérou nsubj rejetée'] },
  'seen-passive': { fr: ['refuser root ROOT', 'Mali iobj refuser', 'prêt obj refuser'] },
  'dative-pronoun': { fr: ['leur iobj distribué', 'qui nsubj distribué'] },
  'inverted-pronoun': { fr: ['-t-elle nsubj ajouté'] },
  'content-clause': { en: ['bombed acl claim', 'that mark bombed'] },
  'joined-gerund': { en: ['attempting conj bribery', 'and cc attempting'] },
  'passive-agent': { en: ['consulate obl refused', 'visas obj refused'], es: ['Chad obl declarado'] },
  'agent-phrase': { es: ['Somalia obl entregada', 'parte fixed por'] },
  'steered-object': { es: ['ejército obj llevó', 'declarar xcomp llevó'] },
  'joined-object': {
    fr: ['renvoi conj fermeture', 'fermeture obj ordonné'],
    en: ['dispatch conj closure', 'closure obj ordered'],
    es: ['cierre conj retirada', 'retirada obj ordenó'],
  },
  'non-grata': { fr: ['consul obj déclaré', 'grata amod persona'], es: ['Togo obl declarado', 'grata amod persona'] },
  'time-since': { es: ['Rusia obj acusa', 'querer advcl acusa'] },
  'asked-clause': { es: ['firmen ccomp pidió', 'que mark firmen', 'acuerdo obj firmen'] },
  'relative-number': { es: ['que nsubj ocupan', 'Lima obj ocupan'] },
  'asked-infinitive': { es: ['decretar xcomp pidió', 'armados acl grupos'] },
  'elided-passive': { en: ['dozens nsubj wounded', 'wounded conj killed'] },
  'joined-participle': { fr: ['blessé conj tué', 'civils obj blessé'] },
  'verb-with-subject': { en: ['imposed root ROOT', 'Kingdom nsubj imposed', 'tariffs obj imposed'] },
  'finite-past': { en: ['thanked root ROOT', 'envoy nsubj thanked', 'Ghana obj thanked'] },
  'clause-subject': { en: ['pay ccomp threatened', 'Togo nsubj pay'] },
  'gerund-clause': { en: ['meeting advcl announced'] },
  'steered-infinitive': { en: ['accuse xcomp prompting'] },
  'told-besides': { en: ['accusing advcl denied', 'killed ccomp denied'] },
  'span-clause': { en: ['told advcl warned', 'Kofi nsubj told', 'after mark told', 'day obl told'] },
  'whose-object': { en: ['Ghana nsubj expelled', 'ambassador obj expelled'] },
  'state-name': {
    fr: ['Rwanda conj République'],
    en: ['Rwanda conj Republic'],
    es: ['Ruanda conj República'],
  },
  'opened-clause': { en: ['cut root ROOT', 'Olaf nsubj cut', 'accused advcl cut', 'after mark accused'] },
  'copula-subject': { en: ['Togo root ROOT', 'envoy nsubj Togo'] },
  'each-other': { en: ['blaming advcl argued', 'other obj blaming', 'each advmod blaming'] },
  'fixed-infinitive': { en: ['sign xcomp due', 'to mark sign'] },
  'with-clause': { en: ['shelling acl Togo', 'towns obj shelling'] },
  'relative-object': { en: ['who obj accuse', 'they nsubj accuse'] },
  'joined-clause': { fr: ['Pérou nsubj critiqué', 'et cc critiqué'], en: ['Peru nsubj shut', 'and cc shut'] },
  'opening-participle': { en: ['talks obl agreed', 'Following case talks'] },
  companion: {
    fr: ['Niger conj Mali', 'ainsi cc Niger'],
    en: ['Niger conj Mali', 'along cc Niger'],
    es: ['Níger conj Malí', 'junto cc Níger'],
  },
  'within-subject': { en: ['Togo nmod woman'], es: ['Cuba conj Haití'] },
  'joined-report': { fr: ['exhorté conj déclaré'], en: ['urged conj said'], es: ['instó conj afirmó'] },
  'coordinated-clause': { en: ['promised conj received'], es: ['asesinaron conj detuvieron'] },
  'coordinated-subject': {
    fr: ['rebelles nsubj signé', 'gouvernement conj rebelles'],
    en: ['government nsubj met', 'rebels conj government', 'UNITA compound rebels'],
  },
  'hyphenated-participle': { en: ['backed amod rebels', 'rebels obj accused', 'killing advcl accused'] },
  'parted-perfect': {
    fr: ['suspendu root ROOT', 'Bénin nsubj suspendu', 'voix obl suspendu', 'exportations obj suspendu'],
  },
  'bare-relative': { fr: ['pris root ROOT', 'chef nsubj pris', 'Ghana obl pris'] },
  'relative-behind-noun': {
    fr: ['rompu acl Chili', 'étendue root ROOT'],
    en: ['negotiating acl FARC'],
    es: ['exigió acl Caracas'],
  },
  'participle-clause': { fr: ['expulsant advcl réagi', 'diplomates obj expulsant'] },
  'adverb-phrase': {
    fr: ['rencontre obl plaidé', 'Lors case rencontre'],
    es: ['capital obl conducidos', 'fuera case capital'],
  },
  'adverb-clause': { es: ['reunir advcl bloquearon', 'luego advmod reunir'] },
  'participle-number': { es: ['cometida amod matanza'] },
  'doubled-subject': { fr: ['Mali nsubj remercié', 'accueille acl Mali'] },
  'behind-day': { es: ['Perú obl elogiada'] },
  'cased-name': { es: ['Bolivia obl impuestas'] },
  'day-clause': {
    fr: ['fermerait ccomp annoncé', "qu' mark fermerait"],
    es: ['impondrá ccomp confirmó', 'que mark impondrá'],
  },
  'day-object': { es: ['martes obl inició', 'días obj inició'] },
  'partitive-object': { fr: ['radars obj fourni', 'Lettonie obl fourni'] },
  'enumerated-subject': {
    fr: ['chancelière nsubj salué', 'ministre conj chancelière', 'roi conj ministre'],
    en: ['chancellor nsubj congratulated', 'minister conj chancellor'],
    es: ['canciller nsubj saludaron', 'ministro conj canciller'],
  },
  'interrupted-object': {
    fr: ['accords obj paraphé', 'égide obl paraphé'],
    en: ['accords obj initialled'],
    es: ['acuerdos obj rubricaron'],
  },
  department: { fr: ['Norvège nmod ministère'], en: ['Norway nmod Ministry'], es: ['Noruega nmod Ministerio'] },
  'role-name': { fr: ['Ingrid appos ministre'], en: ['Ingrid appos minister'], es: ['Ingrid appos ministra'] },
  'paired-holders': {
    fr: ['Turquie conj Kenya', 'Omar appos Kenya', 'Samuel appos Turquie'],
    en: ['Turkey conj Kenya', 'Omar appos Kenya', 'Samuel appos Turkey'],
    es: ['Turquía conj Kenia', 'Omar appos Kenia', 'Samuel appos Turquía'],
  },
  'relative-on-top': { en: ['called root ROOT', 'Kenya nsubj called', 'occupied acl Kenya'] },
  'when-clause': { en: ['fired advcl wounded', 'troops nsubj fired', 'nurses nsubj wounded'] },
  'attribute-on-top': { en: ['crossed root ROOT', 'trucks nsubj crossed', 'loaded acl trucks'] },
  'second-name': { en: ['Samuel conj leader'] },
  'opened-subject': { en: ['Olaf nsubj thanked', 'elected amod Olaf'] },
  'own-part': {
    fr: ['côté obl suspendu', 'Chili nsubj suspendu'],
    en: ['part obl suspended', 'Chile nsubj suspended'],
    es: ['parte obl suspendió', 'Chile nsubj suspendió'],
  },
  'aim-clause': { fr: ['quittent advcl pousse'], en: ['demand advcl began'] },
  'lost-subject': {
    fr: ['Chili nsubj refusé', 'Lima obl refusé'],
    en: ['Chile nsubj refused'],
    es: ['Chile nsubj rechazado'],
  },
  'final-report': {
    fr: ['annoncé parataxis reprendront', 'mardi obl annoncé', 'gouvernement nsubj annoncé'],
    en: ['announced root ROOT', 'restore ccomp announced', 'Tuesday obl announced', 'government nsubj announced'],
    es: ['anunció root ROOT', 'martes obl anunció', 'gobierno nsubj anunció'],
  },
};

describe('repairs', () => {
  for (const { id, examples } of REPAIRS) {
    for (const [code, text] of Object.entries(examples) as [LanguageCode, string][]) {
      it(`${id}: ${text}`, () => {
        const { words } = language(code).analyze(text).sentences[0]!;
        const expected = EXPECTED[id]?.[code] ?? [];
        expect(expected.length).toBeGreaterThan(0);
        expect(expected.map((one) => arc(words, one.split(' ')[0]!))).toEqual(expected);
      });
    }
  }

  it('leave alone what only looks alike', () => {
    const place = language('fr').analyze('À Lima, le Pérou et la Bolivie ont signé un accord.').sentences[0]!.words;
    expect(arc(place, 'Pérou')).toBe('Pérou nsubj signé');
    expect(arc(place, 'Bolivie')).toBe('Bolivie conj Pérou');
    const talk = language('fr').analyze('La ministre a parlé à son homologue suédois des quotas.').sentences[0]!.words;
    expect(arc(talk, 'quotas')).not.toBe('quotas obj parlé');
    const day = language('es').analyze('El lunes que viene visitará Kenia.').sentences[0]!.words;
    expect(arc(day, 'viene')).toBe('viene acl lunes');
  });

  it('give each repair an example in every language it claims', () => {
    for (const { id, examples } of REPAIRS) expect(Object.keys(EXPECTED[id] ?? {})).toEqual(Object.keys(examples));
  });
});
