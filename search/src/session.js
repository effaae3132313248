/**
 * The part of the search that is fetched on the first key stroke (bundle `engine.js`): it loads
 * the index of a locale and answers queries with the items that Material shows.
 */

import { openEngine } from "./engine.js";
import { keyOf } from "./labels.js";
import { loadIndex } from "./load.js";
import { looseItems, nearestItems, withElsewhere } from "./notices.js";
import { parseQuery, withoutQuotes } from "./query.js";
import { rankDocuments } from "./rank.js";
import { itemsOf } from "./results.js";
import { textsIn } from "./texts.js";

/**
 * Loads what a session needs.
 *
 * @param {{lang: string, index: string, other?: string}} places addresses of the indexes
 * @param {boolean} again whether this has failed before
 * @throws if the index cannot be loaded or read
 */
export async function openSession({ lang, index, other }, again) {
  const engine = openEngine(await loadIndex(index, again));
  const texts = textsIn(lang);
  let foreign;
  return {
    answer: query => answer(engine, query, texts),
    /** The answer again, with the count of the other language; null if it has nothing either. */
    async elsewhere(query, items) {
      if (!other) return null;
      foreign ??= open(other);
      const found = await foreign.catch(() => null);
      if (!found) foreign = undefined;
      return found && counted(found, query, items, texts);
    },
  };
}

async function open(address) {
  const index = await loadIndex(address);
  return { index, engine: openEngine(index) };
}

function answer(engine, text, texts) {
  const { query, items } = search(engine, text, texts);
  if (items.length || !query.words.length) return { items, nothing: false };
  const bare = withoutQuotes(text);
  const loose = bare === text ? [] : search(engine, bare, texts).items;
  if (loose.length) return { items: looseItems(loose, text, texts), nothing: true };
  return { items: nearestItems(engine, keyOf(query.words), text, texts), nothing: true };
}

function search(engine, text, texts) {
  const query = parseQuery(text, engine.form);
  return { query, items: itemsOf(rankDocuments(engine, query), engine, query, texts) };
}

function counted({ index, engine }, text, items, texts) {
  const hits = rankDocuments(engine, parseQuery(text, engine.form));
  const count = new Set(hits.map(hit => engine.documents[hit.id].group)).size;
  return count ? withElsewhere(items, index, count, text, texts) : null;
}
