import type { ActorRef, EventDate, Word } from '../model.js';
import { relation } from '../sentence.js';
import type { ActPhrases } from './act-phrases.js';
import { type Found, nobody, sameSide } from './actor-finder.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';
import type { Operator } from './frames.js';
import { isTriggerWord } from './matches.js';

/** Operators done by who does the act below: «les livraisons belges ont été suspendues». */
const transparent = new Set<Operator>(['stop', 'attempt', 'order']);

/** Finds who does an act. */
export class SourceReader {
  constructor(private readonly phrases: ActPhrases) {}

  /** The actors of the parts where the frame has its source, or the authorities of the place. */
  of(act: Act, on: EventDate): Found {
    const named = this.namedSources(act, on);
    if (named.actors.length > 0) return named;
    const authorities = this.authorities(act, on);
    return authorities.actors.length > 0 ? authorities : this.launchedFrom(act, on);
  }

  /** «tirées depuis le Liban», "fired from Gaza": where nobody is named, where it came from stands for who did it. */
  private launchedFrom(act: Act, on: EventDate): Found {
    const { word, support, slots } = act.match;
    const isPassive = this.phrases.context.tree.isPassive(support ?? word);
    if (!/^19/.test(act.code ?? '') || !isPassive || slots.has('agent')) return nobody;
    return this.phrases.first(['from'], act, on, { through: 'name' });
  }

  /**
   * Who arrests or investigates foreigners in a country, where nobody is named, are its authorities; so who expels them
   * from it, summons the envoys there, imposes and lifts a curfew.
   */
  private authorities(act: Act, on: EventDate): Found {
    const { word, support } = act.match;
    const { tree } = this.phrases.context;
    if (!tree.isPassive(support ?? word)) return nobody;
    if (/^(081[34]|172[34])/.test(act.code ?? '')) return this.authoritiesThere(act, on);
    for (const head of this.venues(act)) {
      const found = this.governmentOf(this.phrases.finder.of(head, on, { through: 'name', places: true }));
      const target = this.phrases.first(['object'], act, on, { through: 'any' }).actors[0];
      if (found && target && !sameSide(target, found)) return { actors: [found], words: [] };
    }
    return nobody;
  }

  /** Where the authorities that do an act are: where it is done, what somebody is expelled from, where an envoy is posted. */
  private venues({ code, match: { slots } }: Act): readonly Word[] {
    const { tree, slots: parts } = this.phrases.context;
    const there = [...(slots.get('in') ?? []), ...(slots.get('to') ?? [])];
    // "Were ordered to leave X": whoever must leave is sent away by those at home there.
    const ordered = (slots.get('content') ?? []).flatMap((verb) => parts.ofVerb(verb).get('object') ?? []);
    const left = [...(slots.get('from') ?? []), ...(slots.get('of') ?? []), ...ordered];
    if (/^(09|173)/.test(code ?? '')) return there;
    // Where somebody is deported to, nobody deports them.
    if (/^174/.test(code ?? '')) return [...(slots.get('in') ?? []), ...left];
    if (/^161/.test(code ?? '')) return left;
    if (!/^114/.test(code ?? '')) return [];
    const posted = (slots.get('object') ?? []).flatMap((envoy) => tree.dependents(envoy, 'nmod', 'obl'));
    return posted.filter((place) => ['in', 'to'].includes(parts.preposition(place) ?? ''));
  }

  private governmentOf([place]: readonly ActorRef[]): ActorRef | null {
    return place?.country ? this.phrases.referents.ofCountry(place.country, 'GOV') : null;
  }

  /** The government of the place that the clause names. */
  private authoritiesThere({ match: { slots } }: Act, on: EventDate): Found {
    const { finder, context } = this.phrases;
    const heads = [...(slots.get('in') ?? []), ...(slots.get('to') ?? []), ...(slots.get('object') ?? [])];
    for (const head of heads) {
      const places = finder.among(context.tree.subtree(head), on, { through: 'name', places: true });
      const found = this.governmentOf(places.actors);
      if (found) return { actors: [found], words: [] };
    }
    return nobody;
  }

  private namedSources(act: Act, on: EventDate): Found {
    const names = act.match.frame.source ?? ['agent'];
    const own = this.phrases.first(names, act, on, { through: 'name' });
    if (own.actors.length === 0 && act.inner && transparent.has(act.match.frame.compose!))
      return this.namedSources(act.inner, on);
    // "Chadian tanks fired": the subject of a verb; what a noun of action belongs to is read as its genitive.
    const { word, support, lendsSide } = act.match;
    const lends = support !== null && lendsSide && this.phrases.context.tree.child(support, 'nsubj') !== null;
    const hasSubject =
      this.phrases.context.tree.isVerbal(word) || (lends && !this.phrases.context.tree.isPassive(support));
    if (own.actors.length > 0) return own;
    if (!hasSubject) return this.givers(act, on);
    if (this.isForDeeds(act)) return nobody;
    const owner = this.phrases.first(names, act, on, { through: 'owner' });
    if (owner.actors.length > 0) return owner;
    const users = this.usersOfMeans(act, on);
    return users.actors.length > 0 ? users : this.issuers(act, on);
  }

  /** «fue expulsado por sus críticas»: what somebody undergoes for deeds of their own is not done by these. */
  private isForDeeds({ match: { word, support, slots } }: Act): boolean {
    const { tree, index } = this.phrases.context;
    const agents = slots.get('agent') ?? [];
    const isOwnDeed = (agent: Word) =>
      tree.dependents(agent, 'det', 'nmod:poss').some((w) => w.feats.Poss === 'Yes') &&
      index.triggers.get(agent.lemma.toLowerCase())?.some(({ pos }) => pos === 'n') === true;
    return tree.isPassive(support ?? word) && agents.length > 0 && agents.every(isOwnDeed);
  }

