/** Cards for links to concepts, terms and sources: on hover and on focus, gone with Escape. */

const WAIT = 250;
const FOOTNOTE = "a.footnote-ref";
const previews = new Map(
  [...document.querySelectorAll("template.concord-preview")].map(card => [card.dataset.href, card]),
);
let card;
let owner;
let timer;

/** What a link's card holds: a prepared one, or else the footnote it leads to. */
function contents(link) {
  const prepared = previews.get(link.getAttribute("href"));
  if (prepared) return prepared.content.cloneNode(true).childNodes;
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.cloneNode(true);
  note?.querySelectorAll(".footnote-backref").forEach(back => back.remove());
  return note?.childNodes ?? [];
}

function hide() {
  clearTimeout(timer);
  owner?.removeAttribute("aria-describedby");
  card?.remove();
  card = owner = undefined;
}

/** Below the link, or above it where there is more room, inside the window. */
function put(link) {
  const at = link.getClientRects()[0];
  const room = document.documentElement.clientWidth - card.offsetWidth - 8;
  const below = at.bottom + card.offsetHeight + 8 < innerHeight || at.top < innerHeight / 2;
  card.style.left = `${scrollX + Math.max(8, Math.min(at.left, room))}px`;
  card.style.top = `${scrollY + (below ? at.bottom + 4 : at.top - card.offsetHeight - 4)}px`;
}

function show(link) {
  const found = [...contents(link)];
  if (owner === link || !found.length) return;
  hide();
  card = document.createElement("div");
  card.className = "guide-card";
  card.id = "guide-card";
  card.setAttribute("role", "tooltip");
  card.append(...found);
  card.querySelectorAll("[id]").forEach(element => element.removeAttribute("id"));
  card.addEventListener("mouseleave", later);
  card.addEventListener("mouseenter", () => clearTimeout(timer));
  document.querySelector("main").append(card);
  owner = link;
  link.setAttribute("aria-describedby", card.id);
  put(link);
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(hide, WAIT);
}

/** The link of an event that has a card to show. */
function linkOf(event) {
  const link = event.target.closest?.(".guide-text a:not(svg a), .concord-facts a");
  return link && (link.matches(FOOTNOTE) || previews.has(link.getAttribute("href"))) ? link : null;
}

document.addEventListener("mouseover", event => {
  const link = linkOf(event);
  if (!link) return;
  clearTimeout(timer);
  timer = setTimeout(() => show(link), WAIT);
});
document.addEventListener("mouseout", event => { if (linkOf(event)) later(); });
document.addEventListener("focusin", event => {
  const link = linkOf(event);
  if (link) show(link);
  else if (!card?.contains(event.target)) hide();
});
document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });

/* A finger has no hover: the first tap on a term or a citation shows its card, the second follows
   the link. A tap gives the focus first, and with it the card: what counts is what was there
   before. A press anywhere else takes the card away. */
let before;
document.addEventListener("pointerdown", event => {
  before = { owner, finger: event.pointerType === "touch" };
  if (!card?.contains(event.target) && linkOf(event) !== owner) hide();
});
document.addEventListener("click", event => {
  const link = linkOf(event);
  if (before?.finger && before.owner !== link && link?.matches(`.term, ${FOOTNOTE}`)) {
    event.preventDefault();
    show(link);
  }
  before = undefined;
});
