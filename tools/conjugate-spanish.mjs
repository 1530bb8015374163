// Conjugates Spanish verbs: every form of one word, by the rules of the grammars and the tables below.

/** Stems that change under stress: from and to, then the verbs (prefixes stand with them). */
const STRESSED = [
  [
    'e',
    'ie',
    'acertar alentar apretar arrendar asentar atravesar calentar cegar cerrar comenzar concertar confesar desalentar desconcertar denegar desenterrar despertar desplegar desterrar empezar encerrar enmendar ensangrentar enterrar entrecerrar fregar gobernar helar herrar manifestar mentar merendar negar nevar pensar plegar quebrar recalentar recomendar regar remendar renegar repensar replegar resquebrar reventar segar sembrar sentar serrar sosegar temblar tentar tropezar ' +
      'ascender atender condescender contender defender descender desentender encender entender extender perder querer tender trascender verter ' +
      'adherir advertir asentir conferir consentir controvertir convertir desmentir diferir digerir disentir divertir herir hervir inferir ingerir interferir invertir malherir mentir pervertir preferir presentir proferir referir requerir resentir revertir sentir subvertir sugerir transferir',
  ],
  ['i', 'ie', 'adquirir inquirir'],
  [
    'o',
    'ue',
    'acordar acostar almorzar apostar aprobar avergonzar colar colgar comprobar concordar consolar contar costar degollar demostrar derrocar desaprobar descolgar descontar desollar encontrar esforzar forzar holgar improbar mostrar poblar despoblar repoblar probar recontar recordar reencontrar reforzar renovar reprobar resonar rodar rogar sobrevolar soldar soltar sonar soñar tostar trocar tronar volar volcar ' +
      'absolver conmover demoler devolver disolver doler envolver desenvolver llover moler morder mover poder promover remover resolver revolver soler torcer retorcer volver ' +
      'dormir adormir morir',
  ],
  ['u', 'ue', 'jugar'],
  [
    'e',
    'i',
    'ceñir colegir competir concebir conseguir constreñir corregir derretir despedir elegir embestir expedir gemir impedir investir medir pedir perseguir proseguir reelegir regir rendir reñir repetir revestir seguir servir subseguir teñir travestir vestir',
  ],
  ['e', 'í', 'freír reír sonreír'],
  [
    'i',
    'í',
    'aislar ampliar ansiar aliar amnistiar arriar autografiar averiar ataviar chirriar confiar contrariar criar desafiar desconfiar desvariar desviar enfriar enviar espiar esquiar expiar extraviar fiar fotografiar guiar hastiar liar porfiar prohibir reenviar resfriar rociar telegrafiar vaciar variar',
  ],
  [
    'u',
    'ú',
    'acentuar actuar aunar aullar atenuar continuar desvirtuar devaluar efectuar evaluar exceptuar extenuar fluctuar graduar habituar infatuar insinuar interactuar perpetuar puntuar rehusar reunir situar tatuar usufructuar valuar',
  ],
];

/** First person of the present, which the subjunctive follows: ending of the infinitive, of the person. */
const FIRST_PERSON = [
  ['tener', 'tengo'],
  ['poner', 'pongo'],
  ['venir', 'vengo'],
  ['salir', 'salgo'],
  ['valer', 'valgo'],
  ['traer', 'traigo'],
  ['caer', 'caigo'],
  ['hacer', 'hago'],
  ['facer', 'fago'],
  ['decir', 'digo'],
  ['oír', 'oigo'],
  ['caber', 'quepo'],
];

/** Preterites with a stem of their own: ending of the infinitive, stem of the preterite. */
const STRONG = [
  ['tener', 'tuv'],
  ['poner', 'pus'],
  ['venir', 'vin'],
  ['traer', 'traj'],
  ['hacer', 'hic'],
  ['facer', 'fic'],
  ['decir', 'dij'],
  ['ducir', 'duj'],
  ['andar', 'anduv'],
  ['poder', 'pud'],
  ['querer', 'quis'],
  ['saber', 'sup'],
  ['caber', 'cup'],
];

