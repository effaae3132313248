/** The terms to look up for a query, and how each may be found. */

import { allowance } from "./distance.js";
import { bigrams, isHan } from "./words.js";

/**
 * @typedef {{clauses: Map<number, number>, prefix: boolean, mistakes: number | false,
 *   weight: number}} Term clauses: which clauses it belongs to, and what share of each it makes
 */

const DIGITS = /^\d+$/;
const ALIKE = 0.7; /* … what pages say for a word */
const ASIDE = 0.5; /* what the words of a question are worth */
const MONTH = /^\d{4}-\d\d$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const JOINED = 3; /* what a word is worth that was typed as two */

/**
 * @param {import("./query.js").Query} query
 * @param {Map<string, string>} vocabulary its keys are all terms of the index
 * @returns {Map<string, Term>}
 */
export function termsOf(query, vocabulary) {
  const terms = new Map();
  const add = (term, clause, share, manner = {}) => {
    const known = terms.get(term) ?? { ...plain(), ...manner };
    known.clauses.set(clause, Math.min(1, (known.clauses.get(clause) ?? 0) + share));
    terms.set(term, known);
  };
  query.clauses.forEach((clause, i) => addClause(add, clause, i, query, vocabulary));
  addJoined(add, query.clauses, vocabulary);
  const left = query.words.filter(word => !isHan(word) && !DIGITS.test(word) && !terms.has(word));
  for (const word of left) terms.set(word, aside());
  return terms;
}

/* A word that stands for no clause, such as "why", may still be that of a title. */
const aside = () => ({ ...plain(), weight: ASIDE });

const plain = () => ({ clauses: new Map(), prefix: false, mistakes: false, weight: 1 });

function addClause(add, clause, number, query, vocabulary) {
  if (clause.also) return addFigure(add, clause, number, vocabulary);
  const last = number === query.clauses.length - 1;
  for (const word of clause.alike ?? []) addAlike(add, word, number);
  for (const word of clause.terms) {
    const share = 1 / clause.terms.length;
    if (isHan(word)) addRun(add, word, number, share);
    else if (clause.phrase) add(word, number, share);
    else addWord(add, word, number, last, vocabulary);
  }
}

/* A month has its days, and a day without a year those of all years. The words in which the figure
   was written count for what they are. */
function addFigure(add, { terms: [value], also }, number, vocabulary) {
  const days = value.startsWith("--")
    ? [...vocabulary.keys()].filter(term => DAY.test(term) && term.endsWith(value.slice(1)))
    : [];
  for (const term of [value, ...days]) add(term, number, 1, { prefix: MONTH.test(term) });
  for (const word of also) {
    if (isHan(word)) addRun(add, word, number, 1 / also.length);
    else add(word, number, 1 / also.length);
  }
}

function addAlike(add, word, number) {
  const terms = isHan(word) ? bigrams(word) : [word];
  for (const term of terms) add(term, number, ALIKE / terms.length, { weight: ALIKE });
}

function addRun(add, run, number, share) {
  const pairs = bigrams(run);
  const prefix = [...run].length === 1;
  for (const pair of pairs) add(pair, number, share / pairs.length, { prefix });
}

/* A word of the index is no typing error, and what begins a word of the index is being typed. */
function addWord(add, word, number, last, vocabulary) {
  const known = vocabulary.has(word);
  const begun = word.length > 1 && [...vocabulary.keys()].some(term => term.startsWith(word));
  const prefix = begun && (last || !known);
  add(word, number, 1, { prefix, mistakes: known || begun ? false : allowance(word) || false });
  if (known || begun) return;
  for (const swapped of swaps(word)) if (vocabulary.has(swapped)) add(swapped, number, 1);
}

/** All words that come of swapping two neighbouring letters. */
function swaps(word) {
  return [...word].slice(1).map((letter, i) =>
    word.slice(0, i) + letter + word[i] + word.slice(i + 2));
}

/** "open stack" is "openstack" if there is such a word. */
function addJoined(add, clauses, vocabulary) {
  for (let i = 1; i < clauses.length; i++) {
    const joined = [...clauses[i - 1].terms, ...clauses[i].terms].join("");
    if (isHan(joined) || !vocabulary.has(joined)) continue;
    add(joined, i - 1, 1, { weight: JOINED });
    add(joined, i, 1);
  }
}
