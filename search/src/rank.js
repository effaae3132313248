/** The order of the results: a concept by its name first, then what has most of the query. */

import { findDocuments } from "./engine.js";
import { keyAllowance, keyOf, labelsWithin, matchLabels, matchShortened } from "./labels.js";
import { QUESTION_SIGN } from "./stopwords.js";
import {
  clauseWeights, groupShares, havingFigures, whole, withShares, worthShowing,
} from "./shares.js";
import { indexTerms, standsIn } from "./words.js";

/* What a document is worth beside others … */
const EXPLAINING = 1.4; /* if it explains a concept */
const MENTIONED = 1.6; /* if the query has its name among other words */
const FORGIVEN = 0.35; /* of what it lacks of the query, if the query has its whole title */
const ASKED = 3; /* if it is a question, as the query is */
const TITLED = 2; /* if its title or a label has the words of the query in their order */
const QUOTING = 1.5; /* if its text has */

/* … and added to it, so that it comes first, if the query is its name, is short for it, or
   nearly is it. */
const NAMED = 1000;
const MEANT = 500;

/**
 * @typedef {object} Hit
 * @property {number} id of the document
 * @property {number} score
 * @property {number[]} shares of each clause, from 0 to 1
 * @property {string[]} terms of the index that were found
 * @property {string[]} fields in which they were found
 * @property {object} [label] the label of the document that the query is or was meant to be
 */

/**
 * Finds and orders what answers a query.
 *
 * @param {ReturnType<typeof import("./engine.js").openEngine>} engine
 * @param {import("./query.js").Query} query
 * @returns {Hit[]} best first
 */
export function rankDocuments(engine, query) {
  const { documents } = engine;
  const found = findDocuments(engine, query).map(hit => withShares(hit, documents[hit.id], query));
  const mentioned = labelsWithin(engine.labels, query.words);
  const weights = clauseWeights(found, query.clauses, documents.length);
  const groups = groupShares(found, documents, weights);
  const having = havingFigures(found, documents, query.clauses);
  const facts = { groups, mentioned, weights, having };
  const weighed = found.map(hit => weigh(hit, documents[hit.id], query, facts));
  const hits = namedFirst(weighed, engine, query, weights);
  const isKept = id => mentioned.has(id) || isTitled(documents[id], query);
  const order = (a, b) => b.score - a.score || a.id - b.id;
  return worthShowing(hits, documents, weights, isKept).sort(order);
}

/* A section counts with what its page has besides, so that words need not all stand in one. */
function weigh(hit, document, query, { groups, mentioned, weights, having }) {
  const { spines, concept, group } = document;
  const title = titleShare(spines.title, query.words);
  const found = (whole(hit.shares, weights) + groups.get(group)) / 2;
  const named = having.has(group); /* a name does not make up for a figure */
  const share = title === 1 && named ? found + FORGIVEN * (1 - found) : found;
  const score = hit.score * share ** 2
    * (1 + title)
    * together(spines, query.words)
    * (concept ? EXPLAINING : 1)
    * (query.asks && QUESTION_SIGN.test(document.title) ? ASKED : 1)
    * (mentioned.has(hit.id) && named ? MENTIONED : 1);
  return { ...hit, score };
}

/** Whether a page or term has in its title what is asked for, if only in part. */
function isTitled({ kind, spines }, { clauses }) {
  return kind !== "section" && clauses.some(({ terms }) => standsIn(spines.title, terms));
}

/** How much of a title the query has, its question words included: "Why it changed". */
function titleShare(title, words) {
  const asked = new Set(words.flatMap(indexTerms));
  const terms = indexTerms(title);
  return terms.filter(term => asked.has(term)).length / (terms.length || 1);
}

function together(spines, words) {
  if ([spines.title, ...spines.labels].some(spine => standsIn(spine, words))) return TITLED;
  return standsIn(spines.text, words) ? QUOTING : 1;
}

/** Puts the documents first that bear the query as a name, or one that it nearly is. */
function namedFirst(weighed, { labels, documents }, query, weights) {
  const hits = new Map(weighed.map(hit => [hit.id, hit]));
  const shares = query.clauses.map(() => 1);
  const complete = weighed.some(hit => whole(hit.shares, weights) > 0.99);
  const names = namesOf(labels, keyOf(query.words), complete);
  for (const [id, { label, mistakes }] of names) {
    const hit = hits.get(id) ?? { id, score: 0, terms: [], fields: [] };
    const bonus = (mistakes ? MEANT / mistakes : NAMED) * dignity(documents[id]);
    hits.set(id, { ...hit, label, shares, score: hit.score + bonus });
  }
  return [...hits.values()];
}

/* What is found word for word was not misspelt. */
function namesOf(labels, key, complete) {
  const exact = matchLabels(labels, key);
  if (exact.size) return exact;
  const short = matchShortened(labels, key);
  return short.size || complete ? short : matchLabels(labels, key, keyAllowance(key));
}

/* A concept's page comes before a glossary term, and that before a page that is only so titled. */
const dignity = ({ kind, concept }) => (concept ? 3 : kind === "term" ? 2 : 1);
