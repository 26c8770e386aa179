/** @module deid/checksums: the check digits that make a bare number an identifier. */

/** Luhn (ISO/IEC 7812): credit cards; also NPI with prefix 80840. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** US National Provider Identifier: ten digits, first 1 or 2, Luhn over 80840 + number. */
export function isNpi(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && passesLuhn(`80840${digits}`);
}

/** IBAN (ISO 13616): mod 97 of the rearranged number is 1. */
export function isIban(text: string): boolean {
  const compact = text.replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact)) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** DEA registration: two letters, seven digits; (d1+d3+d5) + 2(d2+d4+d6) ends in d7. */
export function isDea(text: string): boolean {
  const match = /^[A-Z][A-Z9](\d{7})$/i.exec(text);
  if (match?.[1] === undefined) return false;
  const d = [...match[1]].map(Number);
  const at = (i: number) => d[i] ?? 0;
  return (at(0) + at(2) + at(4) + 2 * (at(1) + at(3) + at(5))) % 10 === at(6);
}

const vinValues = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number (49 CFR 565): weighted sum mod 11 stands in position 9, 10 as X. */
export function isVin(text: string): boolean {
  const vin = text.toUpperCase();
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin)) return false;
  const sum = [...vin].reduce(
    (total, character, i) => total + (vinValues.indexOf(character) % 10) * (vinWeights[i] ?? 0),
    0,
  );
  return vin[8] === (sum % 11 === 10 ? "X" : String(sum % 11));
}

/** Medicare Beneficiary Identifier: eleven places, letters without S, L, O, I, B, Z (CMS format). */
export function isMbi(text: string): boolean {
  const letter = "[AC-HJKMNP-RT-Y]";
  return new RegExp(
    `^[1-9]${letter}[0-9AC-HJKMNP-RT-Y]\\d${letter}[0-9AC-HJKMNP-RT-Y]\\d${letter}${letter}\\d\\d$`,
  ).test(text.replace(/-/g, "").toUpperCase());
}

/** NHS number: ten digits, weights 10 to 2, mod 11. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
