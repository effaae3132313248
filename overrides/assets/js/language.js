/** Other languages, or two at once: keeps the place, remembers the choice, offers quietly. */

const CHOICE = "guide.language";
/* Letters are those of a language, and what leads back from a note is no place to begin at. */
const PLACES = "#guide-text :is(.guide-text, .guide-apparatus) [id]:not([id^=fnref], [id^=letter-], svg *, .concord-side + .concord-side *)";
const switches = [...document.querySelectorAll("[data-guide-switch]")];
const offers = [...document.querySelectorAll("[data-guide-offer]")];
const language = tag => tag.toLowerCase().split("-")[0];
const BOTH = "both";

/** What is chosen by a link or offered: a language, or both side by side. */
const choiceOf = (way, tag) => way === BOTH ? BOTH : language(tag);

/** The id nearest above where the reader is that a page in another language has too, or "". */
function place(link) {
  const lacks = new Set(link.dataset.guideLacks?.split(" "));
  const places = [...document.querySelectorAll(PLACES)].filter(({ id }) => !lacks.has(id));
  const here = stillOpened();
  if (places.includes(here)) return here.id;
  const line = here ? topOf(here) : innerHeight / 3;
  return scrollY > 0 ? lastAbove(places, line)?.id ?? "" : "";
}

/** Lets a link lead to the same place; ids are the same in all languages. */
function keepPlace(link) {
  const id = place(link);
  link.href = link.href.split(/[?#]/)[0] + location.search + (id && `#${id}`);
}

for (const link of switches) {
  for (const event of ["pointerdown", "focus", "click"]) {
    link.addEventListener(event, () => keepPlace(link));
  }
  link.addEventListener("click", () => remember(CHOICE, choiceOf(link.dataset.guideSwitch, link.hreflang)));
}

/* By the key's place: with Alt held, a Mac's L types another character. */
document.addEventListener("keydown", event => {
  const others = event.ctrlKey || event.metaKey || event.shiftKey;
  if (event.code !== "KeyL" || !event.altKey || others || !switches.length) return;
  event.preventDefault();
  switches[0].click();
});

/** What this reader wants, of what there is. */
function wanted() {
  const here = language(document.documentElement.lang);
  const there = new Set([here, ...offers.map(offer => language(offer.lang))]);
  return remembered(CHOICE) ?? navigator.languages.map(language).find(tag => there.has(tag)) ?? here;
}

for (const offer of offers) {
  offer.hidden = choiceOf(offer.dataset.guideOffer, offer.lang) !== wanted();
  offer.querySelector("button").addEventListener("click", () => {
    remember(CHOICE, language(document.documentElement.lang));
    offer.hidden = true;
  });
}

/* What is not found here may be there under the same address. */
for (const link of document.querySelectorAll("[data-guide-counterpart]")) {
  const root = new URL(document.querySelector(".guide-mark").href).pathname;
  const other = new URL(link.href).pathname;
  const rest = location.pathname.startsWith(root) ? location.pathname.slice(root.length) : "";
  link.href = other + rest.replace(/^\/+/, "");
}
