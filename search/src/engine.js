/** The search itself: MiniSearch over the sections of one locale, and what is added to it. */

import MiniSearch from "minisearch";

import { documentsOf } from "./documents.js";
import { everydayWords } from "./everyday.js";
import { wordForms } from "./fold.js";
import { collectLabels } from "./labels.js";
import { spokenNames } from "./sounds.js";
import { gather, spread } from "./spread.js";
import { termsOf } from "./terms.js";
import { indexTerms, isHan } from "./words.js";

const BOOST = { title: 4, labels: 3, joined: 3, heading: 1, lead: 1, text: 1, when: 4, values: 1 };
const LEADING = 60; /* words; characters of Chinese count half */

/**
 * Builds the engine of an index.
 *
 * @param {object} index see search/README.md
 */
export function openEngine(index) {
  const form = wordForms(index.traditional, index.spellings);
  const documents = documentsOf(index, form);
  const vocabulary = new Map();
  const mini = miniSearch(vocabulary);
  mini.addAll(documents.map((document, id) => fieldsOf(document, id)));
  const labels = collectLabels(documents, form);
  const titles = index.pages.flatMap(page => page.sections.map(({ title }) => title));
  const names = [...labels.map(({ text }) => text), ...titles];
  let spoken;
  return {
    form,
    everyday: everydayWords(index.everyday ?? [], form),
    documents,
    vocabulary,
    mini,
    labels,
    /** The names by their sound; made when first asked for. */
    get spoken() {
      spoken ??= spokenNames(index.sounds ?? {}, names, form);
      return spoken;
    },
  };
}

function miniSearch(vocabulary) {
  return new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: indexTerms,
    processTerm: term => {
      if (!vocabulary.has(term)) vocabulary.set(term, spread(term));
      return vocabulary.get(term);
    },
  });
}

const isJoinable = label => label.includes(" ") && !isHan(label);

/* Labels joined, so that "bigtent" finds "big tent" as a word among others. */
function fieldsOf({ kind, spines, values, when }, id) {
  return {
    id,
    title: spines.title,
    labels: spines.labels.join(" "),
    joined: spines.labels.filter(isJoinable).map(label => label.replaceAll(" ", "")).join(" "),
    heading: kind === "page" ? "" : spines.heading,
    lead: kind === "section" ? "" : beginning(spines.text),
    text: spines.text,
    when,
    values,
  };
}

/* The first sentences of a page say what it is about. */
const beginning = spine => spine.slice(0, LEADING * (isHan(spine.slice(0, LEADING)) ? 2 : 6));

/**
 * Finds all documents that have a term of the query.
 *
 * @param {ReturnType<typeof openEngine>} engine
 * @param {import("./query.js").Query} query
 * @returns {{id: number, score: number, terms: string[], fields: string[], shares: number[]}[]}
 *   terms are those of the index, fields those in which they stand; shares say how much of each
 *   clause was found, from 0 to 1
 */
export function findDocuments(engine, query) {
  const terms = termsOf(query, engine.vocabulary);
  if (!terms.size) return [];
  const hits = engine.mini.search("query", {
    boost: BOOST,
    combineWith: "OR",
    tokenize: () => [...terms.keys()],
    processTerm: spread,
    prefix: term => terms.get(gather(term)).prefix,
    fuzzy: term => terms.get(gather(term)).mistakes,
    boostTerm: term => terms.get(gather(term)).weight,
  });
  return hits.map(({ id, score, queryTerms, match }) => ({
    id,
    score,
    terms: Object.keys(match).map(gather),
    fields: [...new Set(Object.values(match).flat())],
    shares: sharesOf(queryTerms.map(gather), terms, query.clauses.length),
  }));
}

/** How much of each clause was found: all of a word, so many of the pairs of a Chinese run. */
function sharesOf(found, terms, count) {
  const shares = new Array(count).fill(0);
  for (const term of new Set(found)) {
    for (const [clause, share] of terms.get(term)?.clauses ?? []) {
      shares[clause] = Math.min(1, shares[clause] + share);
    }
  }
  return shares;
}
