import { alNipt } from './validators/al-nipt.ts'
import { awsAccessKey } from './validators/aws-access-key.ts'
import { awsSecretKey } from './validators/aws-secret-key.ts'
import { azVoen } from './validators/az-voen.ts'
import { bgEgn } from './validators/bg-egn.ts'
import { bgPnf } from './validators/bg-pnf.ts'
import { bgVat } from './validators/bg-vat.ts'
import { bic } from './validators/bic.ts'
import { byUnp } from './validators/by-unp.ts'
import { calendarDate } from './validators/calendar-date.ts'
import { czBankAccount } from './validators/cz-bank-account.ts'
import { czDic } from './validators/cz-dic.ts'
import { czIco } from './validators/cz-ico.ts'
import { czRc } from './validators/cz-rc.ts'
import { email } from './validators/email.ts'
import { githubToken } from './validators/github-token.ts'
import { hrOib } from './validators/hr-oib.ts'
import { huAnum } from './validators/hu-anum.ts'
import { huTaxId } from './validators/hu-tax-id.ts'
import { iban } from './validators/iban.ts'
import { ipv4 } from './validators/ipv4.ts'
import { ipv6 } from './validators/ipv6.ts'
import { jmbg } from './validators/jmbg.ts'
import { jwt } from './validators/jwt.ts'
import { kzBin } from './validators/kz-bin.ts'
import { luhn } from './validators/luhn.ts'
import { mdIdno } from './validators/md-idno.ts'
import { mePib } from './validators/me-pib.ts'
import { mkEdb } from './validators/mk-edb.ts'
import { passwordValue } from './validators/password-value.ts'
import { passwordWeak } from './validators/password-weak.ts'
import { paymentCard } from './validators/payment-card.ts'
import { personName } from './validators/person-name.ts'
import { phoneAny } from './validators/phone-any.ts'
import { phoneCn } from './validators/phone-cn.ts'
import { phoneDe } from './validators/phone-de.ts'
import { phoneE164 } from './validators/phone-e164.ts'
import { phoneUs } from './validators/phone-us.ts'
import { plIdCard } from './validators/pl-id-card.ts'
import { plNip } from './validators/pl-nip.ts'
import { plPesel } from './validators/pl-pesel.ts'
import { plRegon } from './validators/pl-regon.ts'
import { privateKey } from './validators/private-key.ts'
import { providerToken } from './validators/provider-token.ts'
import { roCf } from './validators/ro-cf.ts'
import { roCnp } from './validators/ro-cnp.ts'
import { roOnrc } from './validators/ro-onrc.ts'
import { rsPib } from './validators/rs-pib.ts'
import { ruInn } from './validators/ru-inn.ts'
import { ruOgrn } from './validators/ru-ogrn.ts'
import { ruSnils } from './validators/ru-snils.ts'
import { secretEntropy } from './validators/secret-entropy.ts'
import { siDdv } from './validators/si-ddv.ts'
import { siMaticna } from './validators/si-maticna.ts'
import { skIcDph } from './validators/sk-ic-dph.ts'
import { stripeKey } from './validators/stripe-key.ts'
import { uaEdrpou } from './validators/ua-edrpou.ts'
import { uaRntrc } from './validators/ua-rntrc.ts'
import { url } from './validators/url.ts'
import { urlCredentials } from './validators/url-credentials.ts'
import { usAbaRouting } from './validators/us-aba-routing.ts'
import { usDea } from './validators/us-dea.ts'
import { usMbi } from './validators/us-mbi.ts'
import { usNpi } from './validators/us-npi.ts'
import { usSsn } from './validators/us-ssn.ts'
import type { Validator } from './validators/validator.ts'

/** Every validator a rule may name, by file name. */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  'al-nipt': alNipt,
  'aws-access-key': awsAccessKey,
  'aws-secret-key': awsSecretKey,
  'az-voen': azVoen,
  'bg-egn': bgEgn,
  'bg-pnf': bgPnf,
  'bg-vat': bgVat,
  bic,
  'by-unp': byUnp,
  'calendar-date': calendarDate,
  'cz-bank-account': czBankAccount,
  'cz-dic': czDic,
  'cz-ico': czIco,
  'cz-rc': czRc,
  email,
  'github-token': githubToken,
  'hr-oib': hrOib,
  'hu-anum': huAnum,
  'hu-tax-id': huTaxId,
  iban,
  ipv4,
  ipv6,
  jmbg,
  jwt,
  'kz-bin': kzBin,
  luhn,
  'md-idno': mdIdno,
  'me-pib': mePib,
  'mk-edb': mkEdb,
  'password-value': passwordValue,
  'password-weak': passwordWeak,
  'payment-card': paymentCard,
  'person-name': personName,
  'phone-any': phoneAny,
  'phone-cn': phoneCn,
  'phone-de': phoneDe,
  'phone-e164': phoneE164,
  'phone-us': phoneUs,
  'pl-id-card': plIdCard,
  'pl-nip': plNip,
  'pl-pesel': plPesel,
  'pl-regon': plRegon,
  'private-key': privateKey,
  'provider-token': providerToken,
  'ro-cf': roCf,
  'ro-cnp': roCnp,
  'ro-onrc': roOnrc,
  'rs-pib': rsPib,
  'ru-inn': ruInn,
  'ru-ogrn': ruOgrn,
  'ru-snils': ruSnils,
  'secret-entropy': secretEntropy,
  'si-ddv': siDdv,
  'si-maticna': siMaticna,
  'sk-ic-dph': skIcDph,
  'stripe-key': stripeKey,
  'ua-edrpou': uaEdrpou,
  'ua-rntrc': uaRntrc,
  url,
  'url-credentials': urlCredentials,
  'us-aba-routing': usAbaRouting,
  'us-dea': usDea,
  'us-mbi': usMbi,
  'us-npi': usNpi,
  'us-ssn': usSsn,
}

/** Whether a rule may name this validator. */
export function hasValidator(name: string): boolean {
  return Object.hasOwn(VALIDATORS, name)
}

/** The names of all validators, sorted. */
export function validatorNames(): string[] {
  return Object.keys(VALIDATORS).sort()
}

/** The validator of that name; `undefined` when there is none. */
export function validatorNamed(name: string): Validator | undefined {
  return hasValidator(name) ? VALIDATORS[name] : undefined
}
