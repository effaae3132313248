/**
 * The figures of a query or a text, as the words under which they are indexed: one word for all
 * ways to write a figure, in English and Chinese. The index has its words from
 * hooks/concord/site/search/values.py, which describes them and reads more forms than this;
 * tests/search/values.yml has what both must agree on.
 */

import {
  DIGITS, HAN, MIXED, ORDINALS, SCALED, TENS, WORDED, hanYear, numberOf,
} from "./numerals.js";

const MONTHS = (
  "january february march april may june july august september october november december"
).split(" ");
const names = [...MONTHS, ...MONTHS.map(name => name.slice(0, 3)), "sept"];
const MONTH = `(?:${names.join("|")})(?![a-z])\\.?`;
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const YEAR = "(?:(?:19|20)\\d\\d)";
const HAN_YEAR = "[〇零一二三四五六七八九]{4}";
const HAN_DAY = `(?:${DAY}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const NUMBER = `(?:${MIXED}|${SCALED}|${DIGITS}|${HAN}|${WORDED})`;

/* unit: [how many, of which]; the same as in hooks/concord/quantities/calendar_*.py. */
const LENGTHS = {
  year: [12, "month"], month: [1, "month"], decade: [120, "month"], week: [7, "day"],
  fortnight: [14, "day"], day: [1, "day"], hour: [60, "minute"], minute: [1, "minute"],
  年: [12, "month"], 月: [1, "month"], 周: [7, "day"], 星期: [7, "day"], 天: [1, "day"],
  小时: [60, "minute"], 分钟: [1, "minute"],
};
const UNIT = "(?:years?|months?|decades?|weeks?|fortnights?|days?|hours?|minutes?)(?![a-z])";
const HAN_UNIT = "(?:年(?![代级度轻龄])|个月|个?星期|周(?!年)|天|个?小时|分钟)";

/* Bounds are no part of a word, but are read over with the figure. */
const BOUND = "(?:"
  + "(?:more than|less than|up to|close to|over|about|around|nearly|almost|at least)\\s"
  + "|(?:超过|多达|大约|将近|至少|不到)\\s?)?";
const START = "(?<![a-z\\d])(?<![a-z\\d][.,:/-])";
const END = "(?![a-z\\d]|[.,:/-]\\d)";

const IN_YEAR = `(?<y>${YEAR}|${HAN_YEAR})\\s?年`;
const IN_MONTH = `(?<m>${HAN_DAY})\\s?月`;
const ON_DAY = `(?<d>${HAN_DAY})\\s?[日号]`;

/** What is looked for, in this order, and what it says; "" if it is no figure after all. */
const FORMS = [
  [`(?<y>${YEAR})[-/](?<m>\\d\\d?)[-/](?<d>\\d\\d?)|(?<Y>${YEAR})-(?<M>0[1-9]|1[0-2])`, isoDate],
  [`${IN_YEAR}\\s?${IN_MONTH}(?:\\s?${ON_DAY})?`, hanDate],
  [`${IN_MONTH}\\s?${ON_DAY}`, hanDate],
  [`(?<y>${YEAR})\\s?年\\s?第?(?<q>[一二三四1-4])季度`, ({ y, q }) => `${y}-q${numberOf(q)}`],
  [`(?<y>${YEAR})\\s?年代`, ({ y }) => `${y}s`],
  [`(?<y>${HAN_YEAR})年`, ({ y }) => String(hanYear(y) ?? "")],
  [`(?<d>${DAY})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<m>${MONTH})(?:,?\\s(?<y>${YEAR}))?`, englishDate],
  [`(?<m>${MONTH})\\s(?<d>${DAY})(?:st|nd|rd|th)?(?:,?\\s(?<y>${YEAR}))?`, englishDate],
  [`(?<m>${MONTH}),?\\s(?:of\\s)?(?<y>${YEAR})`, englishDate],
  [`q(?<q>[1-4]),?\\s(?:of\\s)?(?<y>${YEAR})`, ({ y, q }) => `${y}-q${q}`],
  [`百分之(?<n>${MIXED}|${DIGITS}|${HAN})`, percent],
  [`${BOUND}(?<n>${NUMBER})\\s?(?:%|％|percent|per\\scent)`, percent],
  [`${BOUND}(?<n>${NUMBER})(?:[\\s-]|\\s?[多余])?(?<u>${UNIT}|${HAN_UNIT})`, duration],
  ["半个?(?<u>年|小时)|half[\\s-]an?[\\s-](?<w>hour|year|day)", ({ u, w }) => lasting(0.5, u ?? w)],
  [`第\\s?(?<n>\\d+|${HAN})`, ({ n }) => (n.length > 1 ? nth(numberOf(n)) : "")],
  [`(?:(?<t>${TENS.join("|")})[\\s-])?(?<o>${[...ORDINALS.keys()].join("|")})`, ordinal],
  [`${BOUND}(?<n>${MIXED}|${SCALED}|${DIGITS})(?:\\s?[多余]|\\+)?`, number],
  [`${BOUND}(?<n>${WORDED})`, number],
  [`${BOUND}(?<n>${HAN})[多余]?`, number],
].map(([source, read]) => [new RegExp(`${START}(?:${source})${END}`, "gu"), read]);

function isoDate({ y, m, d, Y, M }) {
  if (Y) return `${Y}-${M}`;
  return m <= 12 && d <= 31 ? date(y, m, d) : "";
}

function hanDate({ y, m, d }) {
  return date(y && (hanYear(y) ?? y), numberOf(m), d && numberOf(d));
}

function englishDate({ y, m, d }) {
  return date(y, MONTHS.findIndex(name => name.startsWith(m.slice(0, 3))) + 1, d);
}

const two = number => String(Number(number)).padStart(2, "0");
const date = (y, m, d) => `${y ?? "-"}-${two(m)}${d ? `-${two(d)}` : ""}`;

function percent({ n }) {
  const value = numberOf(n);
  return value === undefined ? "" : `${value}%`;
}

function duration({ n, u }) {
  const value = numberOf(n);
  return value === undefined ? "" : lasting(value, u);
}

function lasting(value, unit) {
  const [factor, base] = LENGTHS[unit] ?? LENGTHS[unit.replace(/^个|s$/g, "")];
  return `${value * factor}${base}`;
}

function ordinal({ t, o }) {
  return nth((t ? numberOf(t) : 0) + ORDINALS.get(o));
}

function nth(value) {
  if (value === undefined) return "";
  const ending = Math.floor(value / 10) % 10 === 1 ? "" : ["", "st", "nd", "rd"][value % 10] ?? "";
  return `${value}${ending || "th"}`;
}

/* Digits alone are words already, "one" is hardly a figure, and 三 may be part of a word. */
function number({ n, all }) {
  if (/^\d+$|^\d+\.\d+$/.test(all) || [...n].length === 1) return "";
  const value = numberOf(n);
  return value === undefined || value === 1 || hanYear(n) ? "" : String(value);
}

/**
 * Finds the figures of a text; of numbers in plain digits only those with a unit or a bound.
 *
 * @param {string} text
 * @returns {{term: string, start: number, end: number}[]} in order
 */
export function valuesOf(text) {
  let rest = narrow(text);
  const found = [];
  for (const [form, read] of FORMS) {
    rest = rest.replace(form, (all, ...captured) => {
      const [start, , groups] = captured.slice(-3);
      const term = read({ ...groups, all });
      if (!term) return all;
      found.push({ term, start, end: start + all.length });
      return "\0".repeat(all.length);
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

const BOUNDED = new RegExp(`^${BOUND}`, "iu");

/** A figure as it is written, without the bound before it. */
export const unbounded = written => written.replace(BOUNDED, "");

/* Lower case and narrow digits, character for character. */
function narrow(text) {
  const low = text.toLowerCase();
  const same = low.length === text.length ? low : text;
  return same.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
