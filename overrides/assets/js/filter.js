/** The filter of the glossary: of the entries those that hold every word, under their letters. */

const folded = text => text.normalize("NFKC").toLowerCase();

function setUpFilter(glossary) {
  const field = glossary.querySelector(".concord-filter input");
  const count = glossary.querySelector(".concord-filter [role=status]");
  const entries = [...glossary.querySelectorAll(".concord-entry")]
    .map(element => ({ element, text: folded(element.textContent) }));

  function filter() {
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    let number = 0;
    for (const { element, text } of entries) {
      element.hidden = !words.every(word => text.includes(word));
      number += element.hidden ? 0 : 1;
    }
    for (const letter of glossary.querySelectorAll("section")) {
      letter.hidden = !letter.querySelector(".concord-entry:not([hidden])");
    }
    count.textContent = words.length ? count.dataset.said.replace("{count}", number) : "";
  }

  field.addEventListener("input", filter);
  /* What an address names is shown, whatever was filtered before. */
  addEventListener("hashchange", () => {
    if (!document.querySelector(":target")?.closest("[hidden]")) return;
    field.value = "";
    filter();
    document.querySelector(":target").scrollIntoView();
  });
  glossary.querySelector(".concord-filter").hidden = false;
  if (field.value) filter();
}

for (const glossary of document.querySelectorAll(".concord-glossary")) setUpFilter(glossary);
