/**
 * The map of concepts: a name that is chosen, pointed at or focused stands out with its neighbours
 * and tells its definition; a second one finds the way between them.
 */

/** Lets lines and names stand out: those of `ids`, and the lines that `joins` says yes to. */
function light(drawing, ids, joins) {
  for (const line of drawing.querySelectorAll("[data-ends]")) {
    line.classList.toggle("guide-lit", joins(line.dataset.ends.split(" ")));
  }
  for (const name of drawing.querySelectorAll("[data-concept]")) {
    name.classList.toggle("guide-lit", ids.includes(name.dataset.concept));
  }
  drawing.classList.toggle("guide-lighting", ids.length > 0);
}

function mapLink({ name, href }) {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = name;
  return link;
}

/** The way between two concepts as a list: each step behind the words of its relation. */
function pathList(nodes, path) {
  const list = document.createElement("ol");
  path.forEach((id, at) => {
    const item = document.createElement("li");
    const relation = at ? `${nodes.get(path[at - 1]).beside.get(id)} ` : "";
    item.append(relation, mapLink(nodes.get(id)));
    list.append(item);
  });
  return list;
}

function letMapAnswer(map) {
  const words = JSON.parse(map.querySelector(".guide-map").dataset.words);
  const part = name => map.querySelector(`[data-map="${name}"]`);
  const [first, second, told] = ["first", "second", "told"].map(part);
  const drawing = map.querySelector("svg");
  const nodes = mapOf(map.querySelector(".concord-map-list"));
  const hint = [...told.childNodes];

  function showOne(id) {
    light(drawing, [id, ...nodes.get(id).beside.keys()], ends => ends.includes(id));
    told.replaceChildren(...saidBy(nodes.get(id).item));
  }

  function showPath() {
    const path = shortestPath(nodes, first.value, second.value);
    const steps = new Set(path.flatMap((id, at) => [`${path[at - 1]} ${id}`, `${id} ${path[at - 1]}`]));
    const names = { first: nodes.get(first.value).name, second: nodes.get(second.value).name };
    const sentence = document.createElement("p");
    const said = path.length ? words.path : words.no_path;
    sentence.textContent = filled(said, { ...names, count: path.length - 1 });
    light(drawing, path, ends => steps.has(ends.join(" ")));
    told.replaceChildren(sentence, ...(path.length ? [pathList(nodes, path)] : []));
  }

  function show() {
    const chosen = [first.value, second.value].filter(Boolean);
    if (chosen.length === 2 && chosen[0] !== chosen[1]) showPath();
    else if (chosen.length) showOne(chosen[0]);
    else {
      light(drawing, [], () => false);
      told.replaceChildren(...hint);
    }
  }

  /* While something is pointed at, that; then again what was chosen. */
  function peek({ target }) {
    const id = target.closest("[data-concept]")?.dataset.concept;
    if (nodes.has(id)) showOne(id);
    else show();
  }

  const order = new Intl.Collator(document.documentElement.lang);
  const options = [...nodes].sort(([, one], [, other]) => order.compare(one.name, other.name));
  for (const field of [first, second]) {
    field.append(...options.map(([id, { name }]) => new Option(name, id)));
    field.addEventListener("change", show);
  }
  for (const event of ["mouseover", "focusin"]) drawing.addEventListener(event, peek);
  for (const event of ["mouseleave", "focusout"]) drawing.addEventListener(event, show);
}

const conceptMap = document.querySelector(".concord-map");
const mapParts = document.querySelector("template.guide-map-parts");
if (conceptMap && mapParts) {
  conceptMap.prepend(mapParts.content.cloneNode(true));
  letMapAnswer(conceptMap);
  const list = conceptMap.querySelector(".concord-map-list");
  list.open = list.querySelector(":target") !== null;
}