/** Futures with a stem of their own: ending of the infinitive, stem of the future. */
const FUTURES = [
  ['tener', 'tendr'],
  ['poner', 'pondr'],
  ['venir', 'vendr'],
  ['salir', 'saldr'],
  ['valer', 'valdr'],
  ['hacer', 'har'],
  ['facer', 'far'],
  ['poder', 'podr'],
  ['querer', 'querr'],
  ['saber', 'sabr'],
  ['caber', 'cabr'],
];

/** Irregular participles: ending of the infinitive, of the participle. */
const PARTICIPLES = [
  ['abrir', 'abierto'],
  ['cubrir', 'cubierto'],
  ['decir', 'dicho'],
  ['hacer', 'hecho'],
  ['facer', 'fecho'],
  ['morir', 'muerto'],
  ['poner', 'puesto'],
  ['romper', 'roto'],
  ['volver', 'vuelto'],
  ['solver', 'suelto'],
  ['cribir', 'crito'],
  ['imprimir', 'impreso'],
  ['proveer', 'provisto'],
  ['prever', 'previsto'],
  ['entrever', 'entrevisto'],
];

/** Forms beside those of the rules. */
const OTHERS = new Map([
  ['prever', 'preveo prevé prevén prevés preveía preveían preveíamos prevea prevean'],
  ['entrever', 'entreveo entrevé entrevén entreveía entreveían entrevea entrevean'],
  ['jugar', 'juego juegas juega juegan juegue juegues jueguen'],
]);

/** Those whose forms begin differently from the first letter on, or are so frequent that every treebank shows them. */
const SUPPLETIVE = new Set(['ser', 'estar', 'haber', 'ir', 'dar', 'ver', 'rever', 'errar', 'oler', 'erguir']);

/**
 * All forms of a Spanish verb beside its infinitive; none of those that are no use to conjugate by rule.
 *
 * @example
 * conjugateSpanish('impedir').includes('impidieron') //=> true
 */
export function conjugateSpanish(infinitive) {
  if (SUPPLETIVE.has(infinitive)) return [];
  const verb = {
    infinitive,
    stem: infinitive.slice(0, -2),
    vowel: infinitive.at(-2).replace('í', 'i'),
    change: STRESSED.find(([, , verbs]) => verbs.split(' ').includes(infinitive)) ?? null,
  };
  return [
    ...present(verb),
    ...subjunctive(verb),
    ...imperfect(verb),
    ...preterite(verb),
    ...future(verb),
    gerund(verb),
    ...participle(verb),
    ...(OTHERS.get(infinitive)?.split(' ') ?? []),
  ].filter((form, i, all) => all.indexOf(form) === i);
}

/** What a verb takes from a table by its ending: with what stands before it. */
function listed(infinitive, table) {
  const row = table.find(([ending]) => infinitive.endsWith(ending));
  return row ? infinitive.slice(0, -row[0].length) + row[1] : null;
}

/** The stem under stress: its last vowel of the kind that changes. */
function stressed({ stem, change }) {
  if (!change) return stem;
  const [from, to] = change;
  const at = stem.lastIndexOf(from);
  // «avergüenza», «degüella»: the g sounds as before.
  const before = stem.slice(0, at).replace(/g$/, to === 'ue' ? 'gü' : 'g');
  return (before.endsWith('ü') ? `${before}e` : before + to) + stem.slice(at + from.length);
}

/** The stem of «pidió», «durmió»: verbs in -ir that change under stress change here too, by less. */
function closed({ stem, vowel, change }) {
  if (vowel !== 'i' || !change || !'eo'.includes(change[0])) return stem;
  const at = stem.lastIndexOf(change[0]);
  return stem.slice(0, at) + (change[0] === 'e' ? 'i' : 'u') + stem.slice(at + 1);
}

