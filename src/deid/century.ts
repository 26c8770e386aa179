/**
 * @module deid/century: the whole year that two digits mean; every reader of dates asks here, `births` again for the day of a birth.
 */

/** Without anything to go by two digits mean 1936 to 2035. */
const LAST_YEAR = 2035;

/** The year as it is, or of two digits the one in the hundred years that end with `lastYear`. */
export function wholeYear(written: number, lastYear = LAST_YEAR): number {
  return written >= 100 ? written : lastYear - ((lastYear - written) % 100);
}
