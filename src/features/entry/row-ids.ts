/** Ids of the parts of one row, by which labels, hints and problems are tied to its boxes. */
export function rowIds(key: string) {
  return {
    name: `${key}-name`,
    first: `${key}-first`,
    second: `${key}-second`,
    firstLabel: `${key}-first-label`,
    secondLabel: `${key}-second-label`,
    last: `${key}-last`,
    echo: `${key}-echo`,
    message: `${key}-message`,
    details: `${key}-details`,
  }
}
