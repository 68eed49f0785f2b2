import { adNrt } from './ad-nrt.ts'
import { ageKey } from './age-key.ts'
import { alNipt } from './al-nipt.ts'
import { atBusinessId } from './at-business-id.ts'
import { atSocialSecurity } from './at-social-security.ts'
import { atVatId } from './at-vat-id.ts'
import { auAbn } from './au-abn.ts'
import { auAcn } from './au-acn.ts'
import { auMedicare } from './au-medicare.ts'
import { auTfn } from './au-tfn.ts'
import { awsAccessKey } from './aws-access-key.ts'
import { awsSecretKey } from './aws-secret-key.ts'
import { azVoen } from './az-voen.ts'
import { basicCredentials } from './basic-credentials.ts'
import { beBis } from './be-bis.ts'
import { beEid } from './be-eid.ts'
import { beNn } from './be-nn.ts'
import { beOgmVcs } from './be-ogm-vcs.ts'
import { beVatId } from './be-vat-id.ts'
import { bgEgn } from './bg-egn.ts'
import { bgPnf } from './bg-pnf.ts'
import { bgVat } from './bg-vat.ts'
import { bic } from './bic.ts'
import { btcAddress } from './btc-address.ts'
import { byUnp } from './by-unp.ts'
import { caBcPhn } from './ca-bc-phn.ts'
import { caBn } from './ca-bn.ts'
import { caSin } from './ca-sin.ts'
import { calendarDate } from './calendar-date.ts'
import { chAhv } from './ch-ahv.ts'
import { chEsr } from './ch-esr.ts'
import { chUid } from './ch-uid.ts'
import { cnBankCard } from './cn-bank-card.ts'
import { cnResidentId } from './cn-resident-id.ts'
import { cnResidentId15 } from './cn-resident-id-15.ts'
import { cnUscc } from './cn-uscc.ts'
import { cryptoAddress } from './crypto-address.ts'
import { cusip } from './cusip.ts'
import { cyTic } from './cy-tic.ts'
import { czBankAccount } from './cz-bank-account.ts'
import { czDic } from './cz-dic.ts'
import { czIco } from './cz-ico.ts'
import { czRc } from './cz-rc.ts'
import { deDocumentNumber } from './de-document-number.ts'
import { deDrivingLicence } from './de-driving-licence.ts'
import { deHealthInsurance } from './de-health-insurance.ts'
import { deLanr } from './de-lanr.ts'
import { deLeitwegId } from './de-leitweg-id.ts'
import { deLicensePlate } from './de-license-plate.ts'
import { deSocialSecurity } from './de-social-security.ts'
import { deTaxId } from './de-tax-id.ts'
import { deTaxIdLoose } from './de-tax-id-loose.ts'
import { deTaxNumber } from './de-tax-number.ts'
import { deVatId } from './de-vat-id.ts'
import { deWkn } from './de-wkn.ts'
import { dkCpr } from './dk-cpr.ts'
import { dkCvr } from './dk-cvr.ts'
import { eeIk } from './ee-ik.ts'
import { eeRegistrikood } from './ee-registrikood.ts'
import { eeVatId } from './ee-vat-id.ts'
import { email } from './email.ts'
import { esBankAccount } from './es-bank-account.ts'
import { esCadastralReference } from './es-cadastral-reference.ts'
import { esCif } from './es-cif.ts'
import { esCups } from './es-cups.ts'
import { esDni } from './es-dni.ts'
import { esNie } from './es-nie.ts'
import { esNif } from './es-nif.ts'
import { ethAddress } from './eth-address.ts'
import { euCreditorId } from './eu-creditor-id.ts'
import { euExcise } from './eu-excise.ts'
import { euOss } from './eu-oss.ts'
import { euVat } from './eu-vat.ts'
import { fiPersonalIdentityCode } from './fi-personal-identity-code.ts'
import { fiYtunnus } from './fi-ytunnus.ts'
import { figi } from './figi.ts'
import { frNir } from './fr-nir.ts'
import { frRcs } from './fr-rcs.ts'
import { frSiren } from './fr-siren.ts'
import { frSiret } from './fr-siret.ts'
import { frTaxId } from './fr-tax-id.ts'
import { frVat } from './fr-vat.ts'
import { githubToken } from './github-token.ts'
import { gitlabToken } from './gitlab-token.ts'
import { gpsCoordinates } from './gps-coordinates.ts'
import { grAmka } from './gr-amka.ts'
import { grVat } from './gr-vat.ts'
import { grafanaToken } from './grafana-token.ts'
import { hkIdCard } from './hk-id-card.ts'
import { hrOib } from './hr-oib.ts'
import { huAnum } from './hu-anum.ts'
import { huTaxId } from './hu-tax-id.ts'
import { iban } from './iban.ts'
import { idNik } from './id-nik.ts'
import { idNpwp } from './id-npwp.ts'
import { ieEircode } from './ie-eircode.ts'
import { iePps } from './ie-pps.ts'
import { ieVat } from './ie-vat.ts'
import { imei } from './imei.ts'
import { imsi } from './imsi.ts'
import { inAadhaar } from './in-aadhaar.ts'
import { inAadhaarVid } from './in-aadhaar-vid.ts'
import { inEpic } from './in-epic.ts'
import { inGstin } from './in-gstin.ts'
import { ipv4 } from './ipv4.ts'
import { ipv6 } from './ipv6.ts'
import { isKennitala } from './is-kennitala.ts'
import { isin } from './isin.ts'
import { isni } from './isni.ts'
import { iso11649 } from './iso11649.ts'
import { itFiscalCode } from './it-fiscal-code.ts'
import { itVatCode } from './it-vat-code.ts'
import { jmbg } from './jmbg.ts'
import { jpCorporateNumber } from './jp-corporate-number.ts'
import { jpMyNumber } from './jp-my-number.ts'
import { jwt } from './jwt.ts'
import { jwtBase64 } from './jwt-base64.ts'
import { krBirthNumber } from './kr-birth-number.ts'
import { krBrn } from './kr-brn.ts'
import { krFrn } from './kr-frn.ts'
import { krRrn } from './kr-rrn.ts'
import { kzBin } from './kz-bin.ts'
import { lei } from './lei.ts'
import { lkNic } from './lk-nic.ts'
import { ltAsmens } from './lt-asmens.ts'
import { ltAsmensUndated } from './lt-asmens-undated.ts'
import { ltVatId } from './lt-vat-id.ts'
import { luTaxId } from './lu-tax-id.ts'
import { luVatId } from './lu-vat-id.ts'
import { luhn } from './luhn.ts'
import { lvTaxId } from './lv-tax-id.ts'
import { lvVatId } from './lv-vat-id.ts'
import { macAddress } from './mac-address.ts'
import { mcVat } from './mc-vat.ts'
import { mdIdno } from './md-idno.ts'
import { mePib } from './me-pib.ts'
import { mkEdb } from './mk-edb.ts'
import { mtPostalCode } from './mt-postal-code.ts'
import { mtVat } from './mt-vat.ts'
import { myNric } from './my-nric.ts'
import { nlBsn } from './nl-bsn.ts'
import { nlOnderwijsnummer } from './nl-onderwijsnummer.ts'
import { nlPostalCode } from './nl-postal-code.ts'
import { nlVatId } from './nl-vat-id.ts'
import { noBankAccount } from './no-bank-account.ts'
import { noFodselsnummer } from './no-fodselsnummer.ts'
import { noOrgnr } from './no-orgnr.ts'
import { nzBankAccount } from './nz-bank-account.ts'
import { nzIrd } from './nz-ird.ts'
import { nzNhi } from './nz-nhi.ts'
import { parcelNumber } from './parcel-number.ts'
import { passwordValue } from './password-value.ts'
import { passwordWeak } from './password-weak.ts'
import { paymentCard } from './payment-card.ts'
import { personName } from './person-name.ts'
import { phTin } from './ph-tin.ts'
import { phoneAny } from './phone-any.ts'
import { phoneCn } from './phone-cn.ts'
import { phoneDe } from './phone-de.ts'
import { phoneE164 } from './phone-e164.ts'
import { nationalPhones } from './phone-national.ts'
import { phonePh } from './phone-ph.ts'
import { phoneTr } from './phone-tr.ts'
import { phoneUs } from './phone-us.ts'
import { plIdCard } from './pl-id-card.ts'
import { plNip } from './pl-nip.ts'
import { plPesel } from './pl-pesel.ts'
import { plRegon } from './pl-regon.ts'
import { privateKey } from './private-key.ts'
import { providerToken } from './provider-token.ts'
import { ptCc } from './pt-cc.ts'
import { ptNif } from './pt-nif.ts'
import { roCf } from './ro-cf.ts'
import { roCnp } from './ro-cnp.ts'
import { roOnrc } from './ro-onrc.ts'
import { rsPib } from './rs-pib.ts'
import { ruInn } from './ru-inn.ts'
import { ruOgrn } from './ru-ogrn.ts'
import { ruSnils } from './ru-snils.ts'
import { seOrganisationsnummer } from './se-organisationsnummer.ts'
import { sePersonnummer } from './se-personnummer.ts'
import { seVatId } from './se-vat-id.ts'
import { secp256k1Key } from './secp256k1-key.ts'
import { secretEntropy } from './secret-entropy.ts'
import { sedol } from './sedol.ts'
import { sgLicensePlate } from './sg-license-plate.ts'
import { sgNricFin } from './sg-nric-fin.ts'
import { sgUen } from './sg-uen.ts'
import { siDdv } from './si-ddv.ts'
import { siMaticna } from './si-maticna.ts'
import { skIcDph } from './sk-ic-dph.ts'
import { solanaAddress } from './solana-address.ts'
import { steamId64 } from './steam-id64.ts'
import { stripeKey } from './stripe-key.ts'
import { thMoa } from './th-moa.ts'
import { thTin } from './th-tin.ts'
import { thTnin } from './th-tnin.ts'
import { trLicensePlate } from './tr-license-plate.ts'
import { trNationalId } from './tr-national-id.ts'
import { trTaxId } from './tr-tax-id.ts'
import { twNationalId } from './tw-national-id.ts'
import { twUbn } from './tw-ubn.ts'
import { uaEdrpou } from './ua-edrpou.ts'
import { uaRntrc } from './ua-rntrc.ts'
import { ukDrivingLicence } from './uk-driving-licence.ts'
import { ukNhsNumber } from './uk-nhs-number.ts'
import { ukNino } from './uk-nino.ts'
import { ukPostcode } from './uk-postcode.ts'
import { ukUpn } from './uk-upn.ts'
import { ukUtr } from './uk-utr.ts'
import { ukVat } from './uk-vat.ts'
import { url } from './url.ts'
import { urlCredentials } from './url-credentials.ts'
import { usAbaRouting } from './us-aba-routing.ts'
import { usDea } from './us-dea.ts'
import { usEin } from './us-ein.ts'
import { usItin } from './us-itin.ts'
import { usMbi } from './us-mbi.ts'
import { usNpi } from './us-npi.ts'
import { usSsn } from './us-ssn.ts'
import { userPassword } from './user-password.ts'
import type { Validator } from './validator.ts'
import { vin, vinAnyRegion } from './vin.ts'
import { vnMst } from './vn-mst.ts'
import { writtenDate } from './written-date.ts'

