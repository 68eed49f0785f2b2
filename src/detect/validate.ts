import { VALIDATORS } from './validators/index.ts'
import { awsAccessKey } from './validators/aws-access-key.ts'
import { awsSecretKey } from './validators/aws-secret-key.ts'
import { bic } from './validators/bic.ts'
import { calendarDate } from './validators/calendar-date.ts'
import { email } from './validators/email.ts'
import { githubToken } from './validators/github-token.ts'
import { iban } from './validators/iban.ts'
import { ipv4 } from './validators/ipv4.ts'
import { ipv6 } from './validators/ipv6.ts'
import { jwt } from './validators/jwt.ts'
import { luhn } from './validators/luhn.ts'
import { passwordValue } from './validators/password-value.ts'
import { passwordWeak } from './validators/password-weak.ts'
import { paymentCard } from './validators/payment-card.ts'
import { personName } from './validators/person-name.ts'
import { phoneAny } from './validators/phone-any.ts'
import { phoneCn } from './validators/phone-cn.ts'
import { phoneDe } from './validators/phone-de.ts'
import { phoneE164 } from './validators/phone-e164.ts'
import { nationalPhones } from './validators/phone-national.ts'
import { phonePh } from './validators/phone-ph.ts'
import { phoneTr } from './validators/phone-tr.ts'
import { phoneUs } from './validators/phone-us.ts'
import { privateKey } from './validators/private-key.ts'
import { providerToken } from './validators/provider-token.ts'
import { secretEntropy } from './validators/secret-entropy.ts'
import { stripeKey } from './validators/stripe-key.ts'
import { url } from './validators/url.ts'
import { urlCredentials } from './validators/url-credentials.ts'
import { usAbaRouting } from './validators/us-aba-routing.ts'
import { usDea } from './validators/us-dea.ts'
import { usMbi } from './validators/us-mbi.ts'
import { usNpi } from './validators/us-npi.ts'
import { usSsn } from './validators/us-ssn.ts'
import type { Validator } from './validators/validator.ts'
import { writtenDate } from './validators/written-date.ts'

/** Every validator a rule may name, by file name. */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  'aws-access-key': awsAccessKey,
  'aws-secret-key': awsSecretKey,
  bic,
  'calendar-date': calendarDate,
  email,
  'github-token': githubToken,
  iban,
  ipv4,
  ipv6,
  jwt,
  luhn,
  'password-value': passwordValue,
  'password-weak': passwordWeak,
  'payment-card': paymentCard,
  'person-name': personName,
  'phone-any': phoneAny,
  'phone-cn': phoneCn,
  'phone-de': phoneDe,
  'phone-e164': phoneE164,
  ...nationalPhones,
  'phone-ph': phonePh,
  'phone-tr': phoneTr,
  'phone-us': phoneUs,
  'private-key': privateKey,
  'provider-token': providerToken,
  'secret-entropy': secretEntropy,
  'stripe-key': stripeKey,
  'url-credentials': urlCredentials,
  url,
  'us-aba-routing': usAbaRouting,
  'us-dea': usDea,
  'us-mbi': usMbi,
  'us-npi': usNpi,
  'us-ssn': usSsn,
  'written-date': writtenDate,
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
