/**
 * First two digits of the division codes that identity numbers and credit codes begin with: the 31 provinces,
 * autonomous regions and municipalities, Taiwan (71 on the map, 83 in residence permits since 2018), Hong Kong (81)
 * and Macao (82).
 *
 * Only provinces: prefectures and counties are renamed and merged every year while numbers once issued stay, so a table
 * of today's counties would refuse people born in yesterday's.
 *
 * @see GB/T 2260-2007, 中华人民共和国行政区划代码, table 1; Ministry of Civil Affairs, division codes of 2024;
 *   国务院办公厅, 港澳台居民居住证申领发放办法 (2018), article 3 for 83
 */
export const chineseProvinces: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
