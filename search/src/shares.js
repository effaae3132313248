/** How much of a query a document has, and whether that is enough to show it. */

import { isHan, standsIn } from "./words.js";

const SCATTERED = 0.6; /* what the pairs of a Chinese run are worth when they stand apart */
const ALIKE = 0.7; /* what a word of the page is worth for one that was asked */
const FIGURE = /^-?-?\d/;
const EXACT = 2; /* what a figure is worth beside a word */
const WORTH_SHOWING = 0.6; /* of the share that the best page has */
const WORTH_ADDING = 0.4; /* when there are few of those */
const FEW = 5;

/**
 * What each clause counts for: one that most documents have says little, a figure much.
 *
 * @param {{shares: number[]}[]} hits
 * @param {import("./query.js").Clause[]} clauses
 * @param {number} documents how many there are
 * @returns {number[]} of sum 1
 */
export function clauseWeights(hits, clauses, documents) {
  const rarities = clauses.map(({ terms }, i) => {
    const having = hits.reduce((sum, { shares }) => sum + shares[i], 0);
    return Math.log(1 + documents / Math.max(1, having)) * (FIGURE.test(terms[0]) ? EXACT : 1);
  });
  const sum = rarities.reduce((total, rarity) => total + rarity, 0);
  return rarities.map(rarity => rarity / sum);
}

/** The pages that have a figure of the query, or all if it has none; by the group of documents. */
export function havingFigures(hits, documents, clauses) {
  const figures = clauses.flatMap(({ terms }, i) => (FIGURE.test(terms[0]) ? [i] : []));
  const having = hits.filter(({ shares }) => !figures.length || figures.some(i => shares[i]));
  return new Set(having.map(({ id }) => documents[id].group));
}

/** The share of the whole query, from those of its clauses. */
export function whole(shares, weights) {
  return shares.reduce((sum, share, i) => sum + share * weights[i], 0);
}

/** Corrects the shares of a hit by what stands together in its document. */
export function withShares(hit, { spines }, { clauses }) {
  const all = [...spines.labels, spines.title, spines.text];
  const shares = clauses.map(({ terms, phrase, alike }, i) => {
    if (alike?.some(word => all.some(spine => standsIn(spine, [word])))) {
      return Math.max(ALIKE, hit.shares[i]);
    }
    if (!hit.shares[i] || (!phrase && !isHan(terms[0]))) return hit.shares[i];
    if (all.some(spine => standsIn(spine, terms))) return 1;
    return phrase ? 0 : SCATTERED * hit.shares[i];
  });
  return { ...hit, shares };
}

/**
 * How much of the query each page has, its sections taken together.
 *
 * @returns {Map<string, number>} from 0 to 1, by the group of the documents
 */
export function groupShares(hits, documents, weights) {
  const groups = new Map();
  for (const { id, shares } of hits) {
    const known = groups.get(documents[id].group) ?? [];
    groups.set(documents[id].group, shares.map((share, i) => Math.max(share, known[i] ?? 0)));
  }
  return new Map([...groups].map(([group, shares]) => [group, whole(shares, weights)]));
}

/**
 * Leaves out the pages that have much less of the query than the best one.
 *
 * @param {(id: number) => boolean} isKept whether a document is shown in any case
 */
export function worthShowing(hits, documents, weights, isKept) {
  const shares = groupShares(hits, documents, weights);
  const best = Math.max(0, ...shares.values());
  const many = [...shares.values()].filter(share => share >= WORTH_SHOWING * best).length >= FEW;
  const least = (many ? WORTH_SHOWING : WORTH_ADDING) * best;
  return hits.filter(({ id, score }) =>
    score > 0 && (isKept(id) || shares.get(documents[id].group) >= least));
}
