/** Numbers as they are written: digits, English words, Chinese characters, and mixtures. */

const UNITS = (
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
  "sixteen seventeen eighteen nineteen"
).split(" ");
export const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const WORDS = new Map([
  ...UNITS.map((word, i) => [word, i + 1]),
  ...TENS.map((word, i) => [word, 10 * (i + 2)]),
]);
const LARGE = {
  hundred: 100, dozen: 12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12,
  k: 1e3, m: 1e6, b: 1e9, bn: 1e9,
};
const HAN_DIGITS = "〇一二三四五六七八九";
const HAN_LARGE = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const SAME = { 零: "〇", 两: "二", 兩: "二", 萬: "万", 億: "亿", 點: "点" };

const large = "hundred|dozen|thousand|million|billion|trillion";
const tens = TENS.join("|");
const digits = UNITS.slice(0, 9).join("|");
const small = `(?:(?:${tens})(?:[\\s-](?:${digits})(?![a-z]))?|${[...UNITS].reverse().join("|")})`;

/** Sources of expressions, for text in lower case: `numberOf` gives the value of a match. */
export const DIGITS = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"
  + "|\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)";
export const SCALED = `${DIGITS}(?:bn|[kmb]|[\\s-]?(?:${large}))(?![a-z])`;
export const WORDED = `(?:(?:half\\s)?an?(?=\\s(?:${large}))|${small})(?![a-z])`
  + `(?:[\\s-](?:${large})(?![a-z])(?:\\s(?:and\\s)?${small}(?![a-z]))?)*`;
export const MIXED = `${DIGITS}\\s?[多余]?\\s?[百千万亿萬億]+(?:\\s?\\d+\\s?[十百千万亿萬億]+)*`;
export const HAN = "[零〇一二两兩三四五六七八九十][零〇一二两兩三四五六七八九十百千万亿萬億]*"
  + "(?:[点點][零〇一二两三四五六七八九]+)?";
export const ORDINALS = ordinals();

function ordinals() {
  const irregular = {
    one: "first", two: "second", three: "third", five: "fifth", eight: "eighth", nine: "ninth",
    twelve: "twelfth",
  };
  const regular = word => (word.endsWith("y") ? `${word.slice(0, -1)}ieth` : `${word}th`);
  const form = word => irregular[word] ?? regular(word);
  return new Map([...WORDS].map(([word, value]) => [form(word), value]));
}

/**
 * The value of a number, or undefined for what is none (四五六, 两三).
 *
 * @param {string} written a match of one of the expressions
 * @returns {number | undefined}
 */
export function numberOf(written) {
  if (/[〇零一-龥]/u.test(written)) return hanNumber(written);
  if (/^\d/.test(written)) return scaledNumber(written);
  return wordedNumber(written);
}

function scaledNumber(written) {
  const [, digits, scale] = written.match(/^([\d,.\s]*\d)[\s-]*([a-z]*)$/);
  return exact(Number(digits.replace(/[,\s]/g, "")) * (LARGE[scale] ?? 1));
}

/* 1.1 million is 1100000.0000000001 to a computer. */
const exact = value => Number(value.toPrecision(12));

function wordedNumber(written) {
  let [total, section] = [0, 0];
  for (const word of written.match(/[a-z]+/g)) {
    if (word === "half") section = 0.5;
    else if (WORDS.has(word)) section += WORDS.get(word);
    else if (LARGE[word]) {
      section = (section || 1) * LARGE[word];
      if (LARGE[word] >= 1000) [total, section] = [total + section, 0];
    }
  }
  return total + section;
}

function hanNumber(written) {
  const plain = written.replace(/[多余\s,]/gu, "").replace(/[零两兩萬億點]/gu, sign => SAME[sign]);
  const [whole, places = ""] = plain.split("点");
  if (!places) return hanWhole(whole);
  const decimals = [...places].map(digit => HAN_DIGITS.indexOf(digit)).join("");
  return Number(`${hanWhole(whole)}.${decimals}`);
}

/* 万 and 亿 raise what stands before them; after a larger one (2亿3000万) only their own. */
function hanWhole(plain) {
  let [total, section, largest, current] = [0, 0, 1, undefined];
  for (const [item] of plain.matchAll(/\d+(?:\.\d+)?|./gu)) {
    const factor = HAN_LARGE[item];
    if (!factor) {
      if (current) return undefined;
      current = /\d/.test(item) ? Number(item) : HAN_DIGITS.indexOf(item);
    } else if (factor < 1e4) {
      section += (current ?? 1) * factor;
      current = undefined;
    } else {
      const own = section + (current ?? 0);
      total = factor > largest ? (total + own) * factor : total + own * factor;
      [largest, section, current] = [factor, 0, undefined];
    }
  }
  return exact(total + section + tail(plain, current));
}

/** What the last digit adds: 5 in 一百零五, 50 in 一百五. */
function tail(plain, current) {
  const before = HAN_LARGE[plain.slice(-2, -1)] ?? 1;
  return current === undefined ? 0 : before > 10 ? (current * before) / 10 : current;
}

/** A year that is written digit by digit, 2015 for 二〇一五; otherwise undefined. */
export function hanYear(written) {
  const digits = [...written].map(sign => HAN_DIGITS.indexOf(SAME[sign] ?? sign));
  const year = digits.length === 4 && !digits.includes(-1) ? Number(digits.join("")) : 0;
  return year >= 1900 && year <= 2100 ? year : undefined;
}
