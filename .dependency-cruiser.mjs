/**
 * The layers of src/, checked by `npm run layers`. Folders are stages, and the arrows between them are the
 * flow of ARCHITECTURE.md: what is not listed here as allowed is forbidden. Type imports count as imports.
 *
 * Everyone may import `types.ts` (words only) and `errors.ts` (the one error).
 */

const SHARED = '^src/(types|errors)\\.ts$'
const CORE_EXCEPT = '^src/(cli|compile|crypto|adapters)/'

/** A rule that lets a folder import only what is listed. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [SHARED, ...allowed], path: ['^src/', '^generated/'] },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that import one another are one concept in two places: move what they share below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that is no entry does nothing: delete it or wire it in.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['^src/types\\.ts$', '^src/index\\.ts$', '^src/cli/main\\.ts$', '^src/crypto/index\\.ts$'],
      },
      to: {},
    },
    {
      name: 'words-import-nothing',
      comment: 'types.ts and errors.ts are what every stage shares; an import would tie all stages to it.',
      severity: 'error',
      from: { path: SHARED },
      to: {},
    },
    only(
      'text-knows-only-text',
      '^src/text/',
      ['^src/text/'],
      'The text stage knows characters, edges and offsets, and neither rules nor findings: anything may be built on it.',
    ),
    only(
      'pattern-stands-on-text',
      '^src/pattern/',
      ['^src/pattern/', '^src/text/'],
      'The engine proposes candidates. What a candidate is worth is for detect/ to say, so it never asks there.',
    ),
    only(
      'validators-stand-alone',
      '^src/detect/validators/',
      ['^src/detect/validators/'],
      'A validator is arithmetic on one value. It sees neither the message around it nor the rule that names it.',
    ),
    only(
      'detect-stands-on-pattern',
      '^src/detect/',
      ['^src/detect/', '^src/pattern/', '^src/text/'],
      'Validation, scoring and resolution judge candidates; what follows for the message is for policy/ to say.',
    ),
    only(
      'policy-knows-only-findings',
      '^src/policy/',
      ['^src/policy/'],
      'A policy judges findings and facts of the message, never text: it must not depend on how findings were made.',
    ),
    only(
      'redact-acts-on-findings',
      '^src/redact/',
      ['^src/redact/', '^src/text/', '^src/detect/candidate\\.ts$'],
      'Redaction cuts spans and never looks at the verdict, which is why it can be exact in a stream.',
    ),
    only(
      'conversation-joins-readings',
      '^src/conversation/',
      ['^src/conversation/', '^src/policy/decide\\.ts$', '^src/redact/join-cuts\\.ts$', '^src/detect/candidate\\.ts$'],
      'A conversation composes texts and judges what the pipeline finds in them, which it sees through one interface.',
    ),
    only(
      'crypto-fills-interfaces',
      '^src/crypto/',
      ['^src/crypto/', '^src/conversation/options\\.ts$'],
      'Keyed functions for interfaces that the core declares; nothing in the core knows them.',
    ),
    {
      name: 'nobody-imports-crypto',
      comment: 'Only a host with a key uses presend/crypto: the core takes keyed functions and bundles none.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(crypto|cli)/' },
      to: { path: '^src/crypto/' },
    },
    only(
      'analyze-stops-at-findings',
      '^src/analyze/',
      ['^src/analyze/', '^src/text/', '^src/pattern/', '^src/detect/'],
      'analyze is local: text in, findings out. Policy and redaction are global and stay outside it.',
    ),
    only(
      'filter-is-the-pipeline',
      '^src/filter\\.ts$',
      [
        '^src/(filter-options|message-parts)\\.ts$',
        '^src/analyze/',
        '^src/text/',
        '^src/pattern/',
        '^src/detect/',
        '^src/policy/',
        '^src/redact/',
        '^src/conversation/',
        '^src/stream/',
      ],
      'The filter joins the stages. It takes compiled data, so neither the compiler nor the shipped packs belong in it.',
    ),
    {
      name: 'core-carries-no-packs',
      comment:
        'presend/core is the filter without packs and policies; importing generated data would undo small bundles.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/index\\.ts$', '^src/cli/local-presend\\.ts$'] },
      to: { path: '^generated/' },
    },
    only(
      'compile-turns-sources-into-data',
      '^src/compile/',
      ['^src/compile/', '^src/pattern/', '^src/text/', '^src/detect/', '^src/policy/', '^src/filter\\.ts$'],
      'The compiler writes what the engine and the policy stage read, and may use their types and proofs.',
    ),
    {
      name: 'compile-runs-no-filter',
      comment:
        'presend/compile takes a filter as a type (to test examples with) and never builds one: the host chooses it.',
      severity: 'error',
      from: { path: '^src/compile/' },
      to: { path: '^src/filter\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-the-compiler',
      comment:
        'The YAML parser and the schemas must never reach a host that only filters. The CLI uses the public entry.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/compile/', '^src/cli/'] },
      to: { path: '^src/compile/' },
    },
    {
      name: 'cli-is-a-host',
      comment:
        'The command line uses presend like any host, through its public entries (presend, presend/compile, ' +
        'presend/packs, presend/policies/*): what it needs, others can have.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: ['^src/', '^generated/'],
        pathNot: [
          '^src/cli/',
          '^src/index\\.ts$',
          '^src/compile/index\\.ts$',
          '^src/types\\.ts$',
          '^generated/policies/(?!index)',
          '^generated/packs/',
        ],
      },
    },
    {
      name: 'nobody-imports-the-cli',
      comment:
        'The command line reads clocks, files and terminals; a library that imported it would no longer be pure.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'core-is-platform-free',
      comment: 'The core runs in browsers, edge workers and Deno: no Node built-in outside the command line.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|adapters)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-has-no-dependencies',
      comment: 'A filter between people and the network is small enough to be read: no npm package in the core.',
      severity: 'error',
      from: { path: '^src/', pathNot: CORE_EXCEPT },
      to: { path: 'node_modules' },
    },
    {
      name: 'bundled-packages-only',
      comment:
        'The compiler, the command line and presend/crypto bundle a few small packages; another one is a decision to be written down.',
      severity: 'error',
      from: { path: '^src/(cli|compile|crypto)/' },
      to: {
        path: 'node_modules',
        pathNot: 'node_modules/(valibot|yaml|@valibot/to-json-schema|@noble/hashes|commander|picocolors|@types/node)/',
      },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere hides from every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'src-stays-in-src',
      comment: 'What ships must not lean on tests, scripts, examples or benchmarks.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts|examples|benchmarks)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
