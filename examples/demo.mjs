/**
 * `npm run demo`: scans the chat of an invented hospital ward, prints what would have happened to each message, and
 * writes a report that a compliance officer can read. Runs the command line that is published, nothing else.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = 'examples/out/ward-chat.html'
// A scan exits with 1 when something is blocked, which in this chat is the point: here only trouble is a failure.
const args = ['scan', '--policy', 'hospital', '--fail-on', 'never', '--report', report, 'examples/ward-chat.txt']

mkdirSync(new URL('out/', import.meta.url), { recursive: true })
process.stdout.write(`$ presend ${args.join(' ')}\n\n`)
const { status, error } = spawnSync(process.execPath, ['dist/cli.cjs', ...args], { cwd: root, stdio: 'inherit' })
if (error) throw error
if (status === 0) {
  process.stdout.write(`
The export does not say who was in the group, so the policy treats everyone in it as outside the hospital.
What was found is masked; --show prints it. More: presend explain "text", examples/README.md.
`)
}
process.exitCode = status ?? 1
