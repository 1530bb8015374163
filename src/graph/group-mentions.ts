import type { DatePrecision } from '../model.js';
import { agreement } from './agreement.js';
import { datesOf, type Evidence, isUndated, spanOf } from './evidence.js';
import { groupBy } from './group-by.js';

/** From the finest to the coarsest: a mention can join groups of the tiers before its own. */
const TIERS: readonly DatePrecision[] = ['day', 'week', 'month', 'year', 'unknown'];

/** The mentions of one event: those that date it, and those, coarser or undated, that joined them. */
export interface MentionGroup {
  /** The finest mentions, all of the same dates, by id. */
  readonly core: readonly Evidence[];
  /** Every mention, by id. */
  readonly members: readonly Evidence[];
}

/**
 * Groups the mentions of one bucket into events.
 *
 * A pure function of the set: the order of the list does not matter. Mentions of equal dates are joined pair by pair,
 * the best-agreeing first, ties by mention id, never where a member of one group excludes a member of the other. Then,
 * from fine to coarse, a group joins a finer one if exactly one fits it.
 *
 * @example
 * groupMentions([onMonday, onMondayElsewhere, thisWeek]).length //=> 1
 */
export function groupMentions(mentions: readonly Evidence[]): MentionGroup[] {
  if (mentions.length === 1) return [{ core: mentions, members: mentions }];
  const sorted = [...mentions].sort(byMention);
  let groups: MentionGroup[] = [];
  for (const tier of TIERS) {
    const own = sorted.filter((evidence) => tierOf(evidence) === tier);
    if (own.length === 0) continue;
    const cells = groupBy(own, cellOf);
    const joined = [...cells.values()].flatMap((cell) => joinPairs(cell)).map((core) => ({ core, members: core }));
    groups = absorb(groups, joined);
  }
  return groups.sort((a, b) => byMention(a.members[0]!, b.members[0]!));
}

function tierOf(evidence: Evidence): DatePrecision {
  return isUndated(evidence) ? 'unknown' : evidence.mention.datePrecision;
}

/** Only mentions of one cell are joined as equals: equal dates, and for the undated the same article. */
function cellOf(evidence: Evidence): string {
  const { from, to } = datesOf(evidence);
  return from === null ? evidence.mention.article : `${from}/${to}`;
}

/** Joins compatible pairs, best-agreeing first: agglomeration where one exclusion keeps two groups apart. */
function joinPairs(cell: readonly Evidence[]): (readonly Evidence[])[] {
  if (cell.length === 1) return [cell];
  const groupOf = cell.map((evidence) => [evidence]);
  const pairs: { a: number; b: number; score: number }[] = [];
  for (let a = 0; a < cell.length; a++) {
    for (let b = a + 1; b < cell.length; b++) {
      const score = agreement(cell[a]!.mention, cell[b]!.mention);
      if (score !== null) pairs.push({ a, b, score });
    }
  }
  // The cell is sorted by mention id, so positions break ties as ids would.
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of pairs) {
    const left = groupOf[a]!;
    const right = groupOf[b]!;
    if (left === right || excluded(left, right)) continue;
    const union = [...left, ...right].sort(byMention);
    for (const evidence of union) groupOf[cell.indexOf(evidence)] = union;
  }
  return [...new Set(groupOf)];
}

/** Joins each coarse group to the finer group that alone fits it; the others stand beside the finer ones. */
function absorb(finer: readonly MentionGroup[], coarse: readonly MentionGroup[]): MentionGroup[] {
  const wishes = coarse.map((group) => {
    const fitting = finer.filter((candidate) => fits(group, candidate));
    const target = fitting.length === 1 ? fitting[0]! : null;
    return { group, target, score: target === null ? 0 : groupAgreement(group, target) };
  });
  // Two coarse groups may wish for the same finer one and exclude each other: the better-agreeing goes first.
  wishes.sort((x, y) => y.score - x.score || byMention(x.group.members[0]!, y.group.members[0]!));
  const grown = new Map(finer.map((group) => [group, group]));
  const alone: MentionGroup[] = [];
  for (const { group, target } of wishes) {
    const current = target === null ? undefined : grown.get(target);
    if (target === null || current === undefined || excluded(current.members, group.members)) {
      alone.push(group);
    } else {
      grown.set(target, { core: current.core, members: [...current.members, ...group.members].sort(byMention) });
    }
  }
  return [...grown.values(), ...alone];
}

function fits(coarse: MentionGroup, finer: MentionGroup): boolean {
  const outer = spanOf(coarse.core[0]!);
  const inner = spanOf(finer.core[0]!);
  return outer.from <= inner.from && inner.to <= outer.to && !excluded(coarse.members, finer.members);
}

function groupAgreement(a: MentionGroup, b: MentionGroup): number {
  let best = 0;
  for (const left of a.members) {
    for (const right of b.members) best = Math.max(best, agreement(left.mention, right.mention) ?? 0);
  }
  return best;
}

function excluded(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return a.some((left) => b.some((right) => agreement(left.mention, right.mention) === null));
}

function byMention(a: Evidence, b: Evidence): number {
  return a.mention.id < b.mention.id ? -1 : a.mention.id > b.mention.id ? 1 : 0;
}
