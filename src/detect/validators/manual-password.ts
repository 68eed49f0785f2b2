import { isFiller, isReference } from './placeholder.ts'

/** Words manuals write where a password stands beside a user; compared in lower case. */
const MANUAL_PASSWORDS: readonly string[] = [
  'password',
  'passwd',
  'pass',
  'pwd',
  'pw',
  'secret',
  'token',
  'passwort',
  'kennwort',
  'mypassword',
  'mypass',
  'dbpass',
  'dbpassword',
  'db_password',
  'p4ssw0rd',
  'x-oauth-basic',
  'key',
  'apikey',
  'api_key',
]

/**
 * Tells whether what stands for a password is a manual's word, a filler, a reference or a mask. Linear;
 * never throws.
 */
export function isManualPassword(password: string): boolean {
  if (MANUAL_PASSWORDS.includes(password.toLowerCase()) || /^[x*.•]+$/i.test(password)) return true
  return isReference(password) || isFiller(password)
}
