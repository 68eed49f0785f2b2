import { describe, expect, it } from 'vitest'
import { createFilter } from '../../src/index.ts'

/** Whole messages through the default policy: where somebody's health is told, and where health is a subject only. */

const filter = createFilter()

describe('a message that tells somebody’s health warns', () => {
  it.each([
    'Dr. Lee: Mrs. Brown in bed 4 has sepsis',
    'Patient Müller, Dr. Huber: Lungenentzündung',
    'Maria Lopez has sepsis',
    'Walter Brink, Vorhofflimmern',
    'Mr. Carter needs an MRI',
    'Frau Schulz bekommt Insulin',
    'Dr. Grabowski has pneumonia, who takes the list?',
    'Frau Dr. Weber hat Diabetes',
    'MRN 82776043, sepsis',
    'chart # 12345, hypertension',
    'Fallnummer 20264711, Station 3, Pneumonie',
    'patient with sepsis, call 0171 2345678',
    '62yo with atrial fibrillation, seen by Dr. Sarah Keller',
    'maria.lopez@fenwick.org has diabetes',
    'jane.roe@fenwick.org is on metformin',
    'guidelines for COPD in Robert Lee, seen in May',
    '患者王芳，肺炎',
    '姓名：李强 糖尿病',
    '李秀英女士得了肺炎',
  ])('%s', (text) => {
    expect(filter.check(text).action).toBe('warn')
  })
})

describe('a message in which health is a subject, a business or a place passes', () => {
  it.each([
    'Dr. Smith does the colonoscopy list tomorrow',
    'Dr. Lee: MRI at 8 needs protocol update',
    'Dr. Chen is on call for endoscopy, CT scan room moved',
    'Journal club: Dr. Brown presents the new asthma guideline',
    'Grand rounds: Dr. Kim on heart failure, auditorium B',
    'Fortbildung Sepsis, Dr. Huber, Raum 3, 14 Uhr',
    'Frau Jung von der Beschaffung fragt nach dem MRT-Angebot',
    'Frau Klein hält Vortrag zu Demenz',
    'Maria Lopez is the new physiotherapy lead',
    'Nina Patel with the X-ray vendor',
    'Lisa Wong is on the sepsis task force',
    'X-ray room 2 down, ticket with service@philips-fse.com',
    'HIV awareness week, questions to hr@fenwick.org',
    'malaria vaccine talk, RSVP to events@fenwick.org',
    'Dialysezentrum zieht in die Bahnhofstraße 12',
    'MRI service hotline: +49 9131 840000',
    'The vet says Bella Smith (our dog) has arthritis',
    'Dr. Oetker Backmischung gegen Migräne',
    '联系人：王芳，核磁共振维修',
    '我叫陈静，做高血压药销售',
    '张文宏主任谈肺炎',
    '主治医生：王强 肺炎讲座',
    'Frau Schulz, Geburtstag 12.12.2026 in der Kantine',
    'Museum admission March 5, ask Mr. Carter',
    'unit no. 1204 needs a new AC filter',
    'Fallnummer 12345 im Ticketsystem',
  ])('%s', (text) => {
    expect(filter.check(text).action).toBe('allow')
  })
})
