import {
  likelihoodBands, type Confidence, type EstimativeClass, type Likelihood, type Polarity, type QuoteKind, type Reliability, type Voice,
} from '../../shared/vocabulary.ts';
import { vocabularyStrings } from '../../shared/words/vocabulary.ts';

const number = new Intl.NumberFormat('en-GB');
const quotes = (count: number) => (count === 1 ? '1 quote' : `${number.format(count)} quotes`);
const band = (likelihood: Likelihood) =>
  `${String(likelihoodBands[likelihood].fromPercent)}–${String(likelihoodBands[likelihood].toPercent)}\u00a0%`;

const voices: Readonly<Record<Voice, string>> = {
  source: 'the source says', analyst: 'the analyst assesses', dissent: 'dissent',
};
const polarities: Readonly<Record<Polarity, string>> = { asserts: 'asserts', denies: 'denies', mixed: 'asserts and denies' };
const quoteKinds: Readonly<Record<QuoteKind, string>> = { direct: 'direct speech', reported: 'reported', passage: 'passage' };
const confidences: Readonly<Record<Confidence, string>> = { low: 'low', moderate: 'moderate', high: 'high' };
const estimativeClasses: Readonly<Record<EstimativeClass, string>> = {
  probability: 'likelihood', confidence: 'confidence', judgement_verb: 'judgement', absence_of_evidence: 'absence of evidence',
  hearsay: 'hearsay', modal: 'possibility', reporting_verb: 'reported',
};

