import fc from 'fast-check'

// One seed for every property, so that a run can be repeated and CI judges the change, not the dice.
// PRESEND_SEED=$RANDOM npm test looks elsewhere; whatever it finds becomes a regression test.
fc.configureGlobal({ seed: Number(process.env.PRESEND_SEED ?? 20261123) })
