/**
 * Members of the European Union as its excise and VAT systems write them, EL or GR for Greece, and XI for Northern
 * Ireland, with the three digits that one-stop-shop numbers hold.
 *
 * Council Directive 2006/112/EC art. 215; ISO 3166-1 numeric, 900 for Northern Ireland; as of 2024.
 */
export const memberStates: ReadonlyMap<string, string> = new Map(
  (
    'AT040 BE056 BG100 CY196 CZ203 DE276 DK208 EE233 EL300 GR300 ES724 FI246 FR250 HR191 HU348 IE372 IT380 LT440 ' +
    'LU442 LV428 MT470 NL528 PL616 PT620 RO642 SE752 SI705 SK703 XI900'
  )
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, 2), entry.slice(2)]),
)
