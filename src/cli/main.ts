#!/usr/bin/env node
/// <reference types="node" />
import { EXIT_INTERNAL } from './exit-codes.ts'
import { defectReport } from './failures.ts'
import { localPresend } from './local-presend.ts'
import { run } from './program.ts'
import { processTerminal } from './terminal.ts'

// The code is set, not exited with: what standard output still holds must reach a slow reader.
run(process.argv.slice(2), processTerminal(process), localPresend()).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`presend: ${defectReport(error)}\n`)
    process.exitCode = EXIT_INTERNAL
  },
)
