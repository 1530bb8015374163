import type { RepairWords } from '../repairs/repair.js';

/** What the repairs look for in French. */
// biome-ignore format: lists
export const repairWords: RepairWords = {
  ownPart: { prepositions: new Set(['de', 'pour', 'à']), nouns: new Set(['côté', 'part', 'tour']) },
  joiners: [['ainsi', 'que'], ['ainsi', "qu'"], ['ainsi', 'qu’'], ['de', 'même', 'que'], ['de', 'concert', 'avec'], ['tout', 'comme'], ['à', 'les', 'côtés', 'de']],
  objectJoiners: [['ainsi', 'que'], ['ainsi', "qu'"], ['ainsi', 'qu’']],
  likewise: [['tout', 'comme'], ['de', 'même', 'que'], ['à', "l'", 'instar', 'de'], ['à', 'l’', 'instar', 'de']],
  asides: new Set(['côté', 'part', 'tour', 'effet', 'revanche', 'retour', 'urgence', 'vain', 'conséquence', 'temps', 'occasion', 'suite', 'passage', 'fois']),
  reporting: new Set(['affirmer', 'ajouter', 'annoncer', 'assurer', 'avertir', 'confier', 'confirmer', 'constater', 'dire', 'déclarer', 'estimer', 'expliquer', 'garantir', 'indiquer', 'insister', 'juger', 'jurer', 'lancer', 'marteler', 'noter', 'poursuivre', 'promettre', 'préciser', 'prévenir', 'rappeler', 'rapporter', 'réagir', 'reconnaître', 'relater', 'relever', 'répondre', 'révéler', 'souligner', 'soutenir', 'écrire']),
  asking: new Set(['accuser', 'appeler', 'condamner', 'critiquer', 'demander', 'dénoncer', 'exhorter', 'exiger', 'exprimer', 'inviter', 'mettre', 'ordonner', 'prier', 'promettre', 'rejeter', 'remercier', 'réclamer', 'saluer', 'sommer']),
  spans: new Set([]),
  lettingKnow: ['faire', 'savoir'],
  intransitive: new Set([]),
  participlesBefore: new Set(['concernant', 'suivant']),
  settings: new Set(['communiqué', 'conférence', 'déclaration', 'discours', 'entretien', 'interview', 'matin', 'message', 'nuit', 'presse', 'soir', 'soirée', 'veille']),
  days: new Set(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'hier', "aujourd'hui"]),
  periods: new Set(['an', 'année', 'matin', 'mois', 'nuit', 'semaine', 'soir', 'veille']),
  roles: new Set(['ambassadeur', 'ambassadrice', 'chancelier', 'chancelière', 'chef', 'commandant', 'conseiller', 'dirigeant', 'émissaire', 'envoyé', 'gouverneur', 'homologue', 'ministre', 'patron', 'porte-parole', 'premier', 'président', 'présidente', 'responsable', 'roi', 'secrétaire', 'sénateur']),
  departments: new Set(['ministère', 'ministre', 'secrétariat']),
  of: 'de',
  fields: new Set(['affaire', 'affaires', 'armées', 'armée', 'commerce', 'défense', 'économie', 'énergie', 'finance', 'finances', 'intérieur', 'justice', 'relation', 'relations', 'santé', 'transport', 'transports']),
  giving: new Set(['accorder', 'acheter', 'adresser', 'apporter', 'communiquer', 'confier', 'délivrer', 'distribuer', 'donner', 'échanger', 'envoyer', 'expédier', 'fournir', 'imposer', 'infliger', 'lancer', 'livrer', 'mener', 'octroyer', 'offrir', 'partager', 'porter', 'prêter', 'procurer', 'promettre', 'proposer', 'remettre', 'restituer', 'transmettre', 'vendre', 'verser']),
  deeds: new Set([]),
  polities: new Set(['république', 'royaume', 'fédération', 'principauté']),
  steering: new Set(),
  timeRelation: 'obl',
  reportedOnTop: false,
};
