/**
 * Whether two symbols in different scripts may be one: `КСДЛ/2023-I/ПРОТ/1` and `SOC/2023-I/MIN/1`. The parts without
 * a digit are translated, so only their place counts. In one script the same document has the same symbol.
 */
export function mayBeOneSymbol(left: string, right: string): boolean {
  return isCyrillic(left) !== isCyrillic(right) && skeleton(left) === skeleton(right);
}

function isCyrillic(symbol: string): boolean {
  return /\p{Script=Cyrillic}/u.test(symbol);
}

function skeleton(symbol: string): string {
  return symbol
    .split('/')
    .map((part) => (/\d/.test(part) ? part : '*'))
    .join('/');
}