  /** "Aid from Norway to Chad": who gives where no verb says so. */
  private givers(act: Act, on: EventDate): Found {
    const isAid = act.match.trigger.pos === 'n' && act.code?.startsWith('07') === true;
    return isAid ? this.phrases.first(['from'], act, on, { through: 'name' }) : nobody;
  }

  /** "A statement issued by the Danish foreign ministry condemned": who issues what says something says it. */
  private issuers(act: Act, on: EventDate): Found {
    const { grammar, slots, tree } = this.phrases.context;
    for (const text of act.match.slots.get('agent') ?? []) {
      if (!grammar.documents.has(text.lemma.toLowerCase())) continue;
      const named = tree.dependents(text, 'nmod', 'obl').filter((w) => slots.isAgentMark(w));
      for (const issuer of named) {
        const found = this.phrases.finder.inPhrase(issuer, on, { through: 'name' });
        if (found.actors.length > 0) return found;
      }
      const found = this.phrases.finder.doers(text, on);
      if (found.actors.length > 0) return found;
      // "Circulated a resolution calling on X": who puts it before others.
      const verb = relation(text) === 'obj' ? tree.parent(text) : null;
      for (const sender of verb ? (slots.ofVerb(verb).get('agent') ?? []) : []) {
        const author = this.phrases.finder.inPhrase(sender, on, { through: 'name' });
        if (author.actors.length > 0) return author;
      }
    }
    return nobody;
  }

  /** «péri dans une embuscade tendue par X»: who laid what the trigger names. */
  private doersOfTrigger({ match }: Act, on: EventDate): Found {
    for (const head of match.slots.get('in') ?? []) {
      if (!isTriggerWord(head, match, this.phrases.context)) continue;
      const doers = this.phrases.finder.doers(head, on);
      return doers.actors.length > 0 ? doers : this.phrases.finder.inPhrase(head, on, { through: 'owner' });
    }
    return nobody;
  }

  /** "Killed by a mine that rebels laid", «tués par une bombe posée par des rebelles»: who used what did it. */
  private usersOfMeans(act: Act, on: EventDate): Found {
    // «un avión enviado por X llegó con ayuda»: so of what brings help.
    const isCarried = act.code?.startsWith('07') === true;
    if (!act.match.frame.instruments && !isCarried) return this.doersOfTrigger(act, on);
    const { slots, word } = act.match;
    // «blessés dans l'embuscade tendue par X»
    const isLaid = act.match.frame.instruments !== undefined && !slots.has('agent');
    const around = isLaid ? (slots.get('in') ?? []).filter((head) => this.isMeans(head, act)) : [];
    if (!slots.has('agent') && !this.phrases.context.tree.isPassive(word)) return nobody;
    for (const means of [...(slots.get('agent') ?? []), ...around]) {
      const found = this.phrases.finder.doers(means, on);
      if (found.actors.length > 0) return found;
      // «X a lancé une opération qui a tué Y»
      const isOfMeans = means.upos === 'NOUN' && !isCarried && this.phrases.context.tree.isBelow(word, means);
      const starters = isOfMeans && this.isDeed(means) ? this.phrases.finder.starters(means) : [];
      for (const starter of starters) {
        const user = this.phrases.finder.inPhrase(starter, on, { through: 'owner' });
        if (user.actors.length > 0) return user;
      }
    }
    return nobody;
  }

  /** A noun for an act by force. */
  private isDeed(noun: Word): boolean {
    const triggers = this.phrases.context.index.triggers.get(noun.lemma.toLowerCase()) ?? [];
    return triggers.some(({ pos, frame }) => pos === 'n' && /^1[89]/.test(frame.code ?? ''));
  }

  private isMeans(head: Word, { match: { frame } }: Act): boolean {
    const { index } = this.phrases.context;
    return frame.instruments!.some((name) => hasClass([head], index.classes.get(name)!));
  }

  /**
   * Who does the act that this one stands in, where it names nobody itself: "marched in defiance of X", «publicó una
   * carta donde pide». Only for what is said or demanded: an attack beside another need not be by the same.
   */
  subjectAbove(act: Act, on: EventDate, speakers: readonly Word[], targets: Found): Found {
    const { tree, slots, grammar } = this.phrases.context;
    const named = (act.match.slots.get('agent') ?? []).some(
      (w) => w.upos !== 'PRON' && w !== act.match.word && !grammar.documents.has(w.lemma.toLowerCase()),
    );
    // «les rebelles, accusés de massacres»: who accuses them is not told.
    const accused = act.match.word.deprel === 'acl' ? tree.parent(act.match.word) : null;
    if (accused && act.match.word.feats.VerbForm === 'Part' && targets.words.includes(accused)) return nobody;
    if (named || targets.actors.length === 0 || !isSaid(act) || act.match.frame.reciprocal) return nobody;
    for (const above of tree.ancestors(act.match.word)) {
      if (!tree.isVerbal(above)) continue;
      for (const agent of slots.ofVerb(above).get('agent') ?? []) {
        if (speakers.includes(agent)) return nobody;
        const found = this.phrases.finder.inPhrase(agent, on, { through: 'name', not: targets.actors });
        if (found.actors.length > 0) return found;
      }
      if (relation(above) !== 'xcomp' && relation(above) !== 'conj') return nobody;
    }
    return nobody;
  }
}

/** An act of words: demands, criticism, refusals, threats. */
const isSaid = (act: Act): boolean => /^1[0-3]/.test(act.code ?? '');
