/** What a reader typed, as clauses: a word, a Chinese run, or a phrase in quotation marks. */

import { takeEveryday } from "./everyday.js";
import { CHINESE, ENGLISH, PARTICLES, QUESTION } from "./stopwords.js";
import { valuesOf } from "./values.js";
import { isHan, visible, wordsOf } from "./words.js";

const LONGEST = 200;
const MOST = 16;
const DIGITS = /^\d+$/;
const QUOTED = /["“”„＂「『]([^"“”„＂「」『』]+)["“”＂」』]/gu;

/**
 * @typedef {object} Clause
 * @property {string[]} terms in the form in which they are indexed
 * @property {boolean} phrase whether they must stand together
 * @property {string} written what the reader sees of it
 * @property {string[]} [also] the words in which a figure was written
 * @property {string[]} [alike] what pages may say for it
 */

/**
 * @typedef {object} Query
 * @property {string[]} words all of them, in order
 * @property {Clause[]} clauses
 * @property {boolean} asks whether it is a question
 */

/**
 * Reads a query of any length and content; what is beyond 200 characters or 16 clauses is not read.
 *
 * @param {string} text
 * @param {ReturnType<typeof import("./engine.js").openEngine>} engine
 * @returns {Query}
 */
export function parseQuery(text, engine) {
  const bounded = visible([...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join(""));
  const words = wordsOf(bounded, engine.form).map(word => word.term);
  const clauses = unique(clausesOf(bounded, engine))
    .map(clause => withEveryday(clause, engine.everyday));
  return { words, clauses: clauses.slice(0, MOST), asks: QUESTION.test(bounded) };
}

/* Phrases, figures and everyday words are taken out of the text one after the other; what is left
   are words. The words of a question count only if nothing else is there. */
function clausesOf(text, { form, everyday, labels }) {
  const phrases = [...text.matchAll(QUOTED)].map(quoted => phrase(quoted[1], form));
  const { figures, rest } = figuresOf(text.replace(QUOTED, " "), form);
  const { asked, rest: left } = takeEveryday(rest, everyday, labels);
  const loose = wordsOf(left, form)
    .map(({ term, start, end }) => single(term, left.slice(start, end)));
  const told = [
    ...phrases.filter(clause => clause.terms.length),
    ...figures,
    ...asked.map(word => single(word, word)),
    ...telling(loose),
  ];
  return told.length ? told : loose;
}

/** The same query with its phrases as words, for when they stand nowhere; itself if it has none. */
export const withoutQuotes = text => text.replace(QUOTED, "$1");

function phrase(text, form) {
  return { terms: wordsOf(text, form).map(word => word.term), phrase: true, written: text.trim() };
}

/** The figures of a text as clauses, and the text without them. */
function figuresOf(text, form) {
  const found = valuesOf(text);
  let rest = text;
  const figures = found.map(({ term, start, end }) => {
    const written = text.slice(start, end);
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
    const also = wordsOf(written, form).map(word => word.term).filter(word => !DIGITS.test(word));
    return { terms: [term], phrase: false, written, also };
  });
  return { figures, rest };
}

function withEveryday(clause, everyday) {
  const alike = clause.phrase ? undefined : everyday.get(clause.terms[0]);
  return alike ? { ...clause, alike } : clause;
}

function single(term, written) {
  return { terms: [term], phrase: false, written };
}

/** Leaves out the words of a question. */
function telling(clauses) {
  return clauses.flatMap(clause => {
    const [term] = clause.terms;
    if (!isHan(term)) return ENGLISH.has(term) ? [] : [clause];
    return chineseParts(term).map(part => single(part, part));
  });
}

function chineseParts(run) {
  const parts = run.split(CHINESE).filter(Boolean);
  return parts[0] === run ? parts : parts.map(part => part.replace(PARTICLES, "") || part);
}

function unique(clauses) {
  return [...new Map(clauses.map(clause => [clause.terms.join(" "), clause])).values()];
}
