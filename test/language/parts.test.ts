import { describe, expect, it } from 'vitest';
import { arc, language } from './support.js';

describe('what stands between a subject and its verb', () => {
  it.each<[string, readonly string[]]>([
    [
      'Togo, citing the killing of nurses around Benin, urged Ghana to use its influence over the rebels.',
      ['Togo nsubj urged', 'citing advcl urged', 'Ghana obj urged'],
    ],
    [
      'Togo, angered by reports that rebels were getting rifles through Ghana, had accused its envoy of theft.',
      ['Togo nsubj accused', 'angered acl Togo', 'envoy obj accused'],
    ],
    [
      'Togo, long an ally of Benin on the matter, has backed the dam.',
      ['Togo nsubj backed', 'ally appos Togo', 'dam obj backed'],
    ],
    [
      "Ghana's foreign minister, Ama Owusu, angrily denied that her government had armed the rebels.",
      ['minister nsubj denied', 'Ama appos minister', 'armed ccomp denied'],
    ],
    [
      'Kenya and Ghana, whose foreign ministers met in Togo on Tuesday, urged Benin to hold talks.',
      ['Kenya nsubj urged', 'met acl Kenya', 'Benin obj urged'],
    ],
    [
      'Ama Owusu, a spokeswoman for the army, in a call with the consul, praised Benin.',
      ['Ama nsubj praised', 'spokeswoman appos Ama', 'Benin obj praised'],
    ],
    [
      'Ghana, whose envoy, Kofi Mensah, called the charge "a lie," warned Togo through the embassy.',
      ['Ghana nsubj warned', 'envoy nsubj called', 'called acl Ghana'],
    ],
    [
      'Ghana, the largest economy of the coast and an ally of the West, recalled its envoy.',
      ['Ghana nsubj recalled', 'economy appos Ghana', 'envoy obj recalled'],
    ],
    [
      'The agency said on Friday that Togo, citing an outbreak of fever in the hills, closed its border.',
      ['Togo nsubj closed', 'closed ccomp said', 'citing advcl closed'],
    ],
    ['Mr. Owusu — a friend of the king — praised Benin.', ['Owusu nsubj praised', 'friend appos Owusu']],
  ])('is parsed for itself: %s', (text, arcs) => {
    const { words } = language('en').analyze(text).sentences[0]!;
    expect(arcs.map((one) => arc(words, one.slice(0, one.indexOf(' '))))).toEqual(arcs);
  });

  it.each<[string, readonly string[]]>([
    ['Kenya, Togo and Ghana, which share a lake, signed a treaty.', ['Togo conj Kenya', 'Kenya nsubj signed']],
    ['In Benin, a friend of the king praised Togo.', ['friend nsubj praised', 'Benin obl praised']],
    ['The king, the queen and the bishop, who were ill, praised Togo.', ['king nsubj praised', 'queen conj king']],
  ])('is no enumeration, and no phrase that opens the sentence: %s', (text, arcs) => {
    const { words } = language('en').analyze(text).sentences[0]!;
    expect(arcs.map((one) => arc(words, one.slice(0, one.indexOf(' '))))).toEqual(arcs);
  });

  it.each<[string, readonly string[]]>([
    [
      'Togo thanked Kenya, Ghana and Benin, which deployed troops in Uganda.',
      ['Ghana conj Kenya', 'deployed acl Kenya', 'Togo nsubj thanked'],
    ],
    [
      'Farmers wrote to the envoy to Ghana, whose party has ruled Togo for years, asking for a school.',
      ['ruled acl envoy', 'asking advcl wrote'],
    ],
    [
      'Togo bought rice; Ghana, angered by the price, recalled its envoy.',
      ['recalled parataxis bought', 'Ghana nsubj recalled'],
    ],
  ])('and behind the main clause too: %s', (text, arcs) => {
    const { words } = language('en').analyze(text).sentences[0]!;
    expect(arcs.map((one) => arc(words, one.slice(0, one.indexOf(' '))))).toEqual(arcs);
  });

  it.each<[string, readonly string[]]>([
    [
      'As thousands of farmers fled the hills, Togo, whose party won the vote, closed two schools.',
      ['fled advcl closed', 'Togo nsubj closed', 'won acl Togo'],
    ],
    [
      'Two days after a storm that wrecked the harbour had killed six sailors, Kenya, citing the weather, closed its port.',
      ['killed advcl closed', 'Kenya nsubj closed', 'citing advcl closed'],
    ],
    [
      'When the strike ended, nurses in Togo thanked Ghana, officials said.',
      ['ended advcl thanked', 'nurses nsubj thanked'],
    ],
    ['As the home of the fleet, which serves six islands, Togo would gain.', ['Togo nsubj gain', 'serves acl fleet']],
  ])('and what opens it: %s', (text, arcs) => {
    const { words } = language('en').analyze(text).sentences[0]!;
    expect(arcs.map((one) => arc(words, one.slice(0, one.indexOf(' '))))).toEqual(arcs);
  });

  it.each<[string, readonly string[]]>([
    [
      "Oil prices rose on Tuesday after Togo's newly elected government recalled its envoy from Ghana.",
      ['recalled advcl rose', 'after mark recalled', 'government nsubj recalled', 'prices nsubj rose'],
    ],
    [
      'The talks had barely ended before Togo, citing a breach of the truce, closed its border with Ghana.',
      ['closed advcl ended', 'Togo nsubj closed', 'talks nsubj ended'],
    ],
    [
      'Farmers in the hills fled on Friday after Togolese troops backed by tanks seized two villages, officials said.',
      ['seized advcl fled', 'troops nsubj seized', 'fled ccomp said', 'officials nsubj said'],
    ],
    ['The king of Togo returned to the capital on Sunday after talks in Ghana.', ['talks obl returned']],
  ])('and a clause behind the main one: %s', (text, arcs) => {
    const { words } = language('en').analyze(text).sentences[0]!;
    expect(arcs.map((one) => arc(words, one.slice(0, one.indexOf(' '))))).toEqual(arcs);
  });

  it('but not where the main clause goes on', () => {
    const text = 'As the farmers came from Ghana, where rice is cheap, they asked for a school.';
    const { words } = language('en').analyze(text).sentences[0]!;
    expect(arc(words, 'came')).toBe('came advcl asked');
  });
});