/** Every validator a rule may name, by name. */
export const VALIDATORS: Readonly<Record<string, Validator>> = {
  ...nationalPhones,
  'ad-nrt': adNrt,
  'age-key': ageKey,
  'al-nipt': alNipt,
  'at-business-id': atBusinessId,
  'at-social-security': atSocialSecurity,
  'at-vat-id': atVatId,
  'au-abn': auAbn,
  'au-acn': auAcn,
  'au-medicare': auMedicare,
  'au-tfn': auTfn,
  'aws-access-key': awsAccessKey,
  'aws-secret-key': awsSecretKey,
  'az-voen': azVoen,
  'basic-credentials': basicCredentials,
  'be-bis': beBis,
  'be-eid': beEid,
  'be-nn': beNn,
  'be-ogm-vcs': beOgmVcs,
  'be-vat-id': beVatId,
  'bg-egn': bgEgn,
  'bg-pnf': bgPnf,
  'bg-vat': bgVat,
  bic,
  'btc-address': btcAddress,
  'by-unp': byUnp,
  'ca-bc-phn': caBcPhn,
  'ca-bn': caBn,
  'ca-sin': caSin,
  'calendar-date': calendarDate,
  'ch-ahv': chAhv,
  'ch-esr': chEsr,
  'ch-uid': chUid,
  'cn-bank-card': cnBankCard,
  'cn-resident-id': cnResidentId,
  'cn-resident-id-15': cnResidentId15,
  'cn-uscc': cnUscc,
  'crypto-address': cryptoAddress,
  cusip,
  'cy-tic': cyTic,
  'cz-bank-account': czBankAccount,
  'cz-dic': czDic,
  'cz-ico': czIco,
  'cz-rc': czRc,
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
  'es-bank-account': esBankAccount,
  'es-cadastral-reference': esCadastralReference,
  'es-cif': esCif,
  'es-cups': esCups,
  'es-dni': esDni,
  'es-nie': esNie,
  'es-nif': esNif,
  'eth-address': ethAddress,
  'eu-creditor-id': euCreditorId,
  'eu-excise': euExcise,
  'eu-oss': euOss,
  'eu-vat': euVat,
  'fi-personal-identity-code': fiPersonalIdentityCode,
  'fi-ytunnus': fiYtunnus,
  figi,
  'fr-nir': frNir,
  'fr-rcs': frRcs,
  'fr-siren': frSiren,
  'fr-siret': frSiret,
  'fr-tax-id': frTaxId,
  'fr-vat': frVat,
  'github-token': githubToken,
  'gitlab-token': gitlabToken,
  'gps-coordinates': gpsCoordinates,
  'gr-amka': grAmka,
  'gr-vat': grVat,
  'grafana-token': grafanaToken,
  'hk-id-card': hkIdCard,
  'hr-oib': hrOib,
  'hu-anum': huAnum,
  'hu-tax-id': huTaxId,
  iban,
  'id-nik': idNik,
  'id-npwp': idNpwp,
  'ie-eircode': ieEircode,
  'ie-pps': iePps,
  'ie-vat': ieVat,
  imei,
  imsi,
  'in-aadhaar': inAadhaar,
  'in-aadhaar-vid': inAadhaarVid,
  'in-epic': inEpic,
  'in-gstin': inGstin,
  ipv4,
  ipv6,
  'is-kennitala': isKennitala,
  isin,
  isni,
  iso11649,
  'it-fiscal-code': itFiscalCode,
  'it-vat-code': itVatCode,
  jmbg,
  'jp-corporate-number': jpCorporateNumber,
  'jp-my-number': jpMyNumber,
  jwt,
  'jwt-base64': jwtBase64,
  'kr-birth-number': krBirthNumber,
  'kr-brn': krBrn,
  'kr-frn': krFrn,
  'kr-rrn': krRrn,
  'kz-bin': kzBin,
  lei,
  'lk-nic': lkNic,
  'lt-asmens': ltAsmens,
  'lt-asmens-undated': ltAsmensUndated,
  'lt-vat-id': ltVatId,
  'lu-tax-id': luTaxId,
  'lu-vat-id': luVatId,
  luhn,
  'lv-tax-id': lvTaxId,
  'lv-vat-id': lvVatId,
  'mac-address': macAddress,
  'mc-vat': mcVat,
  'md-idno': mdIdno,
  'me-pib': mePib,
  'mk-edb': mkEdb,
  'mt-postal-code': mtPostalCode,
  'mt-vat': mtVat,
  'my-nric': myNric,
  'nl-bsn': nlBsn,
  'nl-onderwijsnummer': nlOnderwijsnummer,
  'nl-postal-code': nlPostalCode,
  'nl-vat-id': nlVatId,
  'no-bank-account': noBankAccount,
  'no-fodselsnummer': noFodselsnummer,
  'no-orgnr': noOrgnr,
  'nz-bank-account': nzBankAccount,
  'nz-ird': nzIrd,
  'nz-nhi': nzNhi,
  'parcel-number': parcelNumber,
  'password-value': passwordValue,
  'password-weak': passwordWeak,
  'payment-card': paymentCard,
  'person-name': personName,
  'ph-tin': phTin,
  'phone-any': phoneAny,
  'phone-cn': phoneCn,
  'phone-de': phoneDe,
  'phone-e164': phoneE164,
  'phone-ph': phonePh,
  'phone-tr': phoneTr,
  'phone-us': phoneUs,
  'pl-id-card': plIdCard,
  'pl-nip': plNip,
  'pl-pesel': plPesel,
  'pl-regon': plRegon,
  'private-key': privateKey,
  'provider-token': providerToken,
  'pt-cc': ptCc,
  'pt-nif': ptNif,
  'ro-cf': roCf,
  'ro-cnp': roCnp,
  'ro-onrc': roOnrc,
  'rs-pib': rsPib,
  'ru-inn': ruInn,
  'ru-ogrn': ruOgrn,
  'ru-snils': ruSnils,
  'se-organisationsnummer': seOrganisationsnummer,
  'se-personnummer': sePersonnummer,
  'se-vat-id': seVatId,
  'secp256k1-key': secp256k1Key,
  'secret-entropy': secretEntropy,
  sedol,
  'sg-license-plate': sgLicensePlate,
  'sg-nric-fin': sgNricFin,
  'sg-uen': sgUen,
  'si-ddv': siDdv,
  'si-maticna': siMaticna,
  'sk-ic-dph': skIcDph,
  'solana-address': solanaAddress,
  'steam-id64': steamId64,
  'stripe-key': stripeKey,
  'th-moa': thMoa,
  'th-tin': thTin,
  'th-tnin': thTnin,
  'tr-license-plate': trLicensePlate,
  'tr-national-id': trNationalId,
  'tr-tax-id': trTaxId,
  'tw-national-id': twNationalId,
  'tw-ubn': twUbn,
  'ua-edrpou': uaEdrpou,
  'ua-rntrc': uaRntrc,
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
  'user-password': userPassword,
  vin,
  'vin-any-region': vinAnyRegion,
  'vn-mst': vnMst,
  'written-date': writtenDate,
}
