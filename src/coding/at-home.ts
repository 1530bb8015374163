import { type ActorRef, type EventDate, undated, type Word } from '../model.js';
import { type ActPhrases, defaultTarget, publicRoots } from './act-phrases.js';
import { type Found, isUnplaced, nobody, sameSide } from './actor-finder.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';

/** Those who take up arms in their own country. */
const insurgent = /^[A-Z]{3}(?:REB|INS|SEP|UAF)/;
const isOfWar = (code: string | null): boolean => /^(?:0841|1[3789]|20)/.test(code ?? '');
const police = /^[A-Z]{3}COP/;
const army = /^[A-Z]{3}MIL/;
/** Investigations, what is done in words against somebody, protest and coercion: roots of acts within a country. */
const atHomeRoots = /^(?:09|1[0-4]|17)/;

/** Finds whom an act at home is done to, where nobody abroad is named. */
export class AtHome {
  constructor(private readonly phrases: ActPhrases) {}

  /**
   * Whom a state arrests, bans or puts under curfew are its own people where no other country is named; soldiers whom
   * rebels kill or let go are those of the country they fight in.
   */
  ofTargets(act: Act, sources: Found, targets: Found): Found {
    const country = sources.actors[0]?.country ?? null;
    if (country !== null && isOfWar(act.code) && sources.actors.every(({ code }) => insurgent.test(code ?? ''))) {
      const own = targets.actors.map((target) =>
        target.country === null ? this.phrases.referents.ofCountry(country, target.code?.slice(3) ?? '') : target,
      );
      if (own.every((target) => target !== null)) return { actors: own, words: targets.words };
    }
    if (country === null || targets.actors.some((a) => a.country !== null)) return targets;
    const own = this.ownOfRole(act, country, sources.actors, targets);
    if (own) return own;
    return (act.code ?? '').startsWith('17') ? this.ofCountry(country, 'CVL', sources.actors) : targets;
  }

  /**
   * «la Fiscalía peruana investiga a un coronel», "Kenyan miners accused the police": soldiers, policemen and the like of
   * no known country with whom a body or the people of a state have to do are that state's.
   */
  private ownOfRole(act: Act, country: string, sources: readonly ActorRef[], targets: Found): Found | null {
    const isHome = sources.every(({ type, country: of }) => of === country && type !== 'State');
    if (!isHome || !atHomeRoots.test(act.code ?? '') || !targets.actors.every(isUnplaced)) return null;
    const own = targets.actors.map(({ code }) => this.phrases.referents.ofCountry(country, code!.slice(3)));
    const known = own.filter((actor) => actor !== null);
    return known.length === own.length ? { actors: known, words: targets.words } : null;
  }

  /**
   * Whom a demand is put to, where that is one of the source's own country, or nobody knows who it is: whom its content
   * names is asked for nothing. Null where it is put to nobody, or abroad.
   */
  addressed(act: Act, on: EventDate, sources: readonly ActorRef[]): Found | null {
    const { finder } = this.phrases;
    const country = sources[0]?.country ?? null;
    if (country === null || !/^(?:02|10)/.test(act.code ?? '')) return null;
    const { slots } = act.match;
    const ownAmong = (head: Word): Found | null => {
      const found = finder.inPhrase(head, on, { through: 'name' });
      const own = found.actors.filter((a) => a.country === country && !sources.some(({ id }) => id === a.id));
      return own.length > 0 ? { actors: own, words: found.words } : null;
    };
    // "The court ordered the government to pay": one body of a state that another tells what to do.
    for (const head of slots.has('content') ? (slots.get('object') ?? []) : []) {
      const told = ownAmong(head);
      if (told) return told;
    }
    if (act.inner !== null) return null;
    for (const head of slots.get('to') ?? []) {
      const own = ownAmong(head);
      if (own) return own;
      if (finder.isUnknown(head)) return nobody;
    }
    return null;
  }

