import { describe, expect, it } from 'vitest'
import { type CliSetup, runCli } from './fake-presend.ts'

const FILES = {
  'mine.yaml': 'pack: mine',
  'bad.yaml': 'wrong',
  'latin1.yaml': new Uint8Array([0x61, 0xe4]),
  'observe.yaml': 'mode: observe',
  'in.ndjson': '{"id":1,"text":"ID-1"}\n',
  'warn.ndjson': '{"id":1,"text":"call 555"}\n',
  'defect.ndjson': '{\n{"id":1,"text":"DEFECT"}\n',
  'broken.ndjson': '{"id":1,"text":"ID-1"}\n{\n',
}

describe('exit codes', () => {
  it.each<[string, number]>([
    ['check hello', 0],
    ['check @name', 0],
    ['check ID-1', 1],
    ['check --fail-on never ID-1', 0],
    ['scan in.ndjson', 1],
    ['scan warn.ndjson', 0],
    ['scan --fail-on warn warn.ndjson', 1],
    ['scan --fail-on never in.ndjson', 0],
    ['scan --fail-on never broken.ndjson', 2],
    ['scan broken.ndjson', 2],
    ['scan in.ndjson missing.ndjson', 2],
    ['scan --policy ./observe.yaml in.ndjson', 0],
    ['scan', 2],
    ['scan --nonsense in.ndjson', 2],
    ['scan --fail-on sometimes in.ndjson', 2],
    ['scan --format xml in.ndjson', 2],
    ['scan --policy nope in.ndjson', 2],
    ['scan --policy ./bad.yaml in.ndjson', 2],
    ['scan --policy ./latin1.yaml in.ndjson', 2],
    ['scan --pack ./none.yaml in.ndjson', 2],
    ['scan --min-confidence 2 in.ndjson', 2],
    ['scan --min-confidence x in.ndjson', 2],
    ['scan --locale no_such_tag in.ndjson', 2],
    ['check', 2],
    ['check BOOM', 3],
    ['check DEFECT', 3],
    ['check --fail-on never DEFECT', 3],
    ['scan defect.ndjson', 3],
    ['explain ID-1', 0],
    ['explain BOOM', 3],
    ['nonsense', 2],
    ['rules', 2],
    ['rules nonsense', 2],
    ['--help', 0],
    ['scan --help', 0],
    ['--version', 0],
    ['help', 0],
  ])('%s: %i', async (line, code) => {
    const result = await runCli(line.split(' '), { files: FILES })
    expect(result.code).toBe(code)
    if (code >= 2) expect(result.stderr).not.toBe('')
    if (code < 2) expect(result.stderr).toBe('')
  })

  it('shows help and complains when nothing is asked for', async () => {
    const { code, stderr } = await runCli([])
    expect(code).toBe(2)
    expect(stderr).toContain('Usage: presend')
  })

  it('fails a warning below the confidence asked for no more', async () => {
    const setup = { files: FILES }
    expect((await runCli(['scan', '--fail-on', 'warn', '--min-confidence', 'high', 'warn.ndjson'], setup)).code).toBe(0)
  })
})

describe('complaints', () => {
  const stderrOf = async (args: readonly string[], setup: CliSetup = {}): Promise<string> =>
    (await runCli(args, { files: FILES, ...setup })).stderr

  it('name file, line and column of a wrong configuration', async () => {
    expect(await stderrOf(['check', '--pack', './bad.yaml', 'x'])).toBe(
      'presend: ./bad.yaml:3:5 rule r1: unknown key "patern"; did you mean "pattern"?\n',
    )
    expect(await stderrOf(['check', '--policy', 'nope', 'x'])).toContain(
      'name a file (./nope.yaml) or one of: default, hospital',
    )
  })

  it('help with a mistyped option', async () => {
    expect(await stderrOf(['scan', '--polcy', 'x', 'in.ndjson'])).toContain('Did you mean --policy?')
  })

  it.each([
    [['my secret is 4711']],
    [["it's my secret 4711 'x'"]],
    [['check', '-my secret 4711']],
    [['check', '--secret4711']],
    [['check', 'my', 'secret', '4711']],
    [['explain', '-secret 4711']],
    [['check', '--format', 'ndjson', 'BOOM 4711']],
  ])('never quote a message: %j', async (args) => {
    const { code, stderr, stdout } = await runCli(args)
    expect(code).toBeGreaterThanOrEqual(2)
    expect(stderr).not.toMatch(/4711|secret/)
    expect(stdout).toBe('')
  })

  it('leave a text that begins with a dash to --', async () => {
    expect((await runCli(['check', '--', '-ID-1'])).code).toBe(1)
  })
})

