/** Letters that Unicode does not decompose, in their plain form. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i', þ: 'th', ð: 'd', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k', ſ: 's', ς: 'σ',
};

/** A text as it is compared: lower case, without accents, every letter in its plain form. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => plainLetters[letter] ?? letter);
}
