import { awsAccessKey } from './validators/aws-access-key.ts'
import { awsSecretKey } from './validators/aws-secret-key.ts'
import { bic } from './validators/bic.ts'
import { calendarDate } from './validators/calendar-date.ts'
import { cnBankCard } from './validators/cn-bank-card.ts'
import { cnResidentId } from './validators/cn-resident-id.ts'
import { cnResidentId15 } from './validators/cn-resident-id-15.ts'
import { cnUscc } from './validators/cn-uscc.ts'
import { email } from './validators/email.ts'
import { githubToken } from './validators/github-token.ts'
import { hkIdCard } from './validators/hk-id-card.ts'
import { iban } from './validators/iban.ts'
import { idNik } from './validators/id-nik.ts'
import { idNpwp } from './validators/id-npwp.ts'
import { ipv4 } from './validators/ipv4.ts'
import { ipv6 } from './validators/ipv6.ts'
import { jpCorporateNumber } from './validators/jp-corporate-number.ts'
import { jpMyNumber } from './validators/jp-my-number.ts'
import { jwt } from './validators/jwt.ts'
import { krBirthNumber } from './validators/kr-birth-number.ts'
import { krBrn } from './validators/kr-brn.ts'
import { krFrn } from './validators/kr-frn.ts'
import { krRrn } from './validators/kr-rrn.ts'
import { luhn } from './validators/luhn.ts'
import { myNric } from './validators/my-nric.ts'
import { passwordValue } from './validators/password-value.ts'
import { passwordWeak } from './validators/password-weak.ts'
import { paymentCard } from './validators/payment-card.ts'
import { personName } from './validators/person-name.ts'
import { phTin } from './validators/ph-tin.ts'
import { phoneAny } from './validators/phone-any.ts'
import { phoneCn } from './validators/phone-cn.ts'
import { phoneDe } from './validators/phone-de.ts'
import { phoneE164 } from './validators/phone-e164.ts'
import { phoneUs } from './validators/phone-us.ts'
import { privateKey } from './validators/private-key.ts'
import { providerToken } from './validators/provider-token.ts'
import { secretEntropy } from './validators/secret-entropy.ts'
import { sgLicensePlate } from './validators/sg-license-plate.ts'
import { sgNricFin } from './validators/sg-nric-fin.ts'
import { sgUen } from './validators/sg-uen.ts'
import { stripeKey } from './validators/stripe-key.ts'
import { thMoa } from './validators/th-moa.ts'
import { thTin } from './validators/th-tin.ts'
import { thTnin } from './validators/th-tnin.ts'
import { twNationalId } from './validators/tw-national-id.ts'
import { twUbn } from './validators/tw-ubn.ts'
import { url } from './validators/url.ts'
import { urlCredentials } from './validators/url-credentials.ts'
import { usAbaRouting } from './validators/us-aba-routing.ts'
import { usDea } from './validators/us-dea.ts'
import { usMbi } from './validators/us-mbi.ts'
import { usNpi } from './validators/us-npi.ts'
import { usSsn } from './validators/us-ssn.ts'
import type { Validator } from './validators/validator.ts'
import { vnMst } from './validators/vn-mst.ts'

/** Every validator a rule may name, by file name. */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  'aws-access-key': awsAccessKey,
  'aws-secret-key': awsSecretKey,
  bic,
  'calendar-date': calendarDate,
  'cn-bank-card': cnBankCard,
  'cn-resident-id': cnResidentId,
  'cn-resident-id-15': cnResidentId15,
  'cn-uscc': cnUscc,
  email,
  'github-token': githubToken,
  'hk-id-card': hkIdCard,
  iban,
  'id-nik': idNik,
  'id-npwp': idNpwp,
  ipv4,
  ipv6,
  'jp-corporate-number': jpCorporateNumber,
  'jp-my-number': jpMyNumber,
  jwt,
  'kr-birth-number': krBirthNumber,
  'kr-brn': krBrn,
  'kr-frn': krFrn,
  'kr-rrn': krRrn,
  luhn,
  'my-nric': myNric,
  'password-value': passwordValue,
  'password-weak': passwordWeak,
  'payment-card': paymentCard,
  'person-name': personName,
  'ph-tin': phTin,
  'phone-any': phoneAny,
  'phone-cn': phoneCn,
  'phone-de': phoneDe,
  'phone-e164': phoneE164,
  'phone-us': phoneUs,
  'private-key': privateKey,
  'provider-token': providerToken,
  'secret-entropy': secretEntropy,
  'sg-license-plate': sgLicensePlate,
  'sg-nric-fin': sgNricFin,
  'sg-uen': sgUen,
  'stripe-key': stripeKey,
  'th-moa': thMoa,
  'th-tin': thTin,
  'th-tnin': thTnin,
  'tw-national-id': twNationalId,
  'tw-ubn': twUbn,
  'url-credentials': urlCredentials,
  url,
  'us-aba-routing': usAbaRouting,
  'us-dea': usDea,
  'us-mbi': usMbi,
  'us-npi': usNpi,
  'us-ssn': usSsn,
  'vn-mst': vnMst,
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
