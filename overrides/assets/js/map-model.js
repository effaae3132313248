/**
 * The map of concepts as data, read from its list; shown by map.js.
 *
 * A map goes by id: { name, item, href, beside }, where `beside` goes by the id of another concept
 * and gives the words of the relation to it, in the order in which they are listed.
 */

/** The map that a list holds: an item for each concept, in it a list for each kind of relation. */
function mapOf(list) {
  const nodes = new Map([...list.querySelectorAll("li[id^='map-']")].map(item => {
    const link = item.querySelector("a");
    const id = item.id.slice("map-".length);
    return [id, { name: link.textContent, item, href: link.href, beside: new Map() }];
  }));
  const ids = new Map([...nodes].map(([id, { href }]) => [href, id]));
  for (const { item, beside } of nodes.values()) {
    for (const link of item.querySelectorAll(":scope ul a")) {
      beside.set(ids.get(link.href), link.parentElement.firstChild.textContent.trim());
    }
  }
  return nodes;
}

/** The ids on a shortest way from one concept to another, both included; [] if there is none. */
function shortestPath(nodes, first, second) {
  const before = new Map([[first, undefined]]);
  for (const id of before.keys()) {
    if (id === second) break;
    for (const next of nodes.get(id).beside.keys()) if (!before.has(next)) before.set(next, id);
  }
  const path = before.has(second) ? [second] : [];
  while (path.length && before.get(path[0]) !== undefined) path.unshift(before.get(path[0]));
  return path;
}
