/** On the map of concepts: the lines of the concept that is pointed at or focused stand out. */

function light(map, concept) {
  for (const line of map.querySelectorAll("[data-ends]")) {
    line.classList.toggle("guide-lit", line.dataset.ends.split(" ").includes(concept));
  }
  map.classList.toggle("guide-lighting", concept !== undefined);
}

for (const map of document.querySelectorAll(".concord-map svg")) {
  for (const event of ["mouseover", "focusin"]) {
    map.addEventListener(event, ({ target }) => {
      light(map, target.closest("[data-concept]")?.dataset.concept);
    });
  }
  for (const event of ["mouseleave", "focusout"]) map.addEventListener(event, () => light(map));
}
