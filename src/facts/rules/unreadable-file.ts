import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, largestFile, listFiles, listFolders } from '../files.ts';
import { byCode } from '../../lib/order.ts';
import { contentFolder } from '../paths.ts';
import type { Rule } from '../rule.ts';

/** Characters that no text holds: controls, the mark of a lost character, a byte-order mark inside. Direction marks are texts’ own. */
const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD]|(?<!^)\uFEFF/u;

export const unreadableFile: Rule = {
  id: 'unreadable-file',
  why: 'Characters that cannot be read reach readers as rubbish, or take the rest of the file with them.',
  run({ content: { root } }, report) {
    for (const file of filesBelow(root, contentFolder)) {
      const bytes = attempt(() => readFileSync(join(root, file)));
      if (!bytes) report.add({ file, line: 1, value: file, what: 'The file cannot be opened.', wayOut: 'Give yourself the right to read it.' });
      else if (bytes.length > largestFile) report.add({ file, line: 1, value: bytes.length, what: `The file has ${bytes.length} bytes; more than ${largestFile} are not read.`, wayOut: 'Look whether something was pasted by mistake; else make two files of it.' });
      else reportCharacters(bytes, (line, what, value) => report.add({ file, line, value, what, wayOut: 'Save the file as UTF-8, and take out what is no text.' }));
    }
  },
};

function filesBelow(root: string, folder: string): string[] {
  const inside = listFolders(root, folder).flatMap((name) => filesBelow(root, `${folder}/${name}`));
  return [...listFiles(root, folder).map((name) => `${folder}/${name}`), ...inside].sort(byCode);
}

function reportCharacters(bytes: Buffer, add: (line: number, what: string, value: string) => void): void {
  if (!isUtf8(bytes)) {
    const line = lineOf(bytes.toString('latin1'), firstBroken(bytes));
    add(line, 'The file is not UTF-8 from here on.', '');
    return;
  }
  const text = bytes.toString('utf8');
  const found = NOT_TEXT.exec(text);
  if (found) add(lineOf(text, found.index), `Here stands U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}, which is no character of a text.`, found[0]);
}

/** The number of bytes from the beginning that are UTF-8, as near as a line needs. */
function firstBroken(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    // A cut inside a character is no fault: up to three bytes may be missing.
    const isFine = [0, 1, 2, 3].some((missing) => isUtf8(bytes.subarray(0, Math.max(0, middle - missing))));
    if (isFine) good = middle;
    else bad = middle;
  }
  return Math.max(0, good - 3);
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
