/**
 * National numbers that regulators set aside for films, books and examples, by country calling code, without
 * trunk prefix. Those of North America and Germany stand with their plans. Written down in 2026-11 from what the
 * regulators named here have published; the publications were not opened again.
 */
const ranges: ReadonlyMap<string, RegExp> = new Map([
  // Arcep, plan national de numérotation: numéros pour les œuvres audiovisuelles
  ['33', /^(?:19900|26191|35301|46571|53649|63998)\d{4}$/],
  // Ofcom, Telephone numbers for use in TV and radio drama programmes
  [
    '44',
    /^(?:2079460|1(?:1[3-8]|21|31|41|51|61)4960|1914980|2890180|2920180|1632960|7700900|8081570|9098790|3069990)\d{3}$/,
  ],
  // PTS, Telefonnummer för användning i böcker och filmer
  ['46', /^(?:(?:3139006|4062804|8465004|9803192)\d\d|7017406(?:0[5-9]|[1-9]\d))$/],
  // ACMA, Phone numbers for use in TV shows, films and creative works
  [
    '61',
    /^(?:[2378](?:5550|7010)\d{4}|491570(?:006|156|157|158|159|110|313|737)|49157(?:1(?:266|491|804)|2(?:549|665|983)|3(?:770|087)|4(?:118|632)|5(?:254|789)|6(?:398|801)|7(?:426|644)|8(?:957|148|888)|9(?:212|760|455))|1800160401|1[38]0097570[7-9]|1[38]0097571[01])$/,
  ],
  // ComReg, National Numbering Conventions: drama numbers
  ['353', /^2091\d{5}$/],
])

/** Whether any number of this calling code is kept for fiction: here, or with the plan of North America or Germany. */
export const keepsFiction = (code: string): boolean => ranges.has(code) || code === '1' || code === '49'

/** Whether a national number is one that its regulator keeps for fiction. */
export const isFictional = (code: string, national: string): boolean => ranges.get(code)?.test(national) ?? false
