import { auAbn } from './validators/au-abn.ts'
import { auAcn } from './validators/au-acn.ts'
import { auMedicare } from './validators/au-medicare.ts'
import { auTfn } from './validators/au-tfn.ts'
import { adNrt } from './validators/ad-nrt.ts'
import { alNipt } from './validators/al-nipt.ts'
import { awsAccessKey } from './validators/aws-access-key.ts'
import { awsSecretKey } from './validators/aws-secret-key.ts'
import { azVoen } from './validators/az-voen.ts'
import { bgEgn } from './validators/bg-egn.ts'
import { bgPnf } from './validators/bg-pnf.ts'
import { bgVat } from './validators/bg-vat.ts'
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
import { caBcPhn } from './validators/ca-bc-phn.ts'
import { caBn } from './validators/ca-bn.ts'
import { caSin } from './validators/ca-sin.ts'
import { calendarDate } from './validators/calendar-date.ts'
import { cyTic } from './validators/cy-tic.ts'
import { cnBankCard } from './validators/cn-bank-card.ts'
import { cnResidentId } from './validators/cn-resident-id.ts'
import { cnResidentId15 } from './validators/cn-resident-id-15.ts'
import { cnUscc } from './validators/cn-uscc.ts'
import { byUnp } from './validators/by-unp.ts'
import { calendarDate } from './validators/calendar-date.ts'
import { czBankAccount } from './validators/cz-bank-account.ts'
import { czDic } from './validators/cz-dic.ts'
import { czIco } from './validators/cz-ico.ts'
import { czRc } from './validators/cz-rc.ts'
import { email } from './validators/email.ts'
import { esBankAccount } from './validators/es-bank-account.ts'
import { esCadastralReference } from './validators/es-cadastral-reference.ts'
import { esCif } from './validators/es-cif.ts'
import { esCups } from './validators/es-cups.ts'
import { esDni } from './validators/es-dni.ts'
import { esNie } from './validators/es-nie.ts'
import { esNif } from './validators/es-nif.ts'
import { euCreditorId } from './validators/eu-creditor-id.ts'
import { euExcise } from './validators/eu-excise.ts'
import { euOss } from './validators/eu-oss.ts'
import { euVat } from './validators/eu-vat.ts'
import { frNir } from './validators/fr-nir.ts'
import { frRcs } from './validators/fr-rcs.ts'
import { frSiren } from './validators/fr-siren.ts'
import { frSiret } from './validators/fr-siret.ts'
import { frTaxId } from './validators/fr-tax-id.ts'
import { frVat } from './validators/fr-vat.ts'
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
import { grAmka } from './validators/gr-amka.ts'
import { grVat } from './validators/gr-vat.ts'
import { hrOib } from './validators/hr-oib.ts'
import { huAnum } from './validators/hu-anum.ts'
import { huTaxId } from './validators/hu-tax-id.ts'
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
import { itFiscalCode } from './validators/it-fiscal-code.ts'
import { itVatCode } from './validators/it-vat-code.ts'
import { jwt } from './validators/jwt.ts'
import { lkNic } from './validators/lk-nic.ts'
import { luhn } from './validators/luhn.ts'
import { nzBankAccount } from './validators/nz-bank-account.ts'
import { nzIrd } from './validators/nz-ird.ts'
import { nzNhi } from './validators/nz-nhi.ts'
import { mcVat } from './validators/mc-vat.ts'
import { mtPostalCode } from './validators/mt-postal-code.ts'
import { mtVat } from './validators/mt-vat.ts'
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
import { jmbg } from './validators/jmbg.ts'
import { jwt } from './validators/jwt.ts'
import { kzBin } from './validators/kz-bin.ts'
import { luhn } from './validators/luhn.ts'
import { mdIdno } from './validators/md-idno.ts'
import { mePib } from './validators/me-pib.ts'
import { mkEdb } from './validators/mk-edb.ts'
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
import { phTin } from './validators/ph-tin.ts'
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
import { ptCc } from './validators/pt-cc.ts'
import { ptNif } from './validators/pt-nif.ts'
import { seOrganisationsnummer } from './validators/se-organisationsnummer.ts'
import { sePersonnummer } from './validators/se-personnummer.ts'
import { seVatId } from './validators/se-vat-id.ts'
import { secretEntropy } from './validators/secret-entropy.ts'
import { sgLicensePlate } from './validators/sg-license-plate.ts'
import { sgNricFin } from './validators/sg-nric-fin.ts'
import { sgUen } from './validators/sg-uen.ts'
import { stripeKey } from './validators/stripe-key.ts'
import { ukDrivingLicence } from './validators/uk-driving-licence.ts'
import { ukNhsNumber } from './validators/uk-nhs-number.ts'
import { ukNino } from './validators/uk-nino.ts'
import { ukPostcode } from './validators/uk-postcode.ts'
import { ukUpn } from './validators/uk-upn.ts'
import { ukUtr } from './validators/uk-utr.ts'
import { ukVat } from './validators/uk-vat.ts'
import { trLicensePlate } from './validators/tr-license-plate.ts'
import { trNationalId } from './validators/tr-national-id.ts'
import { trTaxId } from './validators/tr-tax-id.ts'
import { thMoa } from './validators/th-moa.ts'
import { thTin } from './validators/th-tin.ts'
import { thTnin } from './validators/th-tnin.ts'
import { twNationalId } from './validators/tw-national-id.ts'
import { twUbn } from './validators/tw-ubn.ts'
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
import { usEin } from './validators/us-ein.ts'
import { usItin } from './validators/us-itin.ts'
import { usMbi } from './validators/us-mbi.ts'
import { usNpi } from './validators/us-npi.ts'
import { usSsn } from './validators/us-ssn.ts'
import type { Validator } from './validators/validator.ts'
import { vnMst } from './validators/vn-mst.ts'