  /**
   * Whom an act at home is about where nobody is named: who protests does so against the government, and who imposes a
   * curfew, or threatens to, imposes it on the people.
   */
  implied(act: Act, sources: readonly ActorRef[]): Found {
    const country = sources[0]?.country ?? null;
    const code = act.code ?? '';
    if (country === null) return nobody;
    // Members of a government protest against it too.
    if (code.startsWith('14') || code === '133') return this.ofCountry(country, 'GOV', []);
    // So whom a leader leaves, or refuses to.
    if (/^(172|132|0?81|175|137|0831|0341|1231)/.test(code)) return this.ofCountry(country, 'CVL', sources);
    if (this.isOnRebels(act, sources)) return this.ofCountry(country, 'REB', sources);
    const suffering = this.atHomeOfFighters(act, sources);
    if (suffering) return this.ofCountry(country, suffering, sources);
    const heads = (act.match.frame.target ?? defaultTarget).flatMap((name) => act.match.slots.get(name) ?? []);
    const isPeople = publicRoots.has(code.slice(0, 2)) && heads.some((head) => this.isOfSide(head, sources));
    return isPeople ? this.ofCountry(country, 'CVL', sources) : nobody;
  }

  /**
   * What rebels do and nobody says to whom they do at home: «dinamitaron un puente», to the people where it hurts
   * people, else to the state; so what the police do with their arms, and what soldiers do where people live. A ship at
   * sea is nobody's at home.
   */
  private atHomeOfFighters(act: Act, sources: readonly ActorRef[]): 'GOV' | 'CVL' | null {
    const { code } = act;
    const { index } = this.phrases.context;
    const isAll = (roles: RegExp) => sources.every((source) => roles.test(source.code ?? ''));
    const isInsurgent = isAll(insurgent);
    const isForce = !isInsurgent && (isAll(police) || isAll(army));
    if (!(isInsurgent ? /^(?:0841|1[3789]|20)/ : /^(?:171|18|19|20)/).test(code ?? '') || !(isInsurgent || isForce))
      return null;
    const hit = (act.match.frame.target ?? defaultTarget).flatMap((name) => act.match.slots.get(name) ?? []);
    const isHit = (name: string) => hasClass(hit, index.classes.get(name)!);
    if (isHit('VESSEL') || (isForce && !isAll(police) && !this.isHome(sources, isHit('HOMES')))) return null;
    return isForce || /^(?:0841|18[0-2]|20)/.test(code!) ? 'CVL' : 'GOV';
  }

  /** Where soldiers strike at home: places where people live, in a text about no other country. */
  private isHome([source]: readonly ActorRef[], areLivedIn: boolean): boolean {
    const main = this.phrases.referents.mainCountry();
    return areLivedIn && (main === null || main === source!.country);
  }

  /** «l'armée a attaqué des positions rebelles»: what a state's forces fight at home, by an adjective. */
  private isOnRebels({ code, match }: Act, sources: readonly ActorRef[]): boolean {
    const { tree, index } = this.phrases.context;
    if (!code?.startsWith('19') || !sources.every((source) => /^[A-Z]{3}(?:MIL|GOV|COP)?$/.test(source.code ?? '')))
      return false;
    const hit = (match.frame.target ?? defaultTarget).flatMap((name) => match.slots.get(name) ?? []);
    return hit.some((head) => hasClass(tree.dependents(head, 'amod'), index.classes.get('REBELS')!));
  }

  private ofCountry(country: string, role: 'GOV' | 'CVL' | 'REB', sources: readonly ActorRef[]): Found {
    const actor = this.phrases.referents.ofCountry(country, role);
    return actor && !sources.some((s) => sameSide(s, actor)) ? { actors: [actor], words: [] } : nobody;
  }

  /** True for a noun with the nationality of the source: what it does to its own. */
  private isOfSide(head: Word, sources: readonly ActorRef[]): boolean {
    const { tree, isNationality } = this.phrases.context;
    return tree
      .dependents(head, 'amod', 'compound', 'nmod')
      .some(
        (child) =>
          isNationality(child) &&
          this.phrases.finder
            .of(child, undated, { through: 'name' })
            .some((a) => sources.some((s) => s.country === a.country && s.country !== null)),
      );
  }
}
