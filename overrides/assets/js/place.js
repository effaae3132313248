/** Where the reader is, named by the address and kept in the history.

    A browser may go to an entry of the history long before it scrolls to where the reader was: until
    then, what is in sight belongs to another entry. So each entry keeps what it names and where in the
    window that stood, and its address changes only once the reader has stood there. */

const SETTLED = 120;
const PLACE = "guide-place";
const MOVES = ["wheel", "touchmove", "pointerdown", "keydown"];
let reached;
let settling;

const elementOf = id => document.getElementById(id) ?? document.documentElement;
const kept = () => history.state?.[PLACE];

/** Whether the reader stands where an entry says, or no more than a line from there. */
function standsAt({ id, top }) {
  return Math.abs(topOf(elementOf(id)) - top) <= LINE;
}

/** What was opened by its address, until the reader has scrolled on by more than a line. */
function stillOpened() {
  return kept()?.opened && standsAt(kept()) ? document.getElementById(kept().id) : undefined;
}

/** Keeps in the entry what was opened or is read or, where that is nothing, how far it has scrolled. */
function keep(element, opened = false) {
  const id = element?.id ?? "";
  const address = id ? `#${id}` : location.pathname + location.search;
  const state = { ...history.state, [PLACE]: { id, opened, top: topOf(elementOf(id)) } };
  history.replaceState(state, "", idOf(location.hash) === id ? undefined : address);
  reached = history.state;
}

/** Takes what the address names, if the browser has brought it into sight. */
function open() {
  const element = document.getElementById(idOf(location.hash));
  const top = element ? topOf(element) : -1;
  const isInSight = top >= 0 && top < innerHeight;
  keep(isInSight ? element : headingHere(), isInSight);
  markPlace();
}

/* A browser scrolls to what a new entry names in the first frame that it draws of it. */
function openSoon(hash = location.hash) {
  const inFrame = act => requestAnimationFrame(() => { if (hash === location.hash) act(); });
  inFrame(() => inFrame(() => (kept() ? tellPlace() : open())));
}

function markPlace() {
  const place = stillOpened();
  mark(headings.includes(place) ? place : headingHere());
}

/** Follows the reader: each entry that the browser goes to has a state of its own. */
function tellPlace() {
  if (!kept()) return openSoon();
  if (standsAt(kept())) reached = history.state;
  if (reached === history.state && !stillOpened()) keep(headingHere());
  markPlace();
}

addEventListener("load", () => {
  addEventListener("pageshow", tellPlace);
  addEventListener("popstate", tellPlace);
  addEventListener("hashchange", tellPlace);
  addEventListener("scroll", () => {
    clearTimeout(settling);
    settling = setTimeout(tellPlace, SETTLED);
  }, { passive: true });
});

/* Where a page is laid out otherwise than it was, nobody is brought to where they were: there the
   reader is who scrolls. */
for (const move of MOVES) {
  addEventListener(move, () => { if (kept()) reached = history.state; }, { passive: true });
}

/* Who opens again what the address names already changes nothing in it. */
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href*='#']");
  if (!link?.hash || link.href.split("#")[0] !== location.href.split("#")[0]) return;
  if (link.hash === location.hash) requestAnimationFrame(() => requestAnimationFrame(open));
  else openSoon(link.hash);
});