/** Every validator a rule may name, by file name. */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  'au-abn': auAbn,
  'au-acn': auAcn,
  'au-medicare': auMedicare,
  'au-tfn': auTfn,
  'ad-nrt': adNrt,
  'al-nipt': alNipt,
  'aws-access-key': awsAccessKey,
  'aws-secret-key': awsSecretKey,
  'az-voen': azVoen,
  'bg-egn': bgEgn,
  'bg-pnf': bgPnf,
  'bg-vat': bgVat,
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
  'ca-bc-phn': caBcPhn,
  'ca-bn': caBn,
  'ca-sin': caSin,
  'calendar-date': calendarDate,
  'cy-tic': cyTic,
  'cn-bank-card': cnBankCard,
  'cn-resident-id': cnResidentId,
  'cn-resident-id-15': cnResidentId15,
  'cn-uscc': cnUscc,
  'by-unp': byUnp,
  'calendar-date': calendarDate,
  'cz-bank-account': czBankAccount,
  'cz-dic': czDic,
  'cz-ico': czIco,
  'cz-rc': czRc,
  email,
  'es-bank-account': esBankAccount,
  'es-cadastral-reference': esCadastralReference,
  'es-cif': esCif,
  'es-cups': esCups,
  'es-dni': esDni,
  'es-nie': esNie,
  'es-nif': esNif,
  'eu-creditor-id': euCreditorId,
  'eu-excise': euExcise,
  'eu-oss': euOss,
  'eu-vat': euVat,
  'fr-nir': frNir,
  'fr-rcs': frRcs,
  'fr-siren': frSiren,
  'fr-siret': frSiret,
  'fr-tax-id': frTaxId,
  'fr-vat': frVat,
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
  'gr-amka': grAmka,
  'gr-vat': grVat,
  'hr-oib': hrOib,
  'hu-anum': huAnum,
  'hu-tax-id': huTaxId,
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
  'it-fiscal-code': itFiscalCode,
  'it-vat-code': itVatCode,
  jwt,
  'lk-nic': lkNic,
  luhn,
  'nz-bank-account': nzBankAccount,
  'nz-ird': nzIrd,
  'nz-nhi': nzNhi,
  'mc-vat': mcVat,
  'mt-postal-code': mtPostalCode,
  'mt-vat': mtVat,
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
  jmbg,
  jwt,
  'kz-bin': kzBin,
  luhn,
  'md-idno': mdIdno,
  'me-pib': mePib,
  'mk-edb': mkEdb,
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
  'ph-tin': phTin,
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
  'pt-cc': ptCc,
  'pt-nif': ptNif,
  'se-organisationsnummer': seOrganisationsnummer,
  'se-personnummer': sePersonnummer,
  'se-vat-id': seVatId,
  'secret-entropy': secretEntropy,
  'sg-license-plate': sgLicensePlate,
  'sg-nric-fin': sgNricFin,
  'sg-uen': sgUen,
  'stripe-key': stripeKey,
  'uk-driving-licence': ukDrivingLicence,
  'uk-nhs-number': ukNhsNumber,
  'uk-nino': ukNino,
  'uk-postcode': ukPostcode,
  'uk-upn': ukUpn,
  'uk-utr': ukUtr,
  'uk-vat': ukVat,
  'tr-license-plate': trLicensePlate,
  'tr-national-id': trNationalId,
  'tr-tax-id': trTaxId,
  'th-moa': thMoa,
  'th-tin': thTin,
  'th-tnin': thTnin,
  'tw-national-id': twNationalId,
  'tw-ubn': twUbn,
  'url-credentials': urlCredentials,
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
  'us-ein': usEin,
  'us-itin': usItin,
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
