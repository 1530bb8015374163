/**
 * The labels that an event may carry beside `:Event`, one for each kind of the codebook.
 *
 * Cypher has no labels from parameters that both engines know, so cypher/write/unlabel-events.cypher spells them out; a
 * test holds the two lists together.
 */
export const KINDS = [
  'Accusation',
  'Agreement',
  'Aid',
  'Appeal',
  'Assault',
  'Attack',
  'BreakOfRelations',
  'Coercion',
  'Concession',
  'Cooperation',
  'Criticism',
  'Demand',
  'Expulsion',
  'Investigation',
  'MassViolence',
  'Meeting',
  'MilitaryPosture',
  'PhoneCall',
  'Protest',
  'Rejection',
  'Sanction',
  'Statement',
  'Support',
  'Talks',
  'Threat',
  'Visit',
  'Warning',
] as const;
