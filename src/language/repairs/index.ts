import { absoluteParticiple } from './absolute-participle.js';
import { accordingClause } from './according-clause.js';
import { adverbClause } from './adverb-clause.js';
import { adverbPerfect } from './adverb-perfect.js';
import { adverbPhrase } from './adverb-phrase.js';
import { agentPhrase } from './agent-phrase.js';
import { aimClause } from './aim-clause.js';
import { askedClause } from './asked-clause.js';
import { askedInfinitive } from './asked-infinitive.js';
import { attributeOnTop } from './attribute-on-top.js';
import { bareRelative } from './bare-relative.js';
import { beforeClause } from './before-clause.js';
import { behindDay } from './behind-day.js';
import { casedName } from './cased-name.js';
import { clauseSubject } from './clause-subject.js';
import { companion } from './companion.js';
import { contentClause } from './content-clause.js';
import { coordinatedClause } from './coordinated-clause.js';
import { coordinatedSubject } from './coordinated-subject.js';
import { copulaSubject } from './copula-subject.js';
import { countedParticiple } from './counted-participle.js';
import { countedSubject } from './counted-subject.js';
import { dativePronoun } from './dative-pronoun.js';
import { dayClause } from './day-clause.js';
import { dayObject } from './day-object.js';
import { department } from './department.js';
import { describedSubject } from './described-subject.js';
import { displacedObject } from './displaced-object.js';
import { doubledSubject } from './doubled-subject.js';
import { eachOther } from './each-other.js';
import { elidedPassive } from './elided-passive.js';
import { enumeratedSubject } from './enumerated-subject.js';
import { enumeration } from './enumeration.js';
import { finalReport } from './final-report.js';
import { finitePast } from './finite-past.js';
import { fixedInfinitive } from './fixed-infinitive.js';
import { gerundClause } from './gerund-clause.js';
import { insertedAside } from './inserted-aside.js';
import { interruptedObject } from './interrupted-object.js';
import { invertedPronoun } from './inverted-pronoun.js';
import { joinedClause } from './joined-clause.js';
import { joinedGerund } from './joined-gerund.js';
import { joinedObject } from './joined-object.js';
import { joinedParticiple } from './joined-participle.js';
import { joinedReport } from './joined-report.js';
import { listedClause } from './listed-clause.js';
import { lostSubject } from './lost-subject.js';
import { measuredObject } from './measured-object.js';
import { nonGrata } from './non-grata.js';
import { openedClause } from './opened-clause.js';
import { openedSubject } from './opened-subject.js';
import { openingParticiple } from './opening-participle.js';
import { ownPart } from './own-part.js';
import { pairedHolders } from './paired-holders.js';
import { partedPerfect } from './parted-perfect.js';
import { participleClause } from './participle-clause.js';
import { participleNumber } from './participle-number.js';
import { partitiveObject } from './partitive-object.js';
import { passiveAgent } from './passive-agent.js';
import { patientBehindAgent } from './patient-behind-agent.js';
import { placedName } from './placed-name.js';
import { queRelative } from './que-relative.js';
import { relativeBehindNoun } from './relative-behind-noun.js';
import { relativeNumber } from './relative-number.js';
import { relativeObject } from './relative-object.js';
import { relativeOnTop } from './relative-on-top.js';
import type { Repair } from './repair.js';
import { roleName } from './role-name.js';
import { saidClause } from './said-clause.js';
import { secondName } from './second-name.js';
import { secondSubject } from './second-subject.js';
import { seenPassive } from './seen-passive.js';
import { spanClause } from './span-clause.js';
import { stateName } from './state-name.js';
import { steeredInfinitive } from './steered-infinitive.js';
import { steeredObject } from './steered-object.js';
import { timeSince } from './time-since.js';
import { toldBesides } from './told-besides.js';
import { toldClause } from './told-clause.js';
import { toldSubject } from './told-subject.js';
import { verbWithSubject } from './verb-with-subject.js';
import { whenClause } from './when-clause.js';
import { whoseObject } from './whose-object.js';
import { withClause } from './with-clause.js';
import { withinSubject } from './within-subject.js';

/** Corrections of parsed trees in the order in which they are made; each row has an example sentence, which is a test. */
export const REPAIRS: readonly Repair[] = Object.freeze([
  fixedInfinitive,
  adverbPerfect,
  invertedPronoun,
  dativePronoun,
  beforeClause,
  seenPassive,
  saidClause,
  toldClause,
  toldSubject,
  clauseSubject,
  verbWithSubject,
  openedClause,
  spanClause,
  whoseObject,
  copulaSubject,
  eachOther,
  withClause,
  contentClause,
  relativeObject,
  finitePast,
  attributeOnTop,
  relativeOnTop,
  doubledSubject,
  describedSubject,
  relativeBehindNoun,
  queRelative,
  bareRelative,
  partedPerfect,
  insertedAside,
  participleClause,
  participleNumber,
  absoluteParticiple,
  nonGrata,
  passiveAgent,
  agentPhrase,
  elidedPassive,
  coordinatedClause,
  joinedClause,
  listedClause,
  joinedReport,
  accordingClause,
  coordinatedSubject,
  secondSubject,
  joinedGerund,
  joinedParticiple,
  toldBesides,
  gerundClause,
  countedParticiple,
  countedSubject,
  dayObject,
  dayClause,
  behindDay,
  adverbPhrase,
  adverbClause,
  casedName,
  partitiveObject,
  measuredObject,
  patientBehindAgent,
  interruptedObject,
  displacedObject,
  askedInfinitive,
  askedClause,
  relativeNumber,
  timeSince,
  steeredObject,
  steeredInfinitive,
  joinedObject,
  enumeration,
  placedName,
  stateName,
  department,
  roleName,
  pairedHolders,
  secondName,
  openedSubject,
  ownPart,
  aimClause,
  openingParticiple,
  lostSubject,
  enumeratedSubject,
  withinSubject,
  companion,
  whenClause,
  finalReport,
]);
