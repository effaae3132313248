/** What a reader typed, as clauses: a word, a Chinese run, or a phrase in quotation marks. */

import { CHINESE, ENGLISH, PARTICLES } from "./stopwords.js";
import { isHan, visible, wordsOf } from "./words.js";

const LONGEST = 200;
const MOST = 16;
const QUOTED = /["“”„＂「『]([^"“”„＂「」『』]+)["“”＂」』]/gu;

/**
 * @typedef {{terms: string[], phrase: boolean, written: string}} Clause terms in the form in which
 *   they are indexed; written is what the reader sees of it
 * @typedef {{words: string[], clauses: Clause[]}} Query words are all of them, in order
 */

/**
 * Reads a query of any length and content; what is beyond 200 characters or 16 clauses is not read.
 *
 * @param {string} text
 * @param {(word: string) => string} form see fold.js
 * @returns {Query}
 */
export function parseQuery(text, form) {
  const bounded = visible([...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join(""));
  const words = wordsOf(bounded, form).map(word => word.term);
  const phrases = [...bounded.matchAll(QUOTED)].map(quoted => phrase(quoted[1], form));
  const rest = bounded.replace(QUOTED, " ");
  const loose = wordsOf(rest, form)
    .map(({ term, start, end }) => single(term, rest.slice(start, end)));
  const clauses = unique([...phrases.filter(clause => clause.terms.length), ...telling(loose)]);
  return { words, clauses: clauses.slice(0, MOST) };
}

/** The same query with its phrases as words, for when they stand nowhere; itself if it has none. */
export const withoutQuotes = text => text.replace(QUOTED, "$1");

function phrase(text, form) {
  return { terms: wordsOf(text, form).map(word => word.term), phrase: true, written: text.trim() };
}

function single(term, written) {
  return { terms: [term], phrase: false, written };
}

/** Leaves out the words of a question, unless nothing else is there. */
function telling(clauses) {
  const kept = clauses.flatMap(clause => {
    const [term] = clause.terms;
    if (!isHan(term)) return ENGLISH.has(term) ? [] : [clause];
    return chineseParts(term).map(part => single(part, part));
  });
  return kept.length ? kept : clauses;
}

function chineseParts(run) {
  const parts = run.split(CHINESE).filter(Boolean);
  return parts[0] === run ? parts : parts.map(part => part.replace(PARTICLES, "") || part);
}

function unique(clauses) {
  return [...new Map(clauses.map(clause => [clause.terms.join(" "), clause])).values()];
}
