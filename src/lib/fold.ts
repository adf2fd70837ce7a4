const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i', þ: 'th', ð: 'd' };

/** A text for comparing names: lower case, without accents, every letter in its plain form, single spaces. */
export function foldForFilter(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøßæœđıþð]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’'\-.\s]+/gu, ' ')
    .trim();
}
