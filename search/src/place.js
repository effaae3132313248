/** Where the worker and its indexes are. */

/**
 * Reads the worker's own address, `…/assets/search/worker.js?index=zh/search/index.js&
 * other=search/index.js&failed=…&retry=…`. `index` and `other`, of which there is one for each other
 * locale, are relative to the root of the site; `failed` and `retry` are what to say where the
 * index, which has all other words, does not come.
 *
 * @param {string} address as the browser gives it; iframe-worker appends `?` and the time
 * @returns {{engine: string, index: string, others: string[],
 *   words: {failed: string, retry: string}}}
 */
export function placesOf(address) {
  const worker = new URL(address.replace(/\?\d+$/, ""));
  const asked = worker.searchParams;
  const at = path => new URL(path, new URL("../../", worker)).href;
  return {
    engine: new URL("engine.js", worker).href,
    index: at(asked.get("index") ?? "search/index.js"),
    others: asked.getAll("other").filter(Boolean).map(at),
    words: { failed: asked.get("failed") ?? "", retry: asked.get("retry") ?? "" },
  };
}
