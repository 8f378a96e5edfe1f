// Names: identities that are never given again, labels of rows, numbers of seats. A label is only what stands on a sign.
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

function chance(length) {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

/** 65 bits by chance: unique in the hall through all versions of its plan without asking anybody. */
export const newSeatId = () => `s-${chance(13)}`;

/** For a section, a room to stand in or a zone. */
export const newId = (kind) => `${kind}-${chance(8)}`;

/** The label after that one: A → B, Z → AA, 9 → 10, “Loge 3” → “Loge 4”. */
export function next(label) {
  const number = /\d+$/.exec(label);
  if (number) return label.slice(0, number.index) + (Number(number[0]) + 1);
  if (!/^[A-Za-z]+$/.test(label)) return label ? `${label} 2` : "1";
  const letters = [...label];
  for (let at = letters.length - 1; at >= 0; at--) {
    const [first, end] = letters[at] <= "Z" ? ["A", "Z"] : ["a", "z"];
    if (letters[at] !== end) {
      letters[at] = String.fromCharCode(letters[at].charCodeAt(0) + 1);
      return letters.join("");
    }
    letters[at] = first;
  }
  return letters[0] + letters.join("");
}

export function labels(first, count) {
  const all = [first];
  while (all.length < count) all.push(next(all.at(-1)));
  return all.slice(0, count);
}

/**
 * The numbers of a row from left to right.
 * from: the side where counting begins, left or right. kind: all, odd, even, or split (odd on the left of the middle, even on its
 * right, from the middle outwards; the other way round when counting from the right).
 */
export function numbers(count, { from = "left", kind = "all", first = 1 }) {
  let all;
  if (kind === "split") {
    const left = Math.ceil(count / 2);
    all = [...Array(left).keys()].map((at) => 2 * (left - at) - 1).concat([...Array(count - left).keys()].map((at) => 2 * at + 2));
  } else {
    const start = kind === "odd" ? first + ((first + 1) % 2) : kind === "even" ? first + (first % 2) : first;
    all = Array.from({ length: count }, (_, at) => start + at * (kind === "all" ? 1 : 2));
  }
  return (from === "right" ? all.reverse() : all).map(String);
}
