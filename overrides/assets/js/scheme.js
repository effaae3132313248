/** The colour scheme: as the system has it, until the reader chooses. */

const SCHEME = "guide.scheme"; /* partials/javascripts/first.html reads it before the first paint */
const SCHEMES = ["light", "dark"];
const grounds = [...document.querySelectorAll("meta[name=theme-color]")]
  .map(meta => ({ meta, own: meta.content }));

/** Lets the page, and what a phone puts around it, have a scheme; any other word is the system's. */
function have(scheme) {
  const isChosen = SCHEMES.includes(scheme);
  if (isChosen) document.documentElement.dataset.scheme = scheme;
  else delete document.documentElement.dataset.scheme;
  const chosen = isChosen && grounds.find(({ meta }) => meta.media.includes(scheme));
  for (const { meta, own } of grounds) meta.content = chosen ? chosen.own : own;
}

const schemes = document.querySelector(".guide-scheme select");
if (schemes) {
  schemes.value = document.documentElement.dataset.scheme ?? "";
  if (schemes.value) have(schemes.value);
  schemes.addEventListener("change", () => {
    have(schemes.value);
    remember(SCHEME, schemes.value);
  });
}