describe('settings', () => {
  it('reach the filter', async () => {
    const { presend } = await runCli(
      [
        'check',
        '--policy',
        'hospital',
        '--pack',
        'contact',
        '--pack',
        './mine.yaml',
        '--min-confidence',
        'medium',
        'x',
      ],
      { files: FILES },
    )
    expect(presend.opened).toMatchObject([
      {
        policy: { preset: 'hospital' },
        packs: [{ preset: 'contact' }, { file: './mine.yaml', text: 'pack: mine' }],
        minConfidence: 0.75,
      },
    ])
  })

  it('are left to presend when not given; "all" stands for every shipped pack', async () => {
    expect((await runCli(['check', 'x'])).presend.opened).toEqual([{}])
    const { presend } = await runCli(['check', '--pack', 'all', '--pack', 'contact', 'x'])
    expect(presend.opened).toEqual([{ packs: [{ preset: 'contact' }, { preset: 'secrets' }] }])
  })
})

describe('presend check', () => {
  it('prints verdict, underlined text, findings and tip', async () => {
    const { stdout } = await runCli(['check', '床 ID-4711, call 555'])
    expect(stdout.split('\n')).toEqual([
      'BLOCK  2 findings',
      '',
      '1 │ 床 *******, call ***',
      '  │    ───────       ───',
      '  │    1             2',
      '',
      '#  type       category  sure  rule       because',
      '1  TOY_ID     identity  0.90  toy-id     shape',
      '2  TOY_PHONE  contact   0.80  toy-phone  shape',
      '',
      'BLOCK  toy-block  #1 #2',
      '  Take the number out.',
      '  you may: edit',
      '',
    ])
  })

  it('shows the finding with --show, answers in NDJSON, and reads standard input', async () => {
    expect((await runCli(['check', '--show', 'ID-4711'])).stdout).toContain('1 │ ID-4711')
    const { stdout, code } = await runCli(['check', '--format', 'ndjson', '-'], {
      stdin: 'zwei\nZeilen ID-1\n',
      chunkBytes: 3,
    })
    expect(JSON.parse(stdout)).toMatchObject({ id: 'check', verdict: 'block', findings: [{ start: 12, end: 16 }] })
    expect(code).toBe(1)
  })

  it('says where standard input stops being UTF-8', async () => {
    const { code, stderr } = await runCli(['check', '-'], {
      stdin: new Uint8Array([0x61, 0x0a, 0xff, 0x62]),
      chunkBytes: 2,
    })
    expect(code).toBe(2)
    expect(stderr).toContain('stdin:2: not valid UTF-8')
  })

  it('colors on demand', async () => {
    expect((await runCli(['check', 'ID-1'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31m')
    expect((await runCli(['check', 'ID-1'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b[')
  })
})

describe('presend explain', () => {
  it('lists kept and dropped candidates with their evidence', async () => {
    const { stdout } = await runCli(['explain', 'ID-4711'])
    expect(stdout).toContain('2 candidates')
    expect(stdout).toContain('TOY_ID 0-7  0.90  toy-id  listed')
    expect(stdout).toContain('TOY_RIVAL 0-2  0.40  toy-rival  dropped: outranked by toy-id')
    expect(stdout).toContain('−0.35 negative-context orders at 3-6')
    expect(stdout).not.toContain('4711')
    expect(JSON.parse((await runCli(['explain', '--format', 'ndjson', 'ID-1'])).stdout)).toHaveProperty('candidates')
  })
})

describe('presend rules', () => {
  const files = {
    rules: ['b.yaml', 'a.yaml', 'readme.md'],
    'rules/a.yaml': 'good',
    'rules/b.yaml': 'fails',
    'c.yaml': 'wrong',
    'e.yaml': 'empty',
  }

  it('tests the examples of a file, and of all files in rules/', async () => {
    const one = await runCli(['rules', 'test', 'rules/a.yaml'], { files })
    expect([one.code, one.stdout]).toEqual([0, 'rules/a.yaml: 1 rule, 2 examples: ok\n'])
    const all = await runCli(['rules', 'test'], { files })
    expect(all.code).toBe(1)
    expect(all.stdout.split('\n')).toEqual([
      'rules/a.yaml: 1 rule, 2 examples: ok',
      'failed rules/b.yaml:12 rule r1 ignores 2: found TOY_ID at 3-8',
      'rules/b.yaml: 1 rule, 2 examples: 1 failed',
      '',
    ])
  })

  it('refuses wrong packs with their place, and packs without examples', async () => {
    const { code, stderr } = await runCli(['rules', 'test', 'c.yaml'], { files })
    expect([code, stderr]).toEqual([2, 'c.yaml:2:1: expected a list\n'])
    expect((await runCli(['rules', 'test', 'e.yaml'], { files })).code).toBe(1)
    expect((await runCli(['rules', 'check', 'c.yaml'], { files })).code).toBe(2)
    expect((await runCli(['rules', 'test'], { files: {} })).stderr).toContain('no directory rules/ here')
  })

  it('prints what rules cost', async () => {
    const { code, stdout } = await runCli(['rules', 'check', 'rules/a.yaml'], { files })
    expect(code).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'rules/a.yaml: 2 rules',
      'ruleId  anchor   states',
      'r1      keyword      17',
      'r2      digits     1720',
      '',
    ])
  })
})
