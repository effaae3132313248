/**
 * The part of the search that is fetched on the first key stroke (bundle `engine.js`): it loads
 * the index of a locale and answers queries with the items that Material shows.
 */

import { openEngine } from "./engine.js";
import { keyOf } from "./labels.js";
import { loadIndex } from "./load.js";
import { looseItems, nearestItems, toldItems, withElsewhere } from "./notices.js";
import { parseQuery, withoutQuotes } from "./query.js";
import { rankDocuments } from "./rank.js";
import { PAGES, groupsOf, itemsOf } from "./results.js";
import { readingsOf } from "./readings.js";
import { textsOf } from "./texts.js";

export { valuesOf } from "./values.js";

/**
 * Loads what a session needs.
 *
 * @param {{index: string, others: string[]}} places addresses of the indexes
 * @param {boolean} again whether this has failed before
 * @throws if the index cannot be loaded or read
 */
export async function openSession({ index, others }, again) {
  const own = await loadIndex(index, again);
  const engine = openEngine(own);
  const texts = textsOf(own.words, own.lang);
  const foreign = new Map();
  return {
    answer: query => answer(engine, query, texts),
    /** The answer again, with the counts of the other languages; null if they have nothing. */
    async elsewhere(query, items) {
      const opened = await Promise.all(others.map(address => openOnce(foreign, address)));
      const having = opened.filter(Boolean)
        .map(other => ({ ...other, count: countOf(other, query) }))
        .filter(({ count }) => count);
      return having.length ? withElsewhere(items, having, query, texts) : null;
    },
  };
}

/** The index and engine of another language; null if it does not come, to be tried again. */
async function openOnce(opened, address) {
  if (!opened.has(address)) {
    opened.set(address, loadIndex(address).then(index => ({ index, engine: openEngine(index) })));
  }
  return opened.get(address).catch(() => {
    opened.delete(address);
    return null;
  });
}

const countOf = ({ engine }, text) => groupsOf(search(engine, text).hits, engine).size;

function answer(engine, text, texts) {
  const { items, query } = found(engine, text, texts);
  if (items.length || !query.words.length) return { items, nothing: false };
  const bare = withoutQuotes(text);
  const loose = bare === text ? [] : found(engine, bare, texts).items;
  if (loose.length) return { items: looseItems(loose, text, texts), nothing: true };
  return { items: nearestItems(engine, keyOf(query.words), text, texts), nothing: true };
}

/** What a query finds, with a word on it above if that is not all, or not for what was typed. */
function found(engine, text, texts) {
  const { query, hits, heard } = search(engine, text);
  const items = itemsOf(hits, engine, query, texts);
  const total = groupsOf(hits, engine).size;
  const told = heard && items.length
    ? toldItems(items, "heard", texts.heard(heard, total))
    : total > PAGES ? toldItems(items, "many", texts.many(total, PAGES)) : items;
  return { query, items: told };
}

/** The hits for a query as it is typed, or for what it sounds like. */
function search(engine, text) {
  const typed = parseQuery(text, engine);
  const [heard] = readingsOf(text, typed, engine);
  const query = heard ? parseQuery(heard, engine) : typed;
  return { query, hits: rankDocuments(engine, query), heard };
}
