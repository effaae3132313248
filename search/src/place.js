/** Where the worker and its indexes are. */

/**
 * Reads the worker's own address, `…/assets/search/worker.js?lang=zh&index=zh/search/index.js&
 * other=search/index.js&v=1`. `index` and `other` are relative to the root of the site; `v`, if
 * given, is passed on, so that a new build is never mixed with a cached one.
 *
 * @param {string} address as the browser gives it; iframe-worker appends `?` and the time
 * @returns {{lang: string, engine: string, index: string, other?: string}}
 */
export function placesOf(address) {
  const worker = new URL(address.replace(/\?\d+$/, ""));
  const asked = worker.searchParams;
  const version = asked.get("v") ? `?v=${asked.get("v")}` : "";
  const at = path => new URL(path + version, new URL("../../", worker)).href;
  return {
    lang: asked.get("lang") ?? "en",
    engine: new URL(`engine.js${version}`, worker).href,
    index: at(asked.get("index") ?? "search/index.js"),
    other: asked.get("other") ? at(asked.get("other")) : undefined,
  };
}