/** Words of the evidence pane. */
export const evidenceStrings = {
  title: 'Evidence',
  quotes,
  noQuotes: 'no quotes',
  actorTypes: vocabularyStrings.actorTypes, statuses: vocabularyStrings.statuses, voices, polarities, quoteKinds, confidences,
  likelihoodWithBand: (likelihood: Likelihood) => `${likelihoodBands[likelihood].term} · ${band(likelihood)}`,
  header: {
    chooseReport: (title: string): string => `${title}: choose a report`,
    reliability: (grade: Reliability, source: string) => `${source}: ${grade}, ${vocabularyStrings.reliabilities[grade].name.toLowerCase()}`,
    page: (page: number, pages: number) => `p. ${number.format(page)} / ${number.format(pages)}`,
    find: 'Find in this report',
    list: 'List of quotes',
    text: 'Text of the report',
  },
  notices: {
    title: 'To know of this text',
    readAgain: 'Read it again with text recognition…',
    label: (count: number) => (count === 1 ? 'One thing to know of this text' : `${String(count)} things to know of this text`),
  },
  empty: {
    noReport: 'No report yet',
    noReportText: 'Import a report. Its words are what everything else in the case rests on.',
    importReport: 'Import a report',
    noneOpen: 'No report is open',
    noneOpenText: 'Choose the one to read.',
    noText: 'This report holds no text',
    noTextText: 'Nothing in it can be quoted. Import a version with text in it.',
    unread: 'The report can’t be read',
    tryAgain: 'Try again',
    loading: 'Reading the report',
    howToMark: 'Select words, then press Q to quote them, or A, O, E or C to make an actor, operation, event or claim from them.',
  },
  text: {
    label: (title: string) => `Text of ${title}`,
    help: 'Arrow keys move, with Ctrl by word, with Alt by sentence, with Ctrl up and down by passage; Shift selects.',
    quoteNumber: (count: number) => `Q${String(count)}`,
    quoteNumberLabel: (count: number) => `Quote ${String(count)}`,
    band: (likelihood: Likelihood) => {
      const { term, otherTerm } = likelihoodBands[likelihood];
      return `${term} (${otherTerm}) · ${band(likelihood)}`;
    },
    estimativeClass: (name: EstimativeClass) => estimativeClasses[name],
    brokenWord: 'A hyphen at the end of a printed line',
    hidden: (name: string) => `hidden character ${name}`,
    published: (source: string, date: string | null) => (date === null ? `${source} · undated` : `${source} · ${date}`),
    by: (author: string, rest: string) => `${author} · ${rest}`,
    page: (page: number) => `p. ${number.format(page)}`,
  },
  find: {
    label: 'Find in this report',
    placeholder: 'Words to find',
    count: (at: number, total: number) => `${number.format(at)} of ${number.format(total)}`,
    capped: (at: number, total: number) => `${number.format(at)} of ${number.format(total)} or more`,
    none: 'Not found',
    next: 'Next',
    previous: 'Previous',
    select: 'Select these words',
    close: 'Close find',
  },
  capture: {
    toolbar: 'Make from the selected words',
    quote: 'Quote', actor: 'Actor', operation: 'Operation', event: 'Event', claim: 'Claim', thing: 'Attach',
    names: {
      quote: 'New quote', actor: 'New actor', operation: 'New operation', event: 'New event', claim: 'New claim',
      thing: 'Attach to what is there',
    },
    words: 'The words',
    readingWords: 'Reading the words',
    name: 'Name',
    type: 'Type',
    kind: 'Kind',
    kindHint: 'such as influence, intrusion, disclosure, sanctions',
    status: 'Status',
    date: 'Date',
    datePlaceholder: '2020-10-21, 2020-10, 2020/2021',
    subject: 'Who',
    relation: 'does what',
    object: 'to whom or what',
    noStatus: 'not said',
    existing: 'Actor, operation, event or claim',
    find: 'Type a name',
    alreadyThere: (name: string, type: string) => `${name} (${type}) is in the case already.`,
    useIt: 'Attach to it',
    save: 'Save',
    cancel: 'Cancel',
    details: 'Details',
    restsOn: (count: number) => `rests on Q${String(count)}`,
    lost: (exact: string, why: string) => `“${exact}” was not saved: ${why}`,
    problems: {
      name: 'Give it a name.',
      kind: 'Say what kind of operation it is.',
      ends: 'Choose who, does what, and to whom or what.',
      existing: 'Choose what to attach the quote to.',
    },
    nothingSelected: 'Select words of the report first, with the mouse or with Shift and the arrow keys.',
  },
  remarks: {
    kind: 'How it is said', voice: 'Whose voice', polarity: 'It',
    speaker: 'Who said it', via: 'Via whom',
    inWords: (text: string) => `In words: ${text}`,
    asWords: 'in words',
    likelihood: 'Likelihood', confidence: 'Confidence', credibility: 'Credibility', marking: 'Marking', note: 'Note',
    none: 'not given',
    credibilities: {
      1: '1 confirmed', 2: '2 probably true', 3: '3 possibly true', 4: '4 doubtful', 5: '5 improbable', 6: '6 can’t be judged',
    },
  },
  cards: {
    label: 'Quotes beside the text',
    noneInSight: 'No quotes in sight',
    select: (count: number) => `Quote ${String(count)}`,
    unattached: 'not attached',
    denies: 'denies',
    confidence: (name: string) => `${name} confidence`,
    via: (name: string) => `via ${name}`,
    credibility: (grade: number) => `credibility ${String(grade)}`,
    supports: 'Rests on it',
    show: 'Show in the text',
    edit: 'Edit remarks',
    attach: 'Attach to',
    detach: (name: string) => `Detach from ${name}`,
    remove: 'Remove quote',
    save: 'Save',
    cancel: 'Cancel',
  },
  list: {
    label: 'Quotes',
    filter: 'Filter by words',
    unattachedOnly: 'Unattached only',
    scope: 'Where',
    thisReport: 'This report',
    wholeCase: 'Whole case',
    found: (shown: number, total: number) => (shown === total ? quotes(total) : `${number.format(shown)} of ${quotes(total)}`),
    more: 'Show more',
    none: 'No quote fits',
    noneText: 'Change the filter, or mark words in the text.',
  },
  note: {
    label: 'Quotes of the selection',
    place: (count: number, at: number, total: number) => `Q${String(count)}, ${String(at)} of ${String(total)}`,
    next: 'Next quote of the selection',
    previous: 'Previous quote of the selection',
    elsewhere: (title: string) => `in ${title}`,
    none: 'The selection rests on no quote. Select words to give it one.',
  },
} as const;
