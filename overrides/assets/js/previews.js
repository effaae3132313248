/** Cards for links to concepts, terms and sources: on hover and on focus, gone with Escape. */

const WAIT = 250;
const FOOTNOTE = "a.footnote-ref";
const BOX = ".footnote-refs";
const previews = new Map(
  [...document.querySelectorAll("template.concord-preview")].map(card => [card.dataset.href, card]),
);
let card;
let owner;
let timer;

/** What a link's card holds: a prepared one, or else the footnote it leads to. */
function contentsOf(link) {
  const prepared = previews.get(link.getAttribute("href"));
  if (prepared) return [...prepared.content.cloneNode(true).childNodes];
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.cloneNode(true);
  note?.querySelectorAll(".footnote-backref").forEach(back => back.remove());
  return [...note?.childNodes ?? []];
}

/** The links whose cards are shown together: those of a box of numbers, or of the same number. */
function linksOf(shown) {
  const all = [...shown.closest(BOX)?.querySelectorAll(FOOTNOTE) ?? [shown]];
  return shown.matches(BOX) ? all : all.filter(link => link.textContent === shown.textContent);
}

function hide() {
  clearTimeout(timer);
  owner?.removeAttribute("aria-describedby");
  card?.remove();
  card = owner = undefined;
}

/** Below the last line of the link, or above its first where there is more room. */
function put(link) {
  const lines = [...link.getClientRects()];
  const [first, last] = [lines[0], lines[lines.length - 1]];
  const room = document.documentElement.clientWidth - card.offsetWidth - 8;
  const below = last.bottom + card.offsetHeight + 8 < innerHeight || first.top < innerHeight / 2;
  const left = (below ? last : first).left;
  card.style.left = `${scrollX + Math.max(8, Math.min(left, room))}px`;
  card.style.top = `${scrollY + (below ? last.bottom + 4 : first.top - card.offsetHeight - 4)}px`;
}

function show(link) {
  if (owner === link) return;
  const found = linksOf(link).map(contentsOf).filter(nodes => nodes.length);
  if (!found.length) return;
  hide();
  card = document.createElement("div");
  card.className = "guide-card";
  card.id = "guide-card";
  card.setAttribute("role", "tooltip");
  for (const nodes of found) {
    const part = document.createElement("div");
    part.append(...nodes);
    card.append(part);
  }
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

/** The link of an event that has a card to show; for a finger, numbers in a row are one. */
function linkOf(event) {
  const link = event.target.closest?.(`.guide-text a:not(svg a), .concord-facts a, ${BOX}`);
  const has = link?.matches(`${FOOTNOTE}, ${BOX}`) || previews.has(link?.getAttribute("href"));
  return has ? link : null;
}

document.addEventListener("mouseover", event => {
  const link = linkOf(event);
  if (!link || link.matches(BOX)) return;
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
  const { owner: shown, finger } = before ?? {};
  before = undefined;
  if (!finger || !link?.matches(`.term, ${FOOTNOTE}, ${BOX}`)) return;
  if (shown !== link) {
    event.preventDefault();
    show(link);
  } else if (link.matches(BOX)) link.querySelector(FOOTNOTE).click();
});
