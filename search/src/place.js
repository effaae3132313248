/** Where the worker and its indexes are. */

/**
 * Reads the worker's own address, `…/assets/search/worker.js?lang=zh&index=zh/search/index.js&
 * other=search/index.js`. `index` and `other`, of which there is one for each other locale, are
 * relative to the root of the site.
 *
 * @param {string} address as the browser gives it; iframe-worker appends `?` and the time
 * @returns {{lang: string, engine: string, index: string, others: string[]}}
 */
export function placesOf(address) {
  const worker = new URL(address.replace(/\?\d+$/, ""));
  const asked = worker.searchParams;
  const at = path => new URL(path, new URL("../../", worker)).href;
  return {
    lang: asked.get("lang") ?? "en",
    engine: new URL("engine.js", worker).href,
    index: at(asked.get("index") ?? "search/index.js"),
    others: asked.getAll("other").filter(Boolean).map(at),
  };
}
