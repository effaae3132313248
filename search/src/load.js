/**
 * Loads the index and the engine. An index is a classic script that calls `searchIndex` with one
 * JSON value: a hosted site fetches it and reads the JSON, a page opened from a file, which may
 * not fetch, runs it. There the worker is an iframe (iframe-worker), whose own `importScripts`
 * never reports a failure.
 */

const FORMAT = 1;
const PATIENCE = 60_000;

const inPage = () => typeof document !== "undefined";

/**
 * @param {string} address
 * @param {boolean} again whether it has failed before, so that what is cached may be wrong;
 *   otherwise the server is asked whether it still holds
 * @returns {Promise<object>} the index
 * @throws if it does not arrive, is not an index, or is one of another format
 */
export async function loadIndex(address, again = false) {
  const index = await (inPage() ? runIndex(address) : fetchIndex(address, again));
  if (index?.format !== FORMAT) throw new Error(`No index of format ${FORMAT}: ${address}`);
  return index;
}

/** Runs a script in a worker or in the iframe that stands for one. */
export async function runScript(address) {
  if (!inPage()) return importScripts(address);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.onload = resolve;
    script.onerror = () => reject(new Error(`Not loaded: ${address}`));
    script.src = address;
    document.body.append(script);
  });
}

async function runIndex(address) {
  let index;
  self.searchIndex = value => {
    index = value;
  };
  await runScript(address);
  return index;
}

async function fetchIndex(address, again) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const cache = again ? "reload" : "no-cache";
    const response = await fetch(address, { cache, signal: stop.signal });
    if (!response.ok) throw new Error(`Status ${response.status}: ${address}`);
    const script = await response.text();
    return JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));
  } finally {
    clearTimeout(timer);
  }
}
