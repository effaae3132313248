/** Words of a question that do not say what is asked for, in the form they are indexed in. */

import { englishForm } from "./english.js";

export const ENGLISH = new Set(
  ("a about all an and are as at be been but by can could did do does for from had has have how " +
    "i if in into is it its me mean my of on or our should so still tell than that the their " +
    "them then there these they this to was we were what when where which who whom whose why " +
    "will with would you your"
  ).split(" ").map(englishForm),
);

/** How a question begins or what it has in it; a heading that is one ends in its sign. */
export const QUESTION = new RegExp(
  "^\\s*(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|does|do|did|has|have|can|" +
    "could|should|will|would|may|must)\\s|[?？吗呢]\\s*$|什么|怎么|怎样|如何|为何|何时|哪|谁|多少|几个|是不是|能不能",
  "iu",
);
export const QUESTION_SIGN = /[?？]\s*$/u;

/* Longest first: an alternation takes the first that fits. Single characters such as 和 or 与 stay,
   because they are parts of words (参与, 和平). */
export const CHINESE = new RegExp(
  [
    "是什么意思", "什么意思", "是怎么", "是怎样", "是如何", "是什么", "什么是", "什么时候", "为什么",
    "怎么样", "有什么", "有哪些", "是哪些", "哪一年", "怎么", "怎样", "如何", "是哪", "哪些", "哪个", "哪里",
    "哪年", "这个", "这些", "这份", "那个", "那些", "有多少人", "多少人", "有多少", "何时", "为何",
    "谁是", "是谁", "谁", "多少", "请问", "什么", "关于", "的", "吗", "呢", "了", "？",
  ].join("|"),
  "u",
);

/* What is left beside such a word; kept where nothing was taken out (在线, 是非). */
export const PARTICLES = /^[是从在由把对让为与和及有要会能到也都]+(?=..)|(?<=..)[是从在由把对让为与和及有要会能到也都]+$/gu;
