import { auAbn } from './validators/au-abn.ts'
import { auAcn } from './validators/au-acn.ts'
import { auMedicare } from './validators/au-medicare.ts'
import { auTfn } from './validators/au-tfn.ts'
import { awsAccessKey } from './validators/aws-access-key.ts'
import { awsSecretKey } from './validators/aws-secret-key.ts'
import { bic } from './validators/bic.ts'
import { caBcPhn } from './validators/ca-bc-phn.ts'
import { caBn } from './validators/ca-bn.ts'
import { caSin } from './validators/ca-sin.ts'
import { calendarDate } from './validators/calendar-date.ts'
import { email } from './validators/email.ts'
import { githubToken } from './validators/github-token.ts'
import { iban } from './validators/iban.ts'
import { ieEircode } from './validators/ie-eircode.ts'
import { iePps } from './validators/ie-pps.ts'
import { ieVat } from './validators/ie-vat.ts'
import { inAadhaar } from './validators/in-aadhaar.ts'
import { inAadhaarVid } from './validators/in-aadhaar-vid.ts'
import { inEpic } from './validators/in-epic.ts'
import { inGstin } from './validators/in-gstin.ts'
import { ipv4 } from './validators/ipv4.ts'
import { ipv6 } from './validators/ipv6.ts'
import { jwt } from './validators/jwt.ts'
import { lkNic } from './validators/lk-nic.ts'
import { luhn } from './validators/luhn.ts'
import { nzBankAccount } from './validators/nz-bank-account.ts'
import { nzIrd } from './validators/nz-ird.ts'
import { nzNhi } from './validators/nz-nhi.ts'
import { passwordValue } from './validators/password-value.ts'
import { passwordWeak } from './validators/password-weak.ts'
import { paymentCard } from './validators/payment-card.ts'
import { personName } from './validators/person-name.ts'
import { phoneAny } from './validators/phone-any.ts'
import { phoneCn } from './validators/phone-cn.ts'
import { phoneDe } from './validators/phone-de.ts'
import { phoneE164 } from './validators/phone-e164.ts'
import { phoneUs } from './validators/phone-us.ts'
import { privateKey } from './validators/private-key.ts'
import { providerToken } from './validators/provider-token.ts'
import { secretEntropy } from './validators/secret-entropy.ts'
import { stripeKey } from './validators/stripe-key.ts'
import { ukDrivingLicence } from './validators/uk-driving-licence.ts'
import { ukNhsNumber } from './validators/uk-nhs-number.ts'
import { ukNino } from './validators/uk-nino.ts'
import { ukPostcode } from './validators/uk-postcode.ts'
import { ukUpn } from './validators/uk-upn.ts'
import { ukUtr } from './validators/uk-utr.ts'
import { ukVat } from './validators/uk-vat.ts'
import { url } from './validators/url.ts'
import { urlCredentials } from './validators/url-credentials.ts'
import { usAbaRouting } from './validators/us-aba-routing.ts'
import { usDea } from './validators/us-dea.ts'
import { usEin } from './validators/us-ein.ts'
import { usItin } from './validators/us-itin.ts'
import { usMbi } from './validators/us-mbi.ts'
import { usNpi } from './validators/us-npi.ts'
import { usSsn } from './validators/us-ssn.ts'
import type { Validator } from './validators/validator.ts'

/** Every validator a rule may name, by file name. */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  'au-abn': auAbn,
  'au-acn': auAcn,
  'au-medicare': auMedicare,
  'au-tfn': auTfn,
  'aws-access-key': awsAccessKey,
  'aws-secret-key': awsSecretKey,
  bic,
  'ca-bc-phn': caBcPhn,
  'ca-bn': caBn,
  'ca-sin': caSin,
  'calendar-date': calendarDate,
  email,
  'github-token': githubToken,
  iban,
  'ie-eircode': ieEircode,
  'ie-pps': iePps,
  'ie-vat': ieVat,
  'in-aadhaar': inAadhaar,
  'in-aadhaar-vid': inAadhaarVid,
  'in-epic': inEpic,
  'in-gstin': inGstin,
  ipv4,
  ipv6,
  jwt,
  'lk-nic': lkNic,
  luhn,
  'nz-bank-account': nzBankAccount,
  'nz-ird': nzIrd,
  'nz-nhi': nzNhi,
  'password-value': passwordValue,
  'password-weak': passwordWeak,
  'payment-card': paymentCard,
  'person-name': personName,
  'phone-any': phoneAny,
  'phone-cn': phoneCn,
  'phone-de': phoneDe,
  'phone-e164': phoneE164,
  'phone-us': phoneUs,
  'private-key': privateKey,
  'provider-token': providerToken,
  'secret-entropy': secretEntropy,
  'stripe-key': stripeKey,
  'uk-driving-licence': ukDrivingLicence,
  'uk-nhs-number': ukNhsNumber,
  'uk-nino': ukNino,
  'uk-postcode': ukPostcode,
  'uk-upn': ukUpn,
  'uk-utr': ukUtr,
  'uk-vat': ukVat,
  url,
  'url-credentials': urlCredentials,
  'us-aba-routing': usAbaRouting,
  'us-dea': usDea,
  'us-ein': usEin,
  'us-itin': usItin,
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
