/** Characters and words: what looks or means the same to a reader becomes the same string. */

import { englishForm } from "./english.js";

const ASCII = /^[\0-\x7f]*$/;
const ACCENTS = /[\u0300-\u036f]/g;
const APOSTROPHES = /[’ʼ]/g;
const UNIFIED = /^[\u3400-\u9fff]+$/; /* has no other forms in Unicode than itself */

/* NFKC, lower case, no accents, one apostrophe. */
function plain(text) {
  if (ASCII.test(text)) return text.toLowerCase();
  if (UNIFIED.test(text)) return text;
  const bare = text.normalize("NFKD").replace(ACCENTS, "").replace(APOSTROPHES, "'");
  return bare.normalize("NFKC").toLowerCase();
}

/* Replaces the traditional characters, of which most texts have none. */
function simplifying(pairs) {
  const characters = [...pairs];
  const simplified = new Map();
  for (let i = 1; i < characters.length; i += 2) simplified.set(characters[i - 1], characters[i]);
  if (!simplified.size) return text => text;
  const traditional = new RegExp(`[${[...simplified.keys()].join("")}]`, "gu");
  return text => text.replace(traditional, character => simplified.get(character));
}

/* The forms of words that are spelt otherwise elsewhere, by those that rules do not join. */
function respelling(pairs) {
  const words = pairs.split(" ").filter(Boolean).map(englishForm);
  const known = new Map();
  for (let i = 1; i < words.length; i += 2) {
    if (words[i - 1] !== words[i]) known.set(words[i - 1], words[i]);
  }
  return form => known.get(form) ?? form;
}

/**
 * Makes the function that gives the form under which a word is indexed and looked up.
 *
 * @param {string} traditional pairs of characters, each a traditional one and its simplified form
 * @param {string} spellings pairs of words, each a British one and its American spelling
 * @returns {(word: string) => string} for a Latin word or a run of Chinese characters
 */
export function wordForms(traditional = "", spellings = "") {
  const simplify = simplifying(traditional);
  const respell = respelling(spellings);
  const known = new Map();
  return word => {
    if (UNIFIED.test(word)) return simplify(word);
    if (!known.has(word)) known.set(word, respell(englishForm(simplify(plain(word)))));
    return known.get(word);
  };
}
