/** The other language: keeps the place, remembers the choice, offers without insisting. */

const CHOICE = "guide.language";
const HEADINGS = ".guide-text :is(h2, h3, h4)[id]";
const switches = [...document.querySelectorAll("[data-guide-switch]")];
const offers = [...document.querySelectorAll("[data-guide-offer]")];
const language = tag => tag.toLowerCase().split("-")[0];

/* A browser can refuse to store anything. */
function remember(tag) {
  try { localStorage.setItem(CHOICE, language(tag)); } catch { /* then it is not remembered */ }
}

function remembered() {
  try { return localStorage.getItem(CHOICE); } catch { return null; }
}

/** The id of the heading that the reader is at, "" above the first. */
function place() {
  const line = innerHeight / 3;
  const passed = [...document.querySelectorAll(HEADINGS)]
    .filter(heading => heading.getBoundingClientRect().top <= line);
  return scrollY > 0 && passed.length ? passed.pop().id : "";
}

/** Lets a link lead to the same heading; ids are the same in all languages. */
function keepPlace(link) {
  link.href = link.href.split("#")[0] + (place() ? `#${place()}` : "");
}

for (const link of switches) {
  for (const event of ["pointerdown", "focus", "click"]) {
    link.addEventListener(event, () => keepPlace(link));
  }
  link.addEventListener("click", () => remember(link.hreflang));
}

/* By the key's place: with Alt held, a Mac's L types another character. */
document.addEventListener("keydown", event => {
  const others = event.ctrlKey || event.metaKey || event.shiftKey;
  if (event.code !== "KeyL" || !event.altKey || others || !switches.length) return;
  event.preventDefault();
  switches[0].click();
});

/** The language that this reader wants, of those that there are. */
function wanted() {
  const here = language(document.documentElement.lang);
  const there = new Set([here, ...offers.map(offer => language(offer.lang))]);
  return remembered() ?? navigator.languages.map(language).find(tag => there.has(tag)) ?? here;
}

for (const offer of offers) {
  offer.hidden = language(offer.lang) !== wanted();
  offer.querySelector("button").addEventListener("click", () => {
    remember(document.documentElement.lang);
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
