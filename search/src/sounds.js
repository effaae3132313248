/**
 * Names found by how they sound: pinyin, with or without tones and spaces, or its initials. The
 * readings of the characters come with the index (search/README.md, `sounds`); a query becomes the
 * characters that it may stand for, of those that stand in a name, and these are searched.
 */

import { isHan, visible, wordsOf } from "./words.js";

const SPOKEN = /^[\p{Script=Latin}\p{M}\d\s'’-]+$/u;
const SILENT = /[\s'’-]/g;
const ACCENTS = /[\u0300-\u036f]/g;
const FEWEST_INITIALS = 3;
const FEWEST_LETTERS = 4; /* of a single word among others */
const CANDIDATES = 3;

/** The letters of a query as they are compared: no tones, no spaces; ü is written u or v. */
function lettersOf(text) {
  const plain = text.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  return plain.replace(SILENT, "").replaceAll("v", "u");
}

/**
 * The names of an index that have Chinese characters, each as units: a character with its
 * syllables, or a Latin word.
 *
 * @param {Record<string, string>} sounds characters by syllable
 * @param {string[]} names
 * @param {(word: string) => string} form see fold.js
 * @returns {{text: string, han: boolean, syllables: string[]}[][]}
 */
export function spokenNames(sounds, names, form) {
  const readings = new Map();
  for (const [syllable, characters] of Object.entries(sounds)) {
    for (const character of characters) {
      readings.set(character, [...(readings.get(character) ?? []), lettersOf(syllable)]);
    }
  }
  const units = ({ term }) => (isHan(term)
    ? [...term].map(text => ({ text, han: true, syllables: readings.get(text) ?? [] }))
    : [{ text: term, han: false, syllables: [term] }]);
  const distinct = [...new Set(names.filter(isHan))];
  return distinct.map(name => wordsOf(visible(name), form).flatMap(units));
}

/**
 * What a query may stand for by its sound, most likely first.
 *
 * @param {string} query
 * @param {ReturnType<typeof spokenNames>} names
 * @returns {string[]} none if it is no pinyin of a name
 */
export function heardAs(query, names) {
  const letters = SPOKEN.test(query) ? lettersOf(query) : "";
  if (letters.length < 2) return [];
  const found = new Map();
  for (const units of names) {
    for (const { text, rank } of [initials(letters, units), ...syllables(letters, units)]) {
      if (!text) continue;
      const known = found.get(text) ?? { rank, count: 0 };
      found.set(text, { rank: Math.max(rank, known.rank), count: known.count + 1 });
    }
  }
  const best = Math.max(0, ...[...found.values()].map(({ rank }) => rank));
  return [...found].filter(([, { rank }]) => rank === best)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, CANDIDATES)
    .map(([text]) => text);
}

/**
 * The query with each word that the index lacks replaced by what it sounds like; the query itself
 * if there is none.
 *
 * @param {(word: string) => boolean} isKnown
 */
export function heardWords(query, names, isKnown) {
  return query.split(/\s+/).map(word => {
    const tried = lettersOf(word).length >= FEWEST_LETTERS && !isKnown(word);
    return (tried && heardAs(word, names)[0]) || word;
  }).join(" ");
}

const WHOLE = 4; /* a whole name … */
const FIRST = 3; /* … its beginning, its initials, what stands inside */
const INITIALS = 2;
const INSIDE = 1;
const NOTHING = { text: "", rank: 0 };

/** A whole name by its initials, or the first of them: dzp for 大帐篷. */
function initials(letters, units) {
  if (letters.length < FEWEST_INITIALS || letters.length > units.length) return NOTHING;
  const count = [...letters].length;
  if (count < units.length && count <= FEWEST_INITIALS) return NOTHING;
  const begins = (letter, i) => units[i].syllables.some(syllable => syllable[0] === letter);
  const fits = [...letters].every(begins);
  return fits && units.some(unit => unit.han) ? { text: written(units), rank: INITIALS } : NOTHING;
}

/** Where the letters are whole syllables one after the other; the last may be begun only. */
function syllables(letters, units) {
  const starts = units.map((_, start) => start);
  return starts.flatMap(start => {
    const end = spelled(letters, units, start);
    const part = units.slice(start, end);
    if (!end || !part.some(unit => unit.han)) return [];
    const whole = start === 0 && end === units.length;
    if (part.length < 2 && !whole) return [];
    return [{ text: written(part), rank: whole ? WHOLE : start === 0 ? FIRST : INSIDE }];
  });
}

/** The unit behind the last that the letters spell from a unit on; 0 if they do not. */
function spelled(letters, units, at) {
  if (!letters) return at;
  for (const syllable of units[at]?.syllables ?? []) {
    if (syllable.startsWith(letters)) return at + 1;
    if (!letters.startsWith(syllable)) continue;
    const end = spelled(letters.slice(syllable.length), units, at + 1);
    if (end) return end;
  }
  return 0;
}

/* Latin words stand apart, characters together. */
const written = units =>
  units.map(({ text, han }) => (han ? text : ` ${text} `)).join("").replace(/\s+/g, " ").trim();
