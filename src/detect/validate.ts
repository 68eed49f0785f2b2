import { atBusinessId } from './validators/at-business-id.ts'
import { atSocialSecurity } from './validators/at-social-security.ts'
import { atVatId } from './validators/at-vat-id.ts'
import { awsAccessKey } from './validators/aws-access-key.ts'
import { awsSecretKey } from './validators/aws-secret-key.ts'
import { beBis } from './validators/be-bis.ts'
import { beEid } from './validators/be-eid.ts'
import { beNn } from './validators/be-nn.ts'
import { beOgmVcs } from './validators/be-ogm-vcs.ts'
import { beVatId } from './validators/be-vat-id.ts'
import { bic } from './validators/bic.ts'
import { calendarDate } from './validators/calendar-date.ts'
import { chAhv } from './validators/ch-ahv.ts'
import { chEsr } from './validators/ch-esr.ts'
import { chUid } from './validators/ch-uid.ts'
import { deDocumentNumber } from './validators/de-document-number.ts'
import { deDrivingLicence } from './validators/de-driving-licence.ts'
import { deHealthInsurance } from './validators/de-health-insurance.ts'
import { deLanr } from './validators/de-lanr.ts'
import { deLeitwegId } from './validators/de-leitweg-id.ts'
import { deLicensePlate } from './validators/de-license-plate.ts'
import { deSocialSecurity } from './validators/de-social-security.ts'
import { deTaxId } from './validators/de-tax-id.ts'
import { deTaxIdLoose } from './validators/de-tax-id-loose.ts'
import { deTaxNumber } from './validators/de-tax-number.ts'
import { deVatId } from './validators/de-vat-id.ts'
import { deWkn } from './validators/de-wkn.ts'
import { dkCpr } from './validators/dk-cpr.ts'
import { dkCvr } from './validators/dk-cvr.ts'
import { eeIk } from './validators/ee-ik.ts'
import { eeRegistrikood } from './validators/ee-registrikood.ts'
import { eeVatId } from './validators/ee-vat-id.ts'
import { email } from './validators/email.ts'
import { fiPersonalIdentityCode } from './validators/fi-personal-identity-code.ts'
import { fiYtunnus } from './validators/fi-ytunnus.ts'
import { githubToken } from './validators/github-token.ts'
import { iban } from './validators/iban.ts'
import { ipv4 } from './validators/ipv4.ts'
import { ipv6 } from './validators/ipv6.ts'
import { isKennitala } from './validators/is-kennitala.ts'
import { jwt } from './validators/jwt.ts'
import { ltAsmens } from './validators/lt-asmens.ts'
import { ltAsmensUndated } from './validators/lt-asmens-undated.ts'
import { ltVatId } from './validators/lt-vat-id.ts'
import { luTaxId } from './validators/lu-tax-id.ts'
import { luVatId } from './validators/lu-vat-id.ts'
import { luhn } from './validators/luhn.ts'
import { lvTaxId } from './validators/lv-tax-id.ts'
import { lvVatId } from './validators/lv-vat-id.ts'
import { nlBsn } from './validators/nl-bsn.ts'
import { nlOnderwijsnummer } from './validators/nl-onderwijsnummer.ts'
import { nlPostalCode } from './validators/nl-postal-code.ts'
import { nlVatId } from './validators/nl-vat-id.ts'
import { noBankAccount } from './validators/no-bank-account.ts'
import { noFodselsnummer } from './validators/no-fodselsnummer.ts'
import { noOrgnr } from './validators/no-orgnr.ts'
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
import { seOrganisationsnummer } from './validators/se-organisationsnummer.ts'
import { sePersonnummer } from './validators/se-personnummer.ts'
import { seVatId } from './validators/se-vat-id.ts'
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

/** Every validator a rule may name, by file name. */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  'at-business-id': atBusinessId,
  'at-social-security': atSocialSecurity,
  'at-vat-id': atVatId,
  'aws-access-key': awsAccessKey,
  'aws-secret-key': awsSecretKey,
  'be-bis': beBis,
  'be-eid': beEid,
  'be-nn': beNn,
  'be-ogm-vcs': beOgmVcs,
  'be-vat-id': beVatId,
  bic,
  'calendar-date': calendarDate,
  'ch-ahv': chAhv,
  'ch-esr': chEsr,
  'ch-uid': chUid,
  'de-document-number': deDocumentNumber,
  'de-driving-licence': deDrivingLicence,
  'de-health-insurance': deHealthInsurance,
  'de-lanr': deLanr,
  'de-leitweg-id': deLeitwegId,
  'de-license-plate': deLicensePlate,
  'de-social-security': deSocialSecurity,
  'de-tax-id': deTaxId,
  'de-tax-id-loose': deTaxIdLoose,
  'de-tax-number': deTaxNumber,
  'de-vat-id': deVatId,
  'de-wkn': deWkn,
  'dk-cpr': dkCpr,
  'dk-cvr': dkCvr,
  'ee-ik': eeIk,
  'ee-registrikood': eeRegistrikood,
  'ee-vat-id': eeVatId,
  email,
  'fi-personal-identity-code': fiPersonalIdentityCode,
  'fi-ytunnus': fiYtunnus,
  'github-token': githubToken,
  iban,
  ipv4,
  ipv6,
  'is-kennitala': isKennitala,
  jwt,
  'lt-asmens': ltAsmens,
  'lt-asmens-undated': ltAsmensUndated,
  'lt-vat-id': ltVatId,
  'lu-tax-id': luTaxId,
  'lu-vat-id': luVatId,
  luhn,
  'lv-tax-id': lvTaxId,
  'lv-vat-id': lvVatId,
  'nl-bsn': nlBsn,
  'nl-onderwijsnummer': nlOnderwijsnummer,
  'nl-postal-code': nlPostalCode,
  'nl-vat-id': nlVatId,
  'no-bank-account': noBankAccount,
  'no-fodselsnummer': noFodselsnummer,
  'no-orgnr': noOrgnr,
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
  'se-organisationsnummer': seOrganisationsnummer,
  'se-personnummer': sePersonnummer,
  'se-vat-id': seVatId,
  'secret-entropy': secretEntropy,
  'stripe-key': stripeKey,
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
