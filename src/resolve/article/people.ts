import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { endOfMonth } from 'date-fns/endOfMonth';
import { endOfYear } from 'date-fns/endOfYear';
import { parseISO } from 'date-fns/parseISO';
import type { EventDate } from '../../model.js';
import type { Actors, PersonEntry, Term } from '../lexicon/actors.js';
import { confirmedUntil, hasBegun, lasts } from '../lexicon/offices-on.js';
import { nameParts } from '../names/person-index.js';

/** The day that an office must have been held on; null where any time counts. */
export function dayOf(on: EventDate | null, published: string | null): string | null {
  return on?.date ?? on?.dateFrom ?? published;
}

const order = ['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister'];
const rankOf = (office: string): number => (order.indexOf(office) + order.length + 1) % (order.length + 1);

/** Days after which a holder last confirmed then is no longer taken for who holds the office. */
const trust = 400;

/** True where the tables end so long before a day that naming the last holder would be a guess. */
function isOutdated(term: Term, day: string): boolean {
  const until = confirmedUntil(term);
  return until !== null && differenceInCalendarDays(parseISO(day), endOf(until)) > trust;
}

/** The last day of a year or month, or the day itself. */
function endOf(date: string): Date {
  const start = parseISO(date);
  return date.length === 4 ? endOfYear(start) : date.length === 7 ? endOfMonth(start) : start;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);

/** Who held what when, and whom the names of one article mean. */
export class People {
  /** Persons of the tables and strangers met in this article, by the way they were first named. */
  private readonly met: {
    readonly name: string;
    readonly parts: readonly string[];
    readonly entry: PersonEntry | null;
  }[] = [];

  constructor(
    private readonly actors: Actors,
    /** States that the article names: they tell persons of one surname apart. */
    private readonly states: ReadonlySet<string>,
    private readonly published: string | null,
  ) {}

  /** Remembers a full name; later surnames mean this person. */
  meet(name: string): void {
    const parts = nameParts(name);
    if (parts.length < 2 || this.met.some((m) => isSame(m.parts, parts))) return;
    this.met.push({ name, parts, entry: this.byFullName(name, parts) });
  }

  /** The person of the tables that a name means, or the stranger's full name; null if neither. */
  find(name: string): { readonly entry: PersonEntry | null; readonly name: string } | null {
    const parts = nameParts(name);
    if (parts.length === 0) return null;
    const known =
      this.met.find((m) => isSame(m.parts, parts)) ??
      // «Sánchez de Lozada» after his full name.
      this.met.find(
        (m) =>
          parts.length > 1 &&
          m.parts.length > parts.length &&
          parts.every((part, i) => part === m.parts.at(i - parts.length)),
      ) ??
      this.met.find((m) => parts.length === 1 && m.parts.slice(1).includes(parts[0]!)) ??
      this.met.find((m) => parts.length === 1 && m.parts[0] === parts[0]);
    if (known) return known;
    const entry = parts.length > 1 ? this.byFullName(name, parts) : this.bySurname(name);
    return entry ? { entry, name } : parts.length > 1 ? { entry: null, name } : null;
  }

  private byFullName(name: string, parts: readonly string[]): PersonEntry | null {
    return this.best(this.actors.personIndex.find(name, parts));
  }

  /** A bare surname stands only for who holds a main office on the day of the article. */
  private bySurname(name: string): PersonEntry | null {
    const holders = this.actors.personIndex.bySurname(name).filter((p) => {
      const term = this.termOf(p, this.published);
      return term !== null && this.actors.offices.get(term.office)?.main === true;
    });
    const here = holders.filter((p) => p.terms.some((t) => this.states.has(t.polity)));
    const pool = here.length > 0 ? here : holders;
    return pool.length === 1 || here.length > 0 ? this.best(pool) : null;
  }

  /** The state whose government goes by a name: its leader on the day of the article, else at any time, if but one. */
  ledBy(name: string): string | null {
    const parts = nameParts(name);
    const index = this.actors.personIndex;
    const persons = parts.length > 1 ? index.find(name, parts) : index.bySurname(name);
    const led = persons.flatMap((person) =>
      person.terms.filter(({ polity, office }) => this.actors.states.get(polity)?.leader === office),
    );
    const day = this.published;
    const now = day === null ? [] : led.filter((term) => hasBegun(term, day) && lasts(term, day));
    const states = [...new Set((now.length > 0 ? now : led).map((term) => term.polity))];
    const named = states.filter((state) => this.states.has(state));
    return states.length === 1 ? states[0]! : named.length === 1 ? named[0]! : null;
  }

  /** Of several persons the one in office, of a state that the article names, in the higher office. */
  private best(persons: readonly PersonEntry[]): PersonEntry | null {
    const score = (p: PersonEntry): number => {
      const term = this.termOf(p, this.published);
      const named = p.terms.some((t) => this.states.has(t.polity)) ? 100 : 0;
      return named + (term ? 50 - rankOf(term.office) : 0);
    };
    return [...persons].sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1))[0] ?? null;
  }

  /** The office that a person held on a day, the highest of several; without a day the latest. */
  termOf(entry: PersonEntry, day: string | null, owner: string | null = null): Term | null {
    const held = day === null ? entry.terms : entry.terms.filter((t) => hasBegun(t, day) && lasts(t, day));
    // Of several offices the one that the text names: "U.N. Secretary-General X".
    const meant = held.filter((t) => t.polity === owner);
    const terms = meant.length > 0 ? meant : held;
    const ranked = [...terms].sort(
      (a, b) => rankOf(a.office) - rankOf(b.office) || ((b.from ?? '') < (a.from ?? '') ? -1 : 1),
    );
    return ranked[0] ?? null;
  }

  /** Who held an office of a polity on a day; without a day nobody, since today's holder would be a guess. */
  holder(
    polity: string,
    office: string,
    day: string | null,
  ): { readonly entry: PersonEntry; readonly term: Term } | null {
    if (day === null) return null;
    const terms = (this.actors.terms.get(`${polity} ${office}`) ?? []).filter((t) => hasBegun(t, day) && lasts(t, day));
    const term = [...terms].sort((a, b) => ((b.from ?? '') < (a.from ?? '') ? -1 : 1))[0];
    // Of two spokesmen, of three presidents at a time, the office alone does not tell which.
    if (terms.length > 1 && term && term.note !== '' && !term.note.startsWith('overlap')) return null;
    // A state has many ambassadors: one "to the United Nations" is not whom a country expels.
    if (!term || isOutdated(term, day) || term.note.startsWith('to ')) return null;
    const entry = this.actors.persons.get(term.person);
    return entry ? { entry, term } : null;
  }
}