/** A stem as it is spelt before an ending, so that it sounds the same. */
function spelt(stem, ending, vowel) {
  const front = /^[eéií]/.test(ending);
  if (vowel === 'a') {
    if (!front) return stem;
    if (stem.endsWith('gu')) return `${stem.slice(0, -1)}ü`;
    return stem.replace(/[cgz]$/, (last) => ({ c: 'qu', g: 'gu', z: 'c' })[last]);
  }
  if (front) return stem;
  if (/[aeiou]c$/.test(stem)) return `${stem.slice(0, -1)}zc`;
  return stem.replace(/(?:c|gu|qu|g)$/, (last) => ({ c: 'z', gu: 'g', qu: 'c', g: 'j' })[last]);
}

const join = (stem, endings, vowel) => endings.map((ending) => spelt(stem, ending, vowel) + ending);

/** «construir», «huir»: a y between the stem and what is not i. */
const isUir = ({ stem, vowel }) => vowel === 'i' && /[^gq]u$/.test(stem);

function present(verb) {
  const { infinitive, stem, vowel } = verb;
  const strong = isUir(verb) ? `${stem}y` : infinitive.endsWith('oír') ? `${stem}y` : stressed(verb);
  const [you, he, they] = vowel === 'a' ? ['as', 'a', 'an'] : ['es', 'e', 'en'];
  const first = listed(infinitive, FIRST_PERSON);
  return [
    first ?? join(sibilant(verb, strong), ['o'], vowel)[0],
    ...(infinitive.endsWith('tener') || infinitive.endsWith('venir')
      ? [you, he, they].map((ending) => stem.replace(/e([^e]*)$/, 'ie$1') + ending)
      : infinitive.endsWith('decir')
        ? [you, he, they].map((ending) => stem.replace(/ec$/, 'ic') + ending)
        : [you, he, they].map((ending) => strong + ending)),
    ...(vowel === 'a' ? ['amos', 'áis'] : vowel === 'e' ? ['emos', 'éis'] : ['imos', 'ís']).map((e) => stem + e),
  ];
}

/** «hacer», «mecer» are in the tables or follow «conocer»; «cocer» and its like, and those that change, take z alone. */
const sibilant = ({ change }, strong) => (change && /[aeiou]c$/.test(strong) ? `${strong.slice(0, -1)}z` : strong);

function subjunctive(verb) {
  const { infinitive, stem, vowel } = verb;
  const singular = vowel === 'a' ? ['e', 'es', 'en'] : ['a', 'as', 'an'];
  const plural = vowel === 'a' ? ['emos', 'éis'] : ['amos', 'áis'];
  const first = listed(infinitive, FIRST_PERSON);
  if (first) return [...singular, ...plural].map((ending) => first.slice(0, -1) + ending);
  if (isUir(verb)) return [...singular, ...plural].map((ending) => `${stem}y${ending}`);
  return [
    ...join(sibilant(verb, stressed(verb)), singular, vowel),
    ...join(sibilant(verb, closed(verb)), plural, vowel),
  ];
}

function imperfect({ stem, vowel }) {
  const endings = vowel === 'a' ? ['aba', 'abas', 'aban', 'ábamos', 'abais'] : ['ía', 'ías', 'ían', 'íamos', 'íais'];
  return endings.map((ending) => stem + ending);
}

function preterite(verb) {
  const { infinitive, stem, vowel } = verb;
  const strong = listed(infinitive, STRONG);
  if (strong !== null) {
    const plural = strong.endsWith('j') ? 'eron' : 'ieron';
    const he = strong.endsWith('ic') ? `${strong.slice(0, -1)}zo` : `${strong}o`;
    return [`${strong}e`, `${strong}iste`, he, `${strong}imos`, `${strong}isteis`, ...past(strong + plural)];
  }
  if (vowel === 'a') return [...join(stem, ['é', 'aste', 'ó', 'amos', 'asteis'], vowel), ...past(`${stem}aron`)];
  const third = closed(verb);
  // «leyó», «construyó» after a vowel; «riñó», «bulló» after ñ and ll; «rió» keeps one i.
  const glide = /[aeiou]$/.test(third) && !/(gu|qu)$/.test(third) ? 'y' : /(ñ|ll)$/.test(third) ? '' : 'i';
  const base = third.endsWith('i') ? third.slice(0, -1) : third;
  const joint = third.endsWith('i') ? 'i' : glide;
  return [
    `${stem}í`,
    `${stem}iste`,
    `${stem}imos`,
    `${stem}isteis`,
    ...(/[aeo]$/.test(stem) ? [`${stem}íste`, `${stem}ímos`, `${stem}ísteis`] : []),
    `${base}${joint}ó`,
    ...past(`${base}${joint}eron`),
  ];
}

