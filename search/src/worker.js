/**
 * The worker that Material starts on each page (bundle `worker.js`). It is small because every
 * page view loads it; engine and index come with the first query.
 */

import { runScript } from "./load.js";
import { newestOnly } from "./newest.js";
import { failureItems } from "./notices.js";
import { placesOf } from "./place.js";
import { QUERY, READY, RESULT } from "./protocol.js";

/* Inside iframe-worker the script's own address is that of its element, not of the frame. */
const places = placesOf(self.document?.currentScript?.src ?? self.location.href);
const send = items => postMessage({ type: RESULT, data: { items } });

/* Half a character has no address, and nobody asks in more words. */
const LONGEST = 400;
const tidy = query => String(query ?? "").slice(0, LONGEST).replace(/\p{Surrogate}/gu, " ");

let session;
let failed = false;
let current;

async function openSession() {
  if (!self.searchEngine) await runScript(places.engine);
  return self.searchEngine.openSession(places, failed);
}

async function answer(query) {
  if (!query.trim()) return send([]);
  try {
    session ??= await openSession();
    const { items, nothing } = session.answer(query);
    send(items);
    if (nothing) addElsewhere(query, items);
  } catch (error) {
    console.warn(error);
    failed = true;
    send(failureItems(query, places.words));
  }
}

/* Not awaited: the next query must not wait for the indexes of other languages. */
async function addElsewhere(query, items) {
  const more = await session.elsewhere(query, items);
  if (more && query === current) send(more);
}

const answerNewest = newestOnly(answer);

addEventListener("message", ({ data }) => {
  if (data?.type !== QUERY) return;
  current = tidy(data.data);
  answerNewest(current);
});

postMessage({ type: READY });
