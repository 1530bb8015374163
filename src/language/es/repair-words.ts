import type { RepairWords } from '../repairs/repair.js';

/** What the repairs look for in Spanish. */
// biome-ignore format: lists
export const repairWords: RepairWords = {
  ownPart: { prepositions: new Set(['por', 'de', 'a']), nouns: new Set(['parte', 'lado', 'vez']) },
  joiners: [['así', 'como'], ['junto', 'con'], ['a', 'el', 'igual', 'que'], ['lo', 'mismo', 'que'], ['en', 'conjunto', 'con']],
  objectJoiners: [['así', 'como']],
  likewise: [['a', 'el', 'igual', 'que'], ['lo', 'mismo', 'que'], ['como', 'también']],
  asides: new Set(['parte', 'lado', 'vez']),
  reporting: new Set(['advertir', 'afirmar', 'agregar', 'anunciar', 'apuntar', 'asegurar', 'añadir', 'comentar', 'confirmar', 'considerar', 'decir', 'declarar', 'denunciar', 'destacar', 'escribir', 'explicar', 'garantizar', 'indicar', 'informar', 'insistir', 'jurar', 'manifestar', 'matizar', 'precisar', 'prometer', 'recordar', 'relatar', 'responder', 'revelar', 'señalar', 'sostener', 'subrayar']),
  asking: new Set(['acusar', 'agradecer', 'condenar', 'criticar', 'denunciar', 'exhortar', 'exigir', 'expresar', 'instar', 'invitar', 'llamar', 'ordenar', 'pedir', 'prometer', 'rechazar', 'reclamar', 'solicitar', 'urgir']),
  spans: new Set(['año', 'década', 'día', 'hora', 'mes', 'minuto', 'semana', 'siglo', 'tiempo']),
  lettingKnow: ['hacer', 'saber'],
  intransitive: new Set(['caer', 'fallecer', 'huir', 'llegar', 'marchar', 'morir', 'participar', 'perecer']),
  participlesBefore: new Set([]),
  settings: new Set(['comunicado', 'conferencia', 'declaración', 'discurso', 'entrevista', 'madrugada', 'mañana', 'mediodía', 'mensaje', 'noche', 'nota', 'prensa', 'rueda', 'tarde', 'víspera']),
  days: new Set(['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo', 'ayer', 'hoy']),
  periods: new Set(['año', 'madrugada', 'mañana', 'mes', 'noche', 'semana', 'tarde', 'víspera']),
  roles: new Set(['canciller', 'comandante', 'consejero', 'delegado', 'dirigente', 'embajador', 'embajadora', 'enviado', 'gobernador', 'homólogo', 'jefe', 'líder', 'mandatario', 'ministra', 'ministro', 'portavoz', 'presidenta', 'presidente', 'negociador', 'primer', 'representante', 'rey', 'secretario', 'secretaria', 'senador', 'vocero', 'vicecanciller', 'viceministra', 'viceministro', 'vicepresidenta']),
  departments: new Set(['ministerio', 'ministro', 'ministra', 'secretaría']),
  of: 'de',
  fields: new Set(['asunto', 'asuntos', 'comercio', 'defensa', 'economía', 'energía', 'exteriores', 'finanzas', 'hacienda', 'interior', 'justicia', 'relación', 'relaciones', 'salud', 'transporte']),
  giving: new Set(),
  deeds: new Set([]),
  polities: new Set(['república', 'reino', 'federación', 'principado']),
  steering: new Set(['alentar', 'animar', 'autorizar', 'ayudar', 'conducir', 'empujar', 'exhortar', 'forzar', 'impulsar', 'incitar', 'inducir', 'instar', 'invitar', 'llevar', 'mover', 'obligar']),
  timeRelation: 'obl',
  reportedOnTop: true,
};