/** The third person plural of the preterite and the two past subjunctives that follow it. */
function past(third) {
  const base = third.slice(0, -3);
  const accented = base.replace(/[ae]$/, (vowel) => (vowel === 'a' ? 'á' : 'é'));
  const endings = ['ra', 'ras', 'ran', 'rais', 'se', 'ses', 'sen', 'seis'];
  return [third, ...endings.map((ending) => base + ending), `${accented}ramos`, `${accented}semos`];
}

function future({ infinitive }) {
  const says = /(?:^|contra|des|re)decir$/.test(infinitive) ? infinitive.replace(/decir$/, 'dir') : null;
  const stem = says ?? listed(infinitive, FUTURES) ?? infinitive.replace(/ír$/, 'ir');
  return ['é', 'ás', 'á', 'emos', 'éis', 'án', 'ía', 'ías', 'ían', 'íamos', 'íais'].map((ending) => stem + ending);
}

function gerund(verb) {
  const { infinitive, vowel, stem } = verb;
  if (vowel === 'a') return `${stem}ando`;
  if (infinitive.endsWith('decir')) return `${stem.replace(/ec$/, 'ic')}iendo`;
  if (infinitive.endsWith('venir') || infinitive === 'poder')
    return `${stem.replace(/e([^e]*)$/, 'i$1').replace('pod', 'pud')}iendo`;
  const base = closed(verb);
  if (base.endsWith('i')) return `${base}endo`;
  if (/[aeiou]$/.test(base) && !/(gu|qu)$/.test(base)) return `${base}yendo`;
  return /(ñ|ll)$/.test(base) ? `${base}endo` : `${base}iendo`;
}

function participle({ infinitive, stem, vowel }) {
  const regular = vowel === 'a' ? `${stem}ado` : `${stem}${/[aeo]$/.test(stem) ? 'í' : 'i'}do`;
  const own = listed(infinitive, PARTICIPLES);
  const both =
    own === null ? [regular] : infinitive === 'imprimir' || infinitive === 'proveer' ? [own, regular] : [own];
  return both.flatMap((one) => ['o', 'a', 'os', 'as'].map((ending) => one.slice(0, -1) + ending));
}

/** Verbs of the other tables, and those with a y between vowels. */
const IRREGULAR =
  'abstener atener contener detener entretener mantener obtener retener sostener tener ' +
  'anteponer componer contraponer deponer descomponer disponer exponer imponer interponer oponer poner posponer presuponer proponer reponer sobreponer superponer suponer yuxtaponer ' +
  'contravenir convenir intervenir prevenir provenir reconvenir sobrevenir venir ' +
  'bendecir contradecir decir desdecir maldecir predecir deshacer hacer rehacer satisfacer ' +
  'abstraer atraer contraer distraer extraer retraer sustraer traer caer decaer recaer desoír oír salir sobresalir equivaler prevaler valer ' +
  'aducir conducir deducir inducir introducir producir reconducir reducir reproducir seducir traducir andar caber querer poder saber ' +
  'creer leer poseer prever entrever proveer releer abrir cubrir descubrir encubrir entreabrir reabrir recubrir morir imprimir romper corromper irrumpir interrumpir ' +
  'adscribir circunscribir describir escribir inscribir prescribir proscribir suscribir transcribir ' +
  'atribuir autodestruir concluir confluir constituir construir contribuir destituir destruir disminuir distribuir excluir fluir huir incluir influir instituir instruir obstruir prostituir recluir reconstruir reconstituir redistribuir rehuir restituir retribuir sustituir';

/** Every verb that the tables name. */
export const irregularSpanish = () => [...STRESSED.flatMap(([, , verbs]) => verbs.split(' ')), ...IRREGULAR.split(' ')];
