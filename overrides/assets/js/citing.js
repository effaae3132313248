/** Citing: a section in the place of the page, first the one that the reader has opened last. */

/* Scrolling changes the address too, but makes no event. */
let openedLast = idOf(location.hash);
addEventListener("hashchange", () => { openedLast = idOf(location.hash); });

function letSectionsBeCited(box) {
  const choice = box.querySelector("select");
  const cited = [...box.querySelectorAll("[class^='concord-cited-']")].map(element => (
    { element, what: element.className.replace("concord-cited-", ""), whole: element.textContent }
  ));
  const forms = ({ value, dataset }) => ({
    url: whole => `${whole}#${value}`,
    key: whole => `${whole}-${value}`,
    title: () => dataset.title,
    bibtex: () => dataset.bibtex ?? dataset.title,
    json: () => dataset.json ?? dataset.title,
  });

  function put() {
    const [section] = choice.selectedOptions;
    for (const { element, what, whole } of cited) {
      element.textContent = section.value ? forms(section)[what](whole) : whole;
    }
  }

  choice.addEventListener("change", put);
  box.addEventListener("toggle", () => {
    const section = [...choice.options].find(({ value }) => value && value === openedLast);
    if (!box.open || !section) return;
    section.selected = true;
    put();
  });
  choice.closest("[hidden]").hidden = false;
}

for (const box of document.querySelectorAll(".concord-cite:has(select)")) letSectionsBeCited(box);
