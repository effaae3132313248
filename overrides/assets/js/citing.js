/** Citing: a section in the place of the page, from its heading or from the box at the end. */

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

  function choose(id) {
    const section = [...choice.options].find(({ value }) => value && value === id);
    if (!section) return;
    section.selected = true;
    put();
  }

  choice.addEventListener("change", put);
  box.addEventListener("toggle", () => { if (box.open) choose(openedLast); });
  choice.closest("[hidden]").hidden = false;
  letHeadingsCite(box, choice, choose);
}

/** A window over the page, where what the box holds stands while it is open. */
function windowOf(box) {
  const made = document.createElement("dialog");
  const title = document.createElement("p");
  const close = document.createElement("button");
  made.className = "guide-citing concord-cite";
  title.id = "guide-citing";
  title.textContent = box.querySelector("summary").textContent;
  made.setAttribute("aria-labelledby", title.id);
  close.type = "button";
  close.textContent = told.dataset.close;
  close.addEventListener("click", () => made.close());
  made.append(title, close);
  made.addEventListener("close", () => {
    document.body.append(told);
    box.append(...[...made.children].slice(2));
  });
  made.addEventListener("click", event => { if (event.target === made) made.close(); });
  box.after(made);
  return made;
}

/** A button at the heading of each section that can be cited, quiet as the link beside it. */
function letHeadingsCite(box, choice, choose) {
  let shown;
  for (const { value } of [...choice.options].slice(1)) {
    const anchor = document.querySelector(`#${CSS.escape(value)} > .headerlink`);
    if (!anchor) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "guide-cite";
    button.textContent = told.dataset.cite;
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", () => {
      shown ??= windowOf(box);
      /* What is told outside an open window is neither seen nor heard. */
      shown.append(...[...box.children].slice(1), told);
      choose(value);
      shown.showModal();
    });
    anchor.after(button);
  }
}

for (const box of document.querySelectorAll(".concord-cite:has(select)")) letSectionsBeCited(box);
